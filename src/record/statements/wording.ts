/** Wordings compared: what a statement says, whatever the marks around it. */
import { foldName } from '../names.ts';
import { mix, wordHashes } from '../sources/signature.ts';

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

/** From so many words on, a quotation is told from others by itself. */
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

/** Words in a run, and runs in a row of which at least one is kept. */
const RUN = 5;
const WINDOW = 5;

/**
 * Hashes of runs of five words, chosen so that two wordings that share nine words in a row share at least one hash
 * (winnowing, Schleimer et al. 2003): of every five runs in a row the least; all runs where there are fewer.
 */
export function fingerprints(words: number[]): number[] {
  const runs: number[] = [];
  for (let i = 0; i === 0 || i + RUN <= words.length; i++) {
    let h = 17;
    for (let k = i; k < Math.min(i + RUN, words.length); k++) h = (Math.imul(h, 0x9e3779b1) + words[k]!) | 0;
    runs.push(mix(h));
  }
  if (runs.length < WINDOW) return [...new Set(runs)];
  const chosen = new Set<number>();
  for (let i = 0; i + WINDOW <= runs.length; i++) {
    let least = i;
    for (let k = i + 1; k < i + WINDOW; k++) if (runs[k]! <= runs[least]!) least = k;
    chosen.add(runs[least]!);
  }
  return [...chosen];
}
