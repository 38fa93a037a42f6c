/** What the models see of a word by itself: hashes of its form, ends and shape. */
import { hashOf, push, spread } from './hash.ts';

const isDigit = (code: number) => code >= 48 && code <= 57;
const LOWER = 1;
const UPPER = 2;
const DIGIT = 3;

/** The kind of a code unit in a shape: lower or upper letter, digit, or the mark itself. */
function kindOf(code: number, lower: number): number {
  if (isDigit(code)) return DIGIT;
  if (code !== lower) return UPPER;
  if ((code >= 97 && code <= 122) || code > 0xbf) return LOWER;
  return code;
}

/** The places of a record that a word fills by itself; `assembly/memory.ts` of the kernel reads them. */
const FORM = 0;
const SUFFIX1 = 1;
const PREFIX1 = 5;
const TAIL = 9;
const SHAPE = 10;
/** 0 for no letters, 1 for a small first letter, 2 for a capital. */
export const CAPITAL = 11;
/** 1 where all letters are capitals. */
const CAPITALS = 12;

/** The hash of a word's form. */
export function formOf(word: string, lower: string): number {
  let form = 0;
  for (let k = 0; k < lower.length; k++) {
    const code = lower.charCodeAt(k);
    form = push(form, isDigit(word.charCodeAt(k)) ? 48 : code);
  }
  return spread(form);
}

/** Writes a word's record to `out` from `at` on; `lower` is the word in lower case. */
export function writeAtoms(word: string, lower: string, out: Int32Array, at: number): void {
  const length = lower.length;
  let form = 0;
  let shape = 0;
  let run = 0;
  let tail = 0;
  let letters = false;
  for (let k = 0; k < length; k++) {
    const code = lower.charCodeAt(k);
    const kind = kindOf(word.charCodeAt(k), code);
    const seen = kind === DIGIT ? 48 : code;
    form = push(form, seen);
    if (kind !== run) {
      shape = push(shape, kind);
      run = kind;
    }
    if (kind === LOWER || kind === UPPER) letters = true;
    // What follows the last hyphen.
    tail = code === 45 && k > 0 ? 0 : push(tail, seen);
    // A short word is its own longer prefixes.
    if (k < 4) out.fill(spread(form), at + PREFIX1 + k, at + PREFIX1 + 4);
  }
  out[at + FORM] = spread(form);
  for (let k = 0; k < 4; k++) out[at + SUFFIX1 + k] = hashOf(lower, Math.max(length - 1 - k, 0));
  out[at + TAIL] = spread(tail);
  // Runs of capitals, small letters and digits, and the marks between them: "Kyu-deok" is as "Mao-ist".
  out[at + SHAPE] = spread(shape);
  const capital = kindOf(word.charCodeAt(0), lower.charCodeAt(0)) === UPPER;
  out[at + CAPITAL] = letters ? (capital ? 2 : 1) : 0;
  out[at + CAPITALS] = word.length === 1 || word === word.toUpperCase() ? 1 : 0;
}
