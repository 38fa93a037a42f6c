/** The words that something rests on: a clause, not a whole sentence. */
import type { Span } from '../../contract/reading.ts';
import { clauseOf, clauseSpan } from '../syntax/clauses.ts';
import type { Holders } from './holders.ts';
import type { Scene } from './scene.ts';

/** How far before the word that shows it a subject may stand and still belong to the evidence, in tokens. */
const SUBJECT_REACH = 25;

/** The clause of the word at `token`, from its subject on, drawn out to `also` where that lies in the same sentence. */
export function evidenceOf(
  scene: Scene,
  holders: Holders,
  token: number,
  also: { first: number; end: number } | null,
): Span {
  const { first: from, end: to } = scene.sentenceOf(token);
  let [first, end] = clauseSpan(scene.trees, clauseOf(scene.trees, token));
  const subject = holders.subject(token);
  if (subject >= from && subject < token && token - subject < SUBJECT_REACH)
    first = Math.min(first, Math.max(scene.trees.spanOf(subject)[0], token - SUBJECT_REACH));
  if (also && also.first >= from && also.end <= to) {
    first = Math.min(first, also.first);
    end = Math.max(end, also.end);
  }
  first = Math.max(from, Math.min(first, token));
  end = Math.min(to, Math.max(end, token + 1));
  while (end > token + 1 && isLoose(scene, end - 1)) end--;
  while (first < token && isLoose(scene, first)) first++;
  return scene.span(first, end);
}

/** A stop, comma, dash or closing mark at the edge of a clause. */
const isLoose = (scene: Scene, i: number) => /^(?:[.,;:!?]|-|--|–|—|["”“])$/.test(scene.lower[i]!);
