/** Nouns of saying with their content: "his claim that …", "made an announcement: …". */
import { cueWords } from '../../../knowledge/speech-cues-words.ts';
import { speechCues } from '../../../knowledge/speech-verbs.ts';
import type { Range } from '../draft.ts';
import type { Ground } from '../ground.ts';
import type { Attribution } from './attributions.ts';
import { clauseSubject, nounPhraseBefore } from './phrases.ts';
import { isAuxiliary, looksPast, PREPOSITIONS } from './words.ts';

let nouns: Set<string> | undefined;

/** Whether a lower-case word is a noun for an utterance: "claim", "announcement". */
export function isUtterance(word: string): boolean {
  nouns ??= new Set(
    speechCues()
      .filter((c) => c.kind === 'noun')
      .flatMap((c) => c.forms)
      .filter((w) => !cueWords('occasion').has(w)),
  );
  return nouns.has(word);
}

export const OWNERS = new Set(['his', 'her', 'its', 'their']);
const REACH = 10;

/** Where "that" opens the content of the noun at `i`, over a time or place between them; -1 when it does not. */
function thatAfter(ground: Ground, i: number, end: number): number {
  for (let j = i + 1; j < Math.min(end, i + REACH); j++) {
    const w = ground.lower[j]!;
    if (w === 'that')
      return isAuxiliary(ground.lower[j + 1] ?? '') || looksPast(ground.lower[j + 1] ?? '') ? -1 : j;
    if (ground.isPunctuation(j) || isAuxiliary(w) || looksPast(w)) return -1;
    const adjunct = j > i + 1 || PREPOSITIONS.has(w) || ground.isTimeWord(j, end);
    if (!adjunct) return -1;
  }
  return -1;
}

/** Whose utterance the noun at `i` is: before "'s" or as "his", at most three words before; null when nobody's. */
function ownerOf(ground: Ground, i: number, body: number): Range | null {
  for (let j = i - 1; j >= Math.max(body, i - 4); j--) {
    if (OWNERS.has(ground.lower[j]!)) return { first: j, end: j + 1 };
    if (ground.isPossessive(j)) return nounPhraseBefore(ground, j, body);
    if (ground.isPunctuation(j) || PREPOSITIONS.has(ground.lower[j]!)) return null;
  }
  return null;
}

/** Whose utterance the noun at `i` is where that stands before the "that" of its content: "the claim of the envoy that". */
function makerAfter(ground: Ground, i: number, that: number): Range | null {
  const by = /^(?:of|by|from)$/.test(ground.lower[i + 1]!);
  return by && that > i + 2 ? { first: i + 2, end: that } : null;
}

/** The verb that makes the noun at `i` an act of saying, at most four words before; -1 when there is none. */
function makingBefore(ground: Ground, i: number, body: number): number {
  for (let j = i - 1; j >= Math.max(body, i - 4); j--) {
    // "His repeated demand that": the participle describes the noun.
    if (cueWords('maker').has(ground.lower[j]!))
      return OWNERS.has(ground.lower[j - 1] ?? '') || ground.isPossessive(j - 1) ? -1 : j;
    if (ground.isPunctuation(j) || PREPOSITIONS.has(ground.lower[j]!)) return -1;
  }
  return -1;
}

function hasVerb(ground: Ground, first: number, end: number): boolean {
  for (let j = first; j < end; j++)
    if (isAuxiliary(ground.lower[j]!) || looksPast(ground.lower[j]!)) return true;
  return false;
}

/** The attribution by the noun at token `i` of a sentence, or null. */
export function nominalAt(ground: Ground, i: number, sentence: number): Attribution | null {
  const s = ground.layout.sentences[sentence]!;
  const w = ground.lower[i]!;
  if (ground.isQuoted(i) || !(isUtterance(w) || cueWords('made').has(w))) return null;
  const make = (source: Range | null, at: number): Attribution | null =>
    source && {
      sentence,
      cue: { first: i, end: i + 1 },
      source,
      first: i,
      end: at,
      complement: { kind: 'bare', at, adjuncts: { first: i + 1, end: at }, addressee: null },
      verb: null,
      said: true,
      inverted: false,
      shared: true,
    };
  const making = makingBefore(ground, i, s.body);
  if (
    cueWords('introduced').has(w) &&
    making >= 0 &&
    ground.is(i + 1, ':') &&
    i + 2 < s.end &&
    !ground.opensAt(i + 2)
  )
    return make(clauseSubject(ground, s.body, making), i + 2);
  const that = thatAfter(ground, i, s.end);
  if (that < 0) return null;
  const owner = isUtterance(w) ? ownerOf(ground, i, s.body) : null;
  const maker = isUtterance(w) && !owner ? makerAfter(ground, i, that) : null;
  if (maker && hasVerb(ground, s.body, i)) return make(maker, that + 1);
  // As the subject of its sentence the noun has a verb behind its clause, whose beginning cannot be told.
  if (owner && hasVerb(ground, s.body, owner.first)) return make(owner, that + 1);
  return making >= 0 ? make(clauseSubject(ground, s.body, making), that + 1) : null;
}
