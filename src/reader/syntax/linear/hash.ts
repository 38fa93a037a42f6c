/** Hashes of words and of features: 32-bit integers, the same in training and in reading. */

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

/** The hash of a feature of one template: its number and the atoms it joins. */
export const feature1 = (template: number, a: number): number => spread(Math.imul((template + a) | 0, B));
export const feature2 = (template: number, a: number, b: number): number =>
  spread(Math.imul((Math.imul((template + a) | 0, B) + b) | 0, C));
export const feature3 = (template: number, a: number, b: number, c: number): number =>
  spread(Math.imul((Math.imul((Math.imul((template + a) | 0, B) + b) | 0, C) + c) | 0, A));

/** A template's number, spread so that small atoms of different templates do not meet. */
export const templateKey = (index: number): number => spread(Math.imul(index + 1, C));
