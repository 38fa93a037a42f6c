/** Wordings compared: what a statement says, whatever the marks around it. */
import { mix, wordHashes } from '../sources/signature.ts';

export interface Wording {
  /** Lower case, no marks, one space between words. */
  folded: string;
  /** A hash of each word. */
  words: number[];
  /** The hashes of the pairs of neighbouring words. */
  pairs: ReadonlySet<number>;
}

const known = new Map<string, Wording>();
/** So many wordings are held. */
const HELD = 20_000;

/** The wording of a folded text. */
export function wordingOf(folded: string): Wording {
  let wording = known.get(folded);
  if (!wording) {
    const words = wordHashes(folded);
    const pairs = new Set<number>();
    for (let i = 0; i + 1 < words.length; i++) pairs.add((Math.imul(words[i]!, 31) + words[i + 1]!) | 0);
    wording = { folded, words, pairs };
    if (known.size >= HELD) known.clear();
    known.set(folded, wording);
  }
  return wording;
}

/** How many words a folded text has. */
export function countWords(folded: string): number {
  let count = 1;
  for (let i = folded.indexOf(' '); i >= 0; i = folded.indexOf(' ', i + 1)) count++;
  return count;
}

/** From so many words on, a quotation is told from others by itself. */
export const TELLING = 6;

const SIMILAR = 0.8;

/**
 * How far a wording is that of another: 2 the same; 1 held by it, if it has {@link TELLING} words; from 0.8 the share
 * of pairs of neighbouring words that the two have in common (Jaccard); 0 otherwise.
 */
export function agreement(wording: Wording, longer: Wording): number {
  if (wording.folded === longer.folded) return 2;
  const [x, y] = [wording.pairs, longer.pairs];
  if (wording.folded.length < longer.folded.length && x.size + 1 >= TELLING)
    if (` ${longer.folded} `.includes(` ${wording.folded} `)) return 1;
  if (Math.min(x.size, y.size) < SIMILAR * Math.max(x.size, y.size)) return 0;
  let shared = 0;
  for (const pair of x) if (y.has(pair)) shared++;
  const share = shared / (x.size + y.size - shared || 1);
  return share >= SIMILAR ? share : 0;
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
