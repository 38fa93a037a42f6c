/** Noun phrases: how far they reach, and which noun classes of the codebook their head belongs to. */
import { type EventNoun, eventNoun } from '../../../knowledge/event-words.ts';
import { Pos, Rel } from '../../syntax/labels.ts';
import { Shape } from '../../types.ts';
import type { Scene } from '../ground/scene.ts';

const INNER = new Set<number>([
  Rel.nmod,
  Rel.flat,
  Rel.compound,
  Rel.amod,
  Rel.nummod,
  Rel.det,
  Rel.advmod,
  Rel.fixed,
  Rel.goeswith,
]);

/** The tokens [first, end) of the phrase with head `i`, without preposition, clauses, appositions and what is joined to it. */
export function phraseOf(scene: Scene, i: number): [first: number, end: number] {
  let first = i;
  let end = i + 1;
  for (const child of scene.trees.childrenOf(i)) {
    if (!INNER.has(scene.relation(child)) || (child > i && scene.isTime(child))) continue;
    if (child > i && scene.syntax.pos[i] === Pos.PROPN && scene.preposition(child) === 'by') continue;
    const [left, right] =
      scene.relation(child) === Rel.nmod ? withCase(scene, child) : phraseOf(scene, child);
    if (child < i) first = Math.min(first, left);
    else if (!separated(scene, end, left)) end = Math.max(end, right);
  }
  return [first, end];
}

function withCase(scene: Scene, i: number): [number, number] {
  let [first, end] = phraseOf(scene, i);
  for (const child of scene.trees.childrenOf(i)) {
    if (scene.relation(child) !== Rel.case) continue;
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

const DEFINING = new Set<number>([Rel.compound, Rel.amod, Rel.nmod]);

/** The words under which a noun may stand in the tables: with its modifiers, with its preposition, alone. */
export function nounKeys(scene: Scene, i: number): string[] {
  const head = scene.lemma(i);
  const keys: string[] = [];
  const before: string[] = [];
  for (const child of scene.trees.childrenOf(i)) {
    const relation = scene.relation(child);
    if (child < i && DEFINING.has(relation) && scene.syntax.pos[child] !== Pos.PROPN)
      before.push(scene.lemma(child));
    else if (child > i && relation === Rel.nmod) {
      const preposition = scene.preposition(child);
      if (preposition === 'of') keys.push(`${head} of ${scene.lemma(child)}`);
      else if (preposition) keys.push(`${head} ${preposition}`);
    }
  }
  if (before.length > 1) keys.push(`${before.join(' ')} ${head}`);
  for (const word of before) keys.push(`${word} ${head}`);
  keys.push(head);
  return keys;
}

/** The entry of the most specific of a noun's keys. */
export function nounEntry(scene: Scene, i: number): EventNoun | undefined {
  let entry = scene.known.nouns.get(i);
  if (entry === undefined) {
    entry = findEntry(scene, i);
    scene.known.nouns.set(i, entry);
  }
  return entry ?? undefined;
}

function findEntry(scene: Scene, i: number): EventNoun | null {
  for (const key of nounKeys(scene, i)) {
    const entry = eventNoun(key);
    if (entry) return entry;
  }
  // "the Open Skies Treaty": by the last word of the name.
  const last = phraseOf(scene, i)[1] - 1;
  return last > i && scene.syntax.pos[last] === Pos.PROPN
    ? (eventNoun(scene.tokens.lower[last]!) ?? null)
    : null;
}
