/** The acts that a verb, noun or adjective takes as its complement. */
import { actorKinds } from '../../../knowledge/event-words.ts';
import { Penn, Pos, Rel } from '../../syntax/labels.ts';
import { actorsAt, Sureness } from '../actors/actors.ts';
import { markOf } from '../actors/roles.ts';
import type { Scene } from '../ground/scene.ts';

const CIRCUMSTANTIAL = new Set([
  'until',
  'if',
  'because',
  'after',
  'before',
  'when',
  'while',
  'as',
  'since',
  'although',
  'though',
  'unless',
  'once',
]);

const isActor = (scene: Scene, noun: number): boolean =>
  actorsAt(scene, noun).some((a) => a.sureness >= Sureness.group && a.head === noun) &&
  (scene.names.at[noun]! >= 0 || actorKinds(scene.lemma(noun)).length > 0);

const PREPOSITIONS = new Set([
  'of',
  'from',
  'for',
  'on',
  'to',
  'against',
  'in',
  'with',
  'into',
  'at',
  'about',
  'over',
]);

/** The heads of the clauses that `i` governs as complements, with what is joined to each of them. */
export function complementsOf(scene: Scene, i: number): number[] {
  const { trees, syntax } = scene;
  const found: number[] = [];
  for (const child of trees.childrenOf(i)) {
    const relation = scene.relation(child);
    const adverbial = (relation === Rel.advcl || relation === Rel.acl) && child > i && takes(scene, child);
    if (
      relation !== Rel.xcomp &&
      !(relation === Rel.ccomp && !CIRCUMSTANTIAL.has(markOf(scene, child))) &&
      !adverbial
    )
      continue;
    for (const joined of scene.joined(child))
      if (joined === child || scene.isVerb(joined) || syntax.pos[joined] === Pos.ADJ) found.push(joined);
  }
  if (found.length) return found;
  // "urged Iran to accept", hung on the one who is urged.
  for (const object of trees.childrenOf(i)) {
    if (scene.relation(object) !== Rel.obj && scene.relation(object) !== Rel.obl) continue;
    for (const child of trees.childrenOf(object))
      if (scene.relation(child) === Rel.acl && takes(scene, child) && isActor(scene, object))
        found.push(...scene.joined(child));
  }
  return found;
}

/** An adverbial that is a complement: with a preposition before a gerund, or an infinitive. */
function takes(scene: Scene, clause: number): boolean {
  const mark = markOf(scene, clause) || scene.preposition(clause);
  const { penn } = scene.syntax;
  const gerund =
    penn[clause] === Penn.VBG ||
    Array.from(scene.trees.childrenOf(clause)).some(
      (c) => scene.relation(c) === Rel.aux && penn[c] === Penn.VBG,
    );
  if (gerund) return PREPOSITIONS.has(mark);
  return mark === 'to' && penn[clause] === Penn.VB;
}
