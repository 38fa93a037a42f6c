/**
 * Finds rows of knowledge files by name without reading the rows that nobody asks for: files of ten thousands of names
 * are scanned once, and only hashes and offsets are kept.
 */

/** What an ASCII code unit counts as in a hash: letters as lower case, apostrophes and periods as nothing. */
const ascii = Uint8Array.from({ length: 128 }, (_, c) =>
  c >= 65 && c <= 90 ? c + 32 : c === 0x27 || c === 0x2e || c === 0x60 ? 0 : c,
);

const folds = new Map<number, string>();

/** A code unit beyond ASCII in lower case without marks; nothing for a typographic apostrophe. */
function foldUnit(code: number): string {
  let made = folds.get(code);
  if (made === undefined) {
    const plain = String.fromCharCode(code).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    made = /[\u2018\u2019\u02bc]/.test(plain) ? '' : plain.replace(/[\u2010\u2011]/, '-');
    folds.set(code, made);
  }
  return made;
}

/** A hash of `text.slice(from, to)` in which case, marks, apostrophes and periods do not count (FNV-1a, 32 bits). */
export function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code < 128) {
      const c = ascii[code]!;
      if (c !== 0) hash = Math.imul(hash ^ c, 16777619);
    } else {
      const folded = foldUnit(code);
      for (let k = 0; k < folded.length; k++) hash = Math.imul(hash ^ folded.charCodeAt(k), 16777619);
    }
  }
  return hash;
}

const none: readonly number[] = [];

/** Numbers by hash, in the order in which they were added. Hashes collide: whoever looks up must check what was found. */
export class HashIndex {
  readonly #heads: Int32Array;
  readonly #mask: number;
  /** For each addition its hash, its value and the addition before it in the same slot. */
  readonly #hashes: number[] = [];
  readonly #values: number[] = [];
  readonly #before: number[] = [];

  /** `expected`: about how many numbers will be added. */
  constructor(expected: number) {
    const slots = 1 << Math.max(4, 32 - Math.clz32(expected));
    this.#heads = new Int32Array(slots).fill(-1);
    this.#mask = slots - 1;
  }

  add(hash: number, value: number): void {
    const slot = (hash ^ (hash >>> 15)) & this.#mask;
    this.#before.push(this.#heads[slot]!);
    this.#heads[slot] = this.#values.length;
    this.#hashes.push(hash);
    this.#values.push(value);
  }

  /** The numbers of a hash; one added several times on end is given once. */
  at(hash: number): readonly number[] {
    let found: number[] | undefined;
    for (let i = this.#heads[(hash ^ (hash >>> 15)) & this.#mask]!; i >= 0; i = this.#before[i]!) {
      if (this.#hashes[i] !== hash) continue;
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
  for (let i = start; ; i++) {
    const code = i < end ? text.charCodeAt(i) : 9;
    if (code !== 9 && code !== 0x7c) continue;
    if (i > from) visit(from, i);
    if (code === 9) return i;
    from = i + 1;
  }
}

/** The cells of the row that begins at `start`. */
export function cellsAt(text: string, start: number): string[] {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end).split('\t');
}
