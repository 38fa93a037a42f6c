/** Phrases that lead to a speaker without a verb: "according to", "in the words of". */
import { cueWords } from '../../../knowledge/speech-cues-words.ts';
import { speechCues } from '../../../knowledge/speech-verbs.ts';
import type { Ground } from '../ground.ts';
import type { Attribution } from './attributions.ts';
import type { Complement } from './complements.ts';
import { CLAUSE_OPENERS, isAuxiliary, PREPOSITIONS } from './words.ts';

let phrases: readonly string[][] | undefined;

/** The length in tokens of the phrase that leads to a speaker at token `i`: "according to", "in the words of"; 0 where none does. */
export function phraseLengthAt(lower: readonly string[], i: number): number {
  phrases ??= speechCues().flatMap((c) => (c.kind === 'preposition' ? [c.words.split(' ')] : []));
  for (const words of phrases)
    if (words[0] === lower[i] && words.every((w, k) => lower[i + k] === w)) return words.length;
  return 0;
}

/** Whether the phrase is what one keeps to and nobody's words: "according to the plan of the mediators". */
function isMeasure(ground: Ground, first: number, end: number): boolean {
  let head = first;
  while (head + 1 < end && !PREPOSITIONS.has(ground.lower[head + 1]!)) head++;
  return !ground.isCapital(head) && cueWords('measure').has(ground.lower[head]!);
}

/** "According to X, …" and "…, according to X". */
export function accordingTo(ground: Ground, i: number, length: number, sentence: number): Attribution | null {
  const s = ground.layout.sentences[sentence]!;
  const first = i + length;
  let end = first;
  while (end < s.end) {
    const w = ground.lower[end]!;
    if (
      ground.is(end, ',') ||
      ground.isStop(end) ||
      ground.isDash(end) ||
      ground.opensAt(end) ||
      ground.is(end, ':')
    )
      break;
    if (CLAUSE_OPENERS.has(w) || (isAuxiliary(w) && end > first)) break;
    if (end > first && PREPOSITIONS.has(w) && ground.isTimeWord(end + 1, s.end)) break;
    if (end > first && w === 'and' && !ground.isCapital(end + 1)) break;
    end++;
  }
  if (end === first || isMeasure(ground, first, end)) return null;
  const source = { first, end };
  const initial =
    i <= s.body + 1 || ground.is(i - 1, 'and') || ground.is(i - 1, 'but') || ground.is(i - 1, 'that');
  let complement: Complement = { kind: 'none', at: end, adjuncts: { first: end, end }, addressee: null };
  if (initial && ground.is(end, ',')) {
    let at = end + 1;
    // An apposition to the source ends with a second comma.
    const w = ground.lower[at] ?? '';
    if (/^(?:a|an|who|which)$/.test(w)) {
      let j = at;
      let finite = false;
      while (j < s.end && !ground.is(j, ',')) {
        if (isAuxiliary(ground.lower[j]!) && w !== 'who' && w !== 'which') finite = true;
        j++;
      }
      if (j < s.end && !finite) at = j + 1;
    }
    complement = { ...complement, kind: ground.opensAt(at) ? 'quote' : 'bare', at };
  }
  return {
    sentence,
    cue: { first: i, end: first },
    source,
    first: i,
    end,
    complement,
    verb: null,
    said: true,
    inverted: true,
    shared: false,
  };
}
