/** Which arcs of the tree lead from what is spoken of to who speaks of it. */
import type { StanceKind } from '../../../knowledge/stance-words.ts';
import { isPassive } from '../../syntax/clauses.ts';
import { Rel } from '../../syntax/labels.ts';
import type { Scene } from '../scene.ts';
import type { StanceWords } from './spotting.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Marks of a clause that is not said to be so. */
export const HYPOTHETICAL = set('if unless whether until once lest');
/** Marks of a clause that only gives time or reason. */
export const SUBORDINATE = set(
  'after before when while because as although though since where whereas so than amid',
);
/** Prepositions of time, place and circumstance, which lead to nothing that a verb is about. */
const CIRCUMSTANCES = set(
  'at in during after before amid since by near as across despite following until under within without through from into inside outside behind because along ahead around while via upon',
);
/** Prepositions after which a noun only names the occasion of another. */
const REMOTE = set('at after during amid before since despite following as near alongside');
const TOPICS = set('on over about for regarding concerning');
const COMPLEMENTS = set('of on for to in between about regarding concerning from with against');
/** Nouns that mean what stands before them: "the sanctions regime", "missile tests". */
const CARRIERS = set(
  'process program programs programme programmes regime issue issues effort efforts package talks activity activities system question questions negotiations negotiation problem problems campaign test tests launch launches threat threats hikes hike operations operation site sites facility facilities work terms conditions commitments commitment pledges measures mission force forces crisis pact bill law zone line',
);
/** Nouns whose relative clause is about what they are about: "a plan that would lift sanctions". */
const CONTENTFUL: readonly StanceKind[] = ['propose', 'demand', 'matter'];

/** The preposition that leads to token `i`, or "". */
export function markerOf(scene: Scene, i: number): string {
  const marker = scene.trees.childBy(i, Rel.case);
  return marker >= 0 ? scene.lower[marker]! : '';
}

/** The word that opens the clause of `i`: "if" or "after", also behind a "that"; "" where it only states. */
export function openerOf(scene: Scene, i: number): string {
  for (const mark of scene.trees.childrenBy(i, Rel.mark, Rel.advmod)) {
    const word = scene.lower[mark]!;
    if (mark < i && (HYPOTHETICAL.has(word) || SUBORDINATE.has(word))) return word;
  }
  return '';
}

/** Whether a noun makes its complement a topic: "talks on", "a plan for". */
export const isTopic = (marker: string): boolean => TOPICS.has(marker);

/**
 * Whether what the verb at `at` takes after a preposition is only where, when or why something is done: no
 * preposition that belongs to the verb leads to it.
 */
export function isCircumstance(scene: Scene, words: StanceWords, at: number, child: number): boolean {
  const marker = markerOf(scene, child);
  // "With the deadline near, ministers are trying"
  if (marker === 'with' && child < at) return true;
  if (!CIRCUMSTANCES.has(marker)) return false;
  return isPassive(scene.trees, at) || !words.phrase(at)?.readings.some((r) => r.words.at(-1) === marker);
}

/** How closely the noun at `at` is about what `child` names, 0 to 1: "progress in the talks", not "remarks at the talks". */
export function closeness(scene: Scene, words: StanceWords, at: number, child: number): number {
  const relation = scene.relation(child);
  if (relation === Rel.compound) return words.phrase(at) || CARRIERS.has(scene.lower[at]!) ? 1 : 0.6;
  if (relation === Rel.nmod) {
    const marker = markerOf(scene, child);
    if (words.phrase(at)) return REMOTE.has(marker) ? 0 : 1;
    if (marker !== '' && !COMPLEMENTS.has(marker)) return 0;
    return TOPICS.has(marker) ? 1 : 0.8;
  }
  if (relation === Rel.acl) {
    const near = words.phrase(at) ? 1 : 0.65;
    if (scene.deprel[child] !== Rel['acl:relcl']) return near;
    return words.as(at, ...CONTENTFUL) ? near * 0.8 : 0;
  }
  return 1;
}
