/** Wordings compared: what a statement says, whatever the marks around it. */
import { foldName } from '../names.ts';
import { mix, wordHashes } from '../signature.ts';

export interface Wording {
  /** Lower case, no marks, one space between words. */
  folded: string;
  /** How many words. */
  length: number;
}

export function wordingOf(text: string): Wording {
  const folded = foldName(text);
  let length = 1;
  for (let i = folded.indexOf(' '); i >= 0; i = folded.indexOf(' ', i + 1)) length++;
  return { folded, length };
}

/** A hash of each word. */
export function hashesOf(wording: Wording): number[] {
  return wordHashes(wording.folded);
}

/** From so many words on, a wording is told from others by itself. */
export const TELLING = 6;

/** Whether the one holds all the words of the other in a row; the shorter must have {@link TELLING} words. */
export function contains(longer: Wording, shorter: Wording): boolean {
  return shorter.length >= TELLING && ` ${longer.folded} `.includes(` ${shorter.folded} `);
}

/** The hashes of the pairs of neighbouring words. */
function pairsOf(words: number[]): Set<number> {
  const pairs = new Set<number>();
  for (let i = 0; i + 1 < words.length; i++) pairs.add((Math.imul(words[i]!, 31) + words[i + 1]!) | 0);
  return pairs;
}

/** The share of pairs of neighbouring words, given by their hashes, that two wordings have in common (Jaccard). */
export function similarity(a: number[], b: number[]): number {
  const [x, y] = [pairsOf(a), pairsOf(b)];
  let shared = 0;
  for (const pair of x) if (y.has(pair)) shared++;
  return shared / (x.size + y.size - shared || 1);
}

const BANDS = 6;

/**
 * Hashes of which two wordings with a similarity of 0.8 share at least one (it is missed once in 450 times), and
 * wordings that have little in common rarely any: six pairs of least hashes (MinHash, as in signature.ts).
 */
export function sketch(words: number[]): number[] {
  const pairs = pairsOf(words);
  return Array.from({ length: BANDS }, (_, band) => {
    const [a, b] = [leastHash(pairs, 2 * band), leastHash(pairs, 2 * band + 1)];
    return (mix(Math.imul(a, 31) + b) & 0xfffffff) * BANDS + band;
  });
}

function leastHash(pairs: Set<number>, seed: number): number {
  let least = 0xffffffff;
  for (const pair of pairs) {
    const h = mix(pair ^ Math.imul(seed + 1, 0x9e3779b1));
    if (h < least) least = h;
  }
  return least;
}

/** The hash of {@link TELLING} words from `at` on. */
export function hashAt(words: number[], at: number): number {
  let h = 17;
  for (let i = at; i < at + TELLING; i++) h = (Math.imul(h, 0x9e3779b1) + words[i]!) | 0;
  return h;
}
