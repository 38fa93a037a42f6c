/** What a verb codes with the nouns around it. */
import {
  type EventWord,
  eventNoun,
  eventPhrase,
  isSlur,
  verbGroups,
} from '../../../knowledge/event-words.ts';
import { Pos, Rel } from '../../syntax/labels.ts';
import { actorsAt, Sureness } from '../actors/actors.ts';
import { verbKeys } from '../actors/keys.ts';
import { nounEntry } from '../actors/phrases.ts';
import { objectOf } from '../actors/roles.ts';
import { sourceOf } from '../actors/sources.ts';
import type { EventType } from '../draft.ts';
import type { Scene } from '../ground/scene.ts';

/** Whether the object is an actor where the entry asks for one ("receive"), and there where it asks for any ("return"). */
export function fits(scene: Scene, verb: number, object: number, targets: readonly string[]): boolean {
  if (targets[0] === '+obj') return objectOf(scene, verb) >= 0;
  if (targets[0] !== '!obj') return true;
  return object >= 0 && actorsAt(scene, object).some((a) => a.sureness >= Sureness.group && !a.inside);
}

/** Types that a noun names as a deed: "began a siege". */
const DEEDS = new Set<EventType>([
  'ASSAULT',
  'PROTEST',
  'RETREAT',
  'ACCUSE',
  'CONCEDE',
  'COERCE',
  'SANCTION',
  'MOBILIZE',
]);

/** A phrase with a noun that follows closely, where the tree has it elsewhere; or the noun's own code after a verb of performing. */
export function nearPhrase(scene: Scene, verb: number): { noun: number; word: EventWord } | null {
  const { tokens } = scene;
  const lemma = scene.lemma(verb);
  let stem = lemma;
  let link = 'obj';
  for (let k = verb + 1; k < Math.min(verb + 9, tokens.count); k++) {
    if (tokens.sentence[k] !== tokens.sentence[verb]) return null;
    const lower = tokens.lower[k]!;
    if (
      scene.syntax.pos[k] === Pos.PUNCT ||
      lower === 'that' ||
      lower === 'and' ||
      lower === 'who' ||
      lower === 'which'
    )
      return null;
    if (k === verb + 1 && verbGroups(`${lemma} ${lower}`).length) {
      stem = `${lemma} ${lower}`;
      continue;
    }
    if (k > verb + 1 && (scene.syntax.pos[k] === Pos.VERB || scene.syntax.pos[k] === Pos.AUX)) return null;
    if (scene.syntax.pos[k] === Pos.ADP || scene.syntax.pos[k] === Pos.SCONJ) {
      link = lower;
      continue;
    }
    const entry =
      eventNoun(`${tokens.lower[k - 1]} ${lower.replace(/s$/, '')}`) ??
      eventNoun(lower) ??
      eventNoun(lower.replace(/s$/, ''));
    if (!entry) continue;
    const word = eventPhrase(stem, link, entry.classes, sourceOf(scene, verb).length > 1);
    if (word) return { noun: k, word };
    if (link === 'obj' && entry.word && DEEDS.has(entry.word.type) && verbGroups(stem).includes('start'))
      return { noun: k, word: entry.word };
  }
  return null;
}

const NAMING = new Set([
  'call',
  'describe',
  'label',
  'brand',
  'term',
  'portray',
  'characterize',
  'characterise',
  'denounce',
  'consider',
  'declare',
  'dub',
  'depict',
  'view',
  'see',
  'cast',
]);

/** "called the deal a disgrace": the object of a verb that names it something bad, or null. */
export function slurAt(scene: Scene, verb: number): { object: number } | null {
  if (!NAMING.has(scene.lemma(verb))) return null;
  const object = objectOf(scene, verb);
  if (object < 0) return null;
  for (const child of scene.trees.childrenOf(verb)) {
    const relation = scene.relation(child);
    if (
      child <= object ||
      (relation !== Rel.xcomp && relation !== Rel.obl && relation !== Rel.obj && relation !== Rel.advcl)
    )
      continue;
    const [first, end] = scene.trees.spanOf(child);
    for (let k = first; k < end; k++) if (isSlur(scene.lemma(k))) return { object };
  }
  return null;
}

export function linkedPhrase(scene: Scene, verb: number) {
  const stems = [
    ...new Set(
      verbKeys(scene, verb)
        .map((k) => k.word)
        .filter((w) => w.split(' ').length < 3),
    ),
  ];
  for (const child of scene.trees.childrenOf(verb)) {
    if (scene.relation(child) !== Rel.obl && scene.relation(child) !== Rel.xcomp) continue;
    const preposition = scene.preposition(child);
    if (!preposition) continue;
    const classes = classesOf(scene, child);
    for (const stem of stems) {
      const word = eventPhrase(stem, preposition, classes);
      if (word) return { noun: child, word };
    }
  }
  return null;
}

/** The codebook's classes of a noun, and whether it names a person or body. */
export function classesOf(scene: Scene, noun: number): readonly string[] {
  const classes = nounEntry(scene, noun)?.classes ?? [];
  const actors = actorsAt(scene, noun);
  const m = scene.names.at[noun]! >= 0 ? scene.names.mentions[scene.names.at[noun]!]! : null;
  const kind = m && m.entity >= 0 ? scene.names.entities[m.entity]!.kind : null;
  const person = kind === 'person' || (!m && actors.some((a) => a.sureness === Sureness.group));
  return person ? [...classes, 'person'] : classes;
}
