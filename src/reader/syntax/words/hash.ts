/** Hashes of words: 32-bit integers, the same in training and in reading. */

const A = 0x9e3779b1 | 0;
const B = 0x85ebca77 | 0;
const C = 0xc2b2ae3d | 0;

/** Spreads the bits of a hash over the whole word, so that any of them can index a table. */
export function spread(hash: number): number {
  let h = hash ^ (hash >>> 15);
  h = Math.imul(h, A);
  h ^= h >>> 13;
  return Math.imul(h, C);
}

/** One code unit more. */
export const push = (hash: number, code: number): number => Math.imul(hash ^ code, B) ^ (hash >>> 17);

/** The hash of the code units [from, to) of `word`. */
export function hashOf(word: string, from = 0, to = word.length): number {
  let h = A;
  for (let i = from; i < to; i++) h = push(h, word.charCodeAt(i));
  return spread(h);
}
