/** What a verb codes with the nouns around it. */
import { type EventWord, isSlur, phraseWith, type VerbTerm } from '../../../knowledge/event-words.ts';
import { Pos, Rel } from '../../syntax/labels.ts';
import { Shape } from '../../types.ts';
import { actorsAt, Sureness } from '../actors/actors.ts';
import type { VerbKey } from '../actors/keys.ts';
import { kindsOf, nounEntry, phraseOf } from '../actors/phrases.ts';
import { objectOf } from '../actors/roles.ts';
import { sourceOf } from '../actors/sources.ts';
import type { EventType } from '../draft.ts';
import { entryOfForm } from '../ground/forms.ts';
import type { Scene } from '../ground/scene.ts';

/** Whether the object is an actor where the entry asks for one ("receive"), and there where it asks for any ("return"). */
export function fits(
  scene: Scene,
  verb: number,
  object: number,
  { type, targets, mode }: EventWord,
): boolean {
  // "warned of the need for calm"
  if (
    type === 'THREATEN' &&
    object >= 0 &&
    scene.preposition(object) === 'of' &&
    !classesOf(scene, object).length
  )
    return objectOf(scene, verb) >= 0 && objectOf(scene, verb) !== object;
  // "struck a balance", "accepted blame": nobody is struck or blamed.
  if (isFigure(scene, verb, object)) return false;
  // "released a report"
  if (mode === 'release' && object >= 0 && classesOf(scene, object).includes('publication')) return false;
  if (targets[0] === '+obj') return objectOf(scene, verb) >= 0;
  if (targets[0] !== '!obj') return true;
  if (scene.lemma(verb) === 'call' && isNaming(scene, object)) return false;
  return object >= 0 && actorsAt(scene, object).some((a) => a.sureness >= Sureness.group && !a.inside);
}

/** Whether a verb means something else with its object. */
export const isFigure = (scene: Scene, verb: number, object: number): boolean =>
  object >= 0 && (FIGURES.get(scene.lemma(verb))?.has(scene.lemma(object)) ?? false);

/** Objects with which a verb does not mean what it codes. */
const FIGURES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['strike', new Set(['balance', 'tone', 'note', 'chord', 'pose', 'compromise'])],
  ['accept', new Set(['blame', 'responsibility'])],
]);

/** "called the alliance obsolete": what follows the object at once is its name. */
function isNaming(scene: Scene, object: number): boolean {
  if (object < 0) return false;
  const next = Math.max(phraseOf(scene, object)[1], object + 1);
  if (next >= scene.tokens.count || scene.tokens.sentence[next] !== scene.tokens.sentence[object])
    return false;
  const pos = scene.syntax.pos[next];
  if ((scene.tokens.shape[next]! & Shape.Quote) !== 0 || pos === Pos.ADJ || pos === Pos.DET) return true;
  return pos === Pos.ADV && scene.syntax.pos[next + 1] === Pos.PUNCT && !scene.isTime(next);
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
export function nearPhrase(
  scene: Scene,
  verb: number,
  term: VerbTerm,
): { noun: number; word: EventWord } | null {
  const { tokens, syntax } = scene;
  const { lower } = tokens;
  let stem = term;
  let from = verb + 1;
  const longer = from < tokens.count ? term.next(lower[from]!) : null;
  if (longer?.groups.length && !closes(scene, verb, from)) {
    stem = longer;
    from++;
  } else if (!term.groups.length) return null;
  const starts = stem.groups.includes('start');
  let link = 'obj';
  for (let k = from; k < Math.min(verb + 9, tokens.count); k++) {
    if (closes(scene, verb, k)) return null;
    const pos = syntax.pos[k];
    if (k > verb + 1 && (pos === Pos.VERB || pos === Pos.AUX)) return null;
    if (pos === Pos.ADP || pos === Pos.SCONJ) {
      link = lower[k]!;
      continue;
    }
    if ((!starts && !stem.phrases.has(link)) || isModifier(scene, k)) continue;
    const entry = entryOfForm(lower[k]!, lower[k - 1]!);
    if (!entry) continue;
    const word = phraseWith(stem, link, entry.classes, sourceOf(scene, verb).length > 1);
    if (word) return { noun: k, word };
    if (link === 'obj' && starts && entry.word && DEEDS.has(entry.word.type))
      return { noun: k, word: entry.word };
  }
  return null;
}

/** Whether a noun tells what an actor is: "trade" in "the trade representative". */
const isModifier = (scene: Scene, k: number): boolean =>
  k + 1 < scene.tokens.count && scene.isNoun(k + 1) && kindsOf(scene, k + 1) !== 0;

/** Whether a token ends the stretch after a verb in which its noun may stand. */
function closes({ tokens, syntax }: Scene, verb: number, k: number): boolean {
  const lower = tokens.lower[k]!;
  return (
    tokens.sentence[k] !== tokens.sentence[verb] ||
    syntax.pos[k] === Pos.PUNCT ||
    lower === 'that' ||
    lower === 'and' ||
    lower === 'who' ||
    lower === 'which'
  );
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
  for (let child = scene.firstChild[verb]!; child >= 0; child = scene.nextSibling[child]!) {
    const relation = scene.rel[child];
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

/** A phrase of a verb with a noun after a preposition: "put forces on alert". */
export function linkedPhrase(
  scene: Scene,
  verb: number,
  keys: readonly VerbKey[],
): { noun: number; word: EventWord } | null {
  for (let child = scene.firstChild[verb]!; child >= 0; child = scene.nextSibling[child]!) {
    if (scene.rel[child] !== Rel.obl && scene.rel[child] !== Rel.xcomp) continue;
    const preposition = scene.preposition(child);
    if (!preposition) continue;
    for (const { term } of keys) {
      if (term.length > 2 || !term.phrases.has(preposition)) continue;
      const word = phraseWith(term, preposition, classesOf(scene, child));
      if (word) return { noun: child, word };
    }
  }
  return null;
}

const NO_CLASSES: readonly string[] = [];

/** The codebook's classes of a noun. */
export const classesOf = (scene: Scene, noun: number): readonly string[] =>
  nounEntry(scene, noun)?.classes ?? NO_CLASSES;
