/** Noun phrases: how far they reach, and which noun classes of the codebook their head belongs to. */
import { type EventNoun, eventNoun } from '../../../knowledge/event-words.ts';
import { Pos, RELATION_NAMES, Rel } from '../../syntax/labels.ts';
import { Shape } from '../../types.ts';
import type { Scene } from '../ground/scene.ts';

/** 1 for the relations by which a word belongs to its noun's phrase. */
const INNER = new Uint8Array(RELATION_NAMES.length);
for (const relation of [
  Rel.nmod,
  Rel.flat,
  Rel.compound,
  Rel.amod,
  Rel.nummod,
  Rel.det,
  Rel.advmod,
  Rel.fixed,
  Rel.goeswith,
])
  INNER[relation] = 1;

/** The tokens [first, end) of the phrase with head `i`, without preposition, clauses, appositions and what is joined to it. */
export function phraseOf(scene: Scene, i: number): [first: number, end: number] {
  let first = i;
  let end = i + 1;
  for (let child = scene.firstChild[i]!; child >= 0; child = scene.nextSibling[child]!) {
    if (!INNER[scene.rel[child]!] || (child > i && scene.isTime(child))) continue;
    if (child > i && scene.syntax.pos[i] === Pos.PROPN && scene.preposition(child) === 'by') continue;
    const [left, right] = scene.rel[child] === Rel.nmod ? withCase(scene, child) : phraseOf(scene, child);
    if (child < i) first = Math.min(first, left);
    else if (!separated(scene, end, left)) end = Math.max(end, right);
  }
  return [first, end];
}

function withCase(scene: Scene, i: number): [number, number] {
  let [first, end] = phraseOf(scene, i);
  for (let child = scene.firstChild[i]!; child >= 0; child = scene.nextSibling[child]!) {
    if (scene.rel[child] !== Rel.case) continue;
    first = Math.min(first, child);
    end = Math.max(end, child + 1);
  }
  for (const other of scene.joined(i)) if (other > i) end = Math.max(end, phraseOf(scene, other)[1]);
  return [first, end];
}

const separated = (scene: Scene, from: number, to: number): boolean => {
  for (let k = from; k < to; k++)
    if (scene.tokens.shape[k]! & Shape.Punct && scene.tokens.word[k] === ',') return true;
  return false;
};

/** What stands before a noun in its phrase, in dictionary form: "arms" in "arms embargo". */
function definersOf(scene: Scene, i: number): string[] {
  const before: string[] = [];
  for (let child = scene.firstChild[i]!; child >= 0 && child < i; child = scene.nextSibling[child]!) {
    const relation = scene.rel[child];
    if (
      (relation === Rel.compound || relation === Rel.amod || relation === Rel.nmod) &&
      scene.syntax.pos[child] !== Pos.PROPN
    )
      before.push(scene.lemma(child));
  }
  return before;
}

/**
 * Goes through the entries of a noun, the most specific first: with what comes after it, with all that stands before
 * it, with each of these, alone; stops where `found` is content.
 */
function findTerm<T>(
  scene: Scene,
  i: number,
  alone: T | null,
  before: ReadonlyMap<string, T> | null,
  after: ReadonlyMap<string, T> | null,
  found: (term: T) => boolean,
): void {
  if (after)
    for (let child = scene.firstChild[i]!; child >= 0; child = scene.nextSibling[child]!) {
      if (child < i || scene.rel[child] !== Rel.nmod) continue;
      const preposition = scene.preposition(child);
      if (!preposition) continue;
      const term =
        after.get(`${preposition} ${scene.lemma(child)}`) ??
        (preposition === 'of' ? undefined : after.get(preposition));
      if (term && found(term)) return;
    }
  if (before) {
    const words = definersOf(scene, i);
    const all = words.length > 1 ? before.get(words.join(' ')) : undefined;
    if (all && found(all)) return;
    for (const word of words) {
      const term = before.get(word);
      if (term && found(term)) return;
    }
  }
  if (alone) found(alone);
}

/** The kinds of actor that a common noun names, with its modifiers and alone, as bits. */
export function kindsOf(scene: Scene, i: number): number {
  const { noun } = scene.lexeme(i);
  if (!noun) return 0;
  if (!noun.kindsBefore && !noun.kindsAfter) return noun.kinds;
  let kinds = 0;
  findTerm(scene, i, noun.kinds, noun.kindsBefore, noun.kindsAfter, (more) => {
    kinds |= more;
    return false;
  });
  return kinds;
}

/** The entry of a noun, the most specific that the tables have for it and the words around it. */
export function nounEntry(scene: Scene, i: number): EventNoun | null {
  let entry = scene.known.nouns[i];
  if (entry === undefined) {
    entry = findEntry(scene, i);
    scene.known.nouns[i] = entry;
  }
  return entry;
}

function findEntry(scene: Scene, i: number): EventNoun | null {
  const { noun } = scene.lexeme(i);
  if (noun) {
    if (!noun.before && !noun.after && noun.alone) return noun.alone;
    let entry: EventNoun | null = null;
    findTerm(scene, i, noun.alone, noun.before, noun.after, (term) => {
      entry = term;
      return true;
    });
    if (entry) return entry;
  }
  // "the Open Skies Treaty": by the last word of the name.
  if (scene.firstChild[i]! < 0) return null;
  const last = phraseOf(scene, i)[1] - 1;
  return last > i && scene.syntax.pos[last] === Pos.PROPN
    ? (eventNoun(scene.tokens.lower[last]!) ?? null)
    : null;
}
