/** What the models see of a word by itself: hashes of its form, ends and shape. */
import { hashOf, push, spread } from '../linear/hash.ts';

/** The words of a stretch of text: as written, and in lower case with plain apostrophes and hyphens. */
export interface Words {
  word: readonly string[];
  lower: readonly string[];
}

/** How a sentence uses capitals: as prose does, capitals throughout, none at all, or a title's. */
const Mode = { Prose: 1, Capitals: 2, Lower: 3, Title: 4 } as const;

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

export class WordAtoms {
  form = new Int32Array(0);
  suffix1 = new Int32Array(0);
  suffix2 = new Int32Array(0);
  suffix3 = new Int32Array(0);
  suffix4 = new Int32Array(0);
  prefix1 = new Int32Array(0);
  prefix2 = new Int32Array(0);
  prefix3 = new Int32Array(0);
  prefix4 = new Int32Array(0);
  /** Runs of capitals, small letters and digits, and the marks between them: "Kyu-deok" is as "Mao-ist". */
  shape = new Int32Array(0);
  /** What follows the last hyphen, or the form. */
  tail = new Int32Array(0);
  /** 0 for no letters, 1 for a small first letter, 2 for a capital. */
  capital = new Uint8Array(0);
  /** How the sentence uses capitals; the same for all its words. */
  mode = 0;

  /** Fills places 0 … end − first with the words [first, end). */
  fill(words: Words, first: number, end: number): void {
    const n = end - first;
    if (this.form.length < n) this.grow(n + 64);
    let capitals = 0;
    let allCapitals = 0;
    let lettered = 0;
    for (let i = 0; i < n; i++) {
      const word = words.word[first + i]!;
      const lower = words.lower[first + i]!;
      this.fillOne(i, word, lower);
      if (this.capital[i] === 0) continue;
      lettered++;
      if (this.capital[i] === 2) {
        capitals++;
        if (word.length === 1 || word === word.toUpperCase()) allCapitals++;
      }
    }
    if (lettered > 2 && allCapitals >= lettered * 0.9) this.mode = Mode.Capitals;
    else if (lettered > 3 && capitals >= lettered * 0.7) this.mode = Mode.Title;
    else if (lettered > 3 && capitals === 0) this.mode = Mode.Lower;
    else this.mode = Mode.Prose;
  }

  private fillOne(i: number, word: string, lower: string): void {
    const length = lower.length;
    let form = 0;
    let shape = 0;
    let run = 0;
    let tail = 0;
    let letters = false;
    for (let k = 0; k < length; k++) {
      const code = lower.charCodeAt(k);
      const own = word.charCodeAt(k);
      const kind = kindOf(own, code);
      form = push(form, kind === DIGIT ? 48 : code);
      if (kind !== run) {
        shape = push(shape, kind);
        run = kind;
      }
      if (kind === LOWER || kind === UPPER) letters = true;
      if (code === 45 && k > 0) tail = 0;
      else tail = push(tail, kind === DIGIT ? 48 : code);
      if (k < 4) {
        const prefix = spread(form);
        if (k === 0) this.prefix1[i] = prefix;
        if (k <= 1) this.prefix2[i] = prefix;
        if (k <= 2) this.prefix3[i] = prefix;
        this.prefix4[i] = prefix;
      }
    }
    this.form[i] = spread(form);
    this.tail[i] = spread(tail);
    this.shape[i] = spread(shape);
    this.suffix1[i] = hashOf(lower, Math.max(length - 1, 0));
    this.suffix2[i] = hashOf(lower, Math.max(length - 2, 0));
    this.suffix3[i] = hashOf(lower, Math.max(length - 3, 0));
    this.suffix4[i] = hashOf(lower, Math.max(length - 4, 0));
    this.capital[i] = letters ? (kindOf(word.charCodeAt(0), lower.charCodeAt(0)) === UPPER ? 2 : 1) : 0;
  }

  private grow(n: number): void {
    for (const key of Object.keys(this) as (keyof this)[]) {
      const held = this[key];
      if (held instanceof Int32Array) (this[key] as Int32Array) = new Int32Array(n);
      else if (held instanceof Uint8Array) (this[key] as Uint8Array) = new Uint8Array(n);
    }
  }
}
