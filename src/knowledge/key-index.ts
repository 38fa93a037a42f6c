/**
 * Finds rows of knowledge files by name without reading the rows that nobody asks for: files of ten thousands of names
 * are scanned once, and only keys and offsets are kept.
 */

import { plainName } from './naming/fold.ts';

/** What an ASCII code unit counts as in a key: a letter as its lower case, a digit as itself, any other as nothing. */
const ascii = Uint8Array.from({ length: 128 }, (_, c) => {
  const letter = c | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (c >= 0x30 && c <= 0x39) ? letter : 0;
});

const beyond = new Map<number, number>();

/** What a code unit beyond ASCII counts as: the first letter of its lower case without marks, a mark as nothing. */
function beyondAscii(code: number): number {
  let made = beyond.get(code);
  if (made === undefined) {
    const isMark = (code >= 0x2000 && code < 0x2070) || code === 0x2bc || code === 0xa0;
    made = isMark ? 0 : plainName(String.fromCharCode(code)).charCodeAt(0) || 0;
    beyond.set(code, made);
  }
  return made;
}

/** So many letters make a key. */
const KEY = 5;

/**
 * The key of the first word in `text.slice(from, to)`: a number of its first letters and digits without regard to case
 * and marks. What is no letter or digit ends the word. Different words may have one key.
 */
export function wordKey(text: string, from: number, to: number): number {
  let key = 0;
  let letters = 0;
  for (let i = from; i < to && letters < KEY; i++) {
    const code = text.charCodeAt(i);
    const unit = code < 128 ? ascii[code]! : beyondAscii(code);
    if (unit !== 0) {
      key = (Math.imul(key, 0x01000193) + unit) | 0;
      letters++;
    } else if (letters > 0) break;
  }
  return key;
}

const none: readonly number[] = [];

/** Numbers by key, in the order in which they were added. Different names may have one key: whoever looks up must compare. */
export class KeyIndex {
  readonly #heads: Int32Array;
  readonly #mask: number;
  /** For each addition its key, its value and the addition before it in the same slot. */
  readonly #keys: number[] = [];
  readonly #values: number[] = [];
  readonly #before: number[] = [];

  /** `expected`: about how many numbers will be added. */
  constructor(expected: number) {
    const slots = 1 << Math.max(4, 32 - Math.clz32(expected));
    this.#heads = new Int32Array(slots).fill(-1);
    this.#mask = slots - 1;
  }

  add(key: number, value: number): void {
    const slot = (key ^ (key >>> 15)) & this.#mask;
    this.#before.push(this.#heads[slot]!);
    this.#heads[slot] = this.#values.length;
    this.#keys.push(key);
    this.#values.push(value);
  }

  /** The numbers of a key; one added several times on end is given once. */
  at(key: number): readonly number[] {
    let found: number[] | undefined;
    for (let i = this.#heads[(key ^ (key >>> 15)) & this.#mask]!; i >= 0; i = this.#before[i]!) {
      if (this.#keys[i] !== key) continue;
      if (!found) found = [this.#values[i]!];
      else if (found[found.length - 1] !== this.#values[i]) found.push(this.#values[i]!);
    }
    return found ? found.reverse() : none;
  }
}

/** Calls `visit` with the bounds of every row of a knowledge file, comments and the header left out. */
export function eachRow(text: string, visit: (start: number, end: number) => void): void {
  let start = 0;
  let header = true;
  while (start < text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    if (end > start && text.charCodeAt(start) !== 35) {
      if (!header) visit(start, end);
      header = false;
    }
    start = end + 1;
  }
}

/** Calls `visit` with the bounds of each name in a cell of names that begins at `start`; returns the end of the cell. */
export function eachName(
  text: string,
  start: number,
  end: number,
  visit: (from: number, to: number) => void,
): number {
  let from = start;
  let to = text.indexOf('\t', start);
  if (to < 0 || to > end) to = end;
  while (from < to) {
    const bar = text.indexOf('|', from);
    const last = bar < 0 || bar > to ? to : bar;
    visit(from, last);
    from = last + 1;
  }
  return to;
}

/** The cells of the row that begins at `start`. */
export function cellsAt(text: string, start: number): string[] {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end).split('\t');
}
