/** Splits a report into tokens in one pass over its code units. */
import { Gap, Shape, type Tokens, type Word } from '../types.ts';
import { isAbbreviation } from './abbreviations.ts';
import { Class, classOf, isApostrophe, isHyphen, isUpper } from './characters.ts';
import { wordAt } from './vocabulary.ts';

const DOUBLE_QUOTES = new Set([
  '"',
  '\u201c',
  '\u201d',
  '\u201e',
  '\u201f',
  '\u00ab',
  '\u00bb',
  '\u300c',
  '\u300d',
  '``',
  "''",
]);
const SINGLE_QUOTES = new Set(["'", '\u2018', '\u2019', '\u201a', '\u2039', '\u203a', '`']);

/** Whether a punctuation token is a double quotation mark. */
export const isDoubleQuote = (word: string) => DOUBLE_QUOTES.has(word);

const isWord = (cls: number) => cls === Class.Letter || cls === Class.Digit || cls === Class.Mark;

/** The end of the word that begins at `i`: letters and digits with inner apostrophes, hyphens, periods and commas. */
function wordEnd(text: string, from: number): number {
  const n = text.length;
  let i = from;
  for (;;) {
    while (i < n && isWord(classOf(text.charCodeAt(i)))) i++;
    if (i + 1 >= n) break;
    const c = text.charCodeAt(i);
    const next = text.charCodeAt(i + 1);
    const nextClass = classOf(next);
    if (nextClass !== Class.Letter && nextClass !== Class.Digit) break;
    const digits = classOf(text.charCodeAt(i - 1)) === Class.Digit && nextClass === Class.Digit;
    if (isHyphen(c)) {
      i++;
    } else if (isApostrophe(c)) {
      if (nextClass === Class.Digit || endsPossessive(text, i)) break;
      i++;
    } else if (c === 0x2e /* . */) {
      // "U.S.", "a.m.", "then-U.S.", "3.5"; not "end.Next".
      const before = text.charCodeAt(i - 2);
      const single = i - from === 1 || before === 0x2e || isHyphen(before);
      if (!(digits || (single && nextClass === Class.Letter))) break;
      i++;
    } else if ((c === 0x2c /* , */ || c === 0x3a) /* : */ && digits) {
      i++;
    } else if (c === 0x26 /* & */ && i - from === 1) {
      i++; // "A&M"
    } else break;
  }
  return i;
}

/** Whether the apostrophe at `i` begins a possessive "'s" that ends its word. */
function endsPossessive(text: string, i: number): boolean {
  const s = text.charCodeAt(i + 1);
  if (s !== 0x73 && s !== 0x53) return false;
  return i + 2 >= text.length || !isWord(classOf(text.charCodeAt(i + 2)));
}

const URL = /(?:https?:\/\/|www\.)[^\s<>"\u201d)]+/y;

/** Says that a token's shape is that of its letters and digits. */
const OF_WORD = -1;

/** About how many code units a token takes, white space included. */
const UNITS = 4;

class Builder {
  private start: Uint32Array;
  private end: Uint32Array;
  private shape: Uint8Array;
  private gap: Uint8Array;
  private readonly entry: Word[] = [];
  private readonly word: string[] = [];
  private readonly lower: string[] = [];

  constructor(readonly text: string) {
    const room = Math.ceil(text.length / UNITS) + 16;
    this.start = new Uint32Array(room);
    this.end = new Uint32Array(room);
    this.shape = new Uint8Array(room);
    this.gap = new Uint8Array(room);
  }

  add(from: number, to: number, shape: number, gap: number): void {
    const at = this.entry.length;
    if (at === this.start.length) this.grow();
    const word = wordAt(this.text, from, to);
    this.start[at] = from;
    this.end[at] = to;
    this.shape[at] = shape < 0 ? word.shape : shape;
    this.gap[at] = gap;
    this.entry.push(word);
    this.word.push(word.word);
    this.lower.push(word.lower);
  }

  private grow(): void {
    const room = this.start.length * 2;
    this.start = copied(this.start, new Uint32Array(room));
    this.end = copied(this.end, new Uint32Array(room));
    this.shape = copied(this.shape, new Uint8Array(room));
    this.gap = copied(this.gap, new Uint8Array(room));
  }

  done(): Tokens {
    const count = this.entry.length;
    return {
      text: this.text,
      count,
      start: this.start.slice(0, count),
      end: this.end.slice(0, count),
      entry: this.entry,
      word: this.word,
      lower: this.lower,
      shape: this.shape.slice(0, count),
      gap: this.gap.slice(0, count),
      sentence: new Uint32Array(count),
    };
  }
}

function copied<T extends Uint32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** The length of a punctuation token at `i`: one mark, or a run that reads as one ("...", "--", "''"). */
function punctuationEnd(text: string, i: number): number {
  const c = text.charCodeAt(i);
  let j = i + 1;
  if (c === 0x2e || isHyphen(c)) while (j < text.length && text.charCodeAt(j) === c) j++;
  else if ((c === 0x27 || c === 0x60) && text.charCodeAt(j) === c) j++;
  else if (c >= 0xd800 && c <= 0xdbff && j < text.length) j++;
  return j;
}

/** Splits `text`; every token's `text.slice(start, end)` is its word. Sentences are left at 0. */
export function tokenize(text: string): Tokens {
  const out = new Builder(text);
  const n = text.length;
  let i = 0;
  let gap: number = Gap.Paragraph;
  while (i < n) {
    const code = text.charCodeAt(i);
    const cls = classOf(code);
    if (cls === Class.Space || cls === Class.Ignored) {
      if (cls === Class.Space && gap === Gap.None) gap = Gap.Space;
      i++;
      continue;
    }
    if (cls === Class.Line) {
      gap = gap >= Gap.Line ? Gap.Paragraph : Gap.Line;
      i += code === 13 && text.charCodeAt(i + 1) === 10 ? 2 : 1;
      continue;
    }
    let end: number;
    let shape: number;
    if (cls === Class.Letter || cls === Class.Digit) {
      if (code === 0x68 || code === 0x77) {
        URL.lastIndex = i;
        end = URL.test(text) ? URL.lastIndex : wordEnd(text, i);
      } else end = wordEnd(text, i);
      if (end < n && text.charCodeAt(end) === 0x2e && keepsPeriod(text, i, end)) end++;
      shape = OF_WORD;
    } else if (cls === Class.Cjk) {
      end = i + 1;
      while (end < n && classOf(text.charCodeAt(end)) === Class.Cjk) end++;
      shape = Shape.Letter;
    } else if (isApostrophe(code) && gap === Gap.None && endsPossessive(text, i)) {
      end = i + 2;
      shape = Shape.Possessive;
    } else {
      end = punctuationEnd(text, i);
      const mark = text.slice(i, end);
      shape = Shape.Punct | (DOUBLE_QUOTES.has(mark) || SINGLE_QUOTES.has(mark) ? Shape.Quote : 0);
    }
    out.add(i, end, shape, gap);
    gap = Gap.None;
    i = end;
  }
  return out.done();
}

/** Initials behind a hyphen: "then-U.S.", "D-N.J." */
const INITIALS = /-[A-Z]\.[A-Z]$/;

/** Whether the period after the word [from, end) belongs to it: an initial, "U.S.", a known abbreviation. */
function keepsPeriod(text: string, from: number, end: number): boolean {
  if (text.charCodeAt(end + 1) === 0x2e) return false;
  const first = text.charCodeAt(from);
  if (end - from === 1) return isUpper(first) && text.charCodeAt(end + 1) !== 10;
  if (INITIALS.test(text.slice(Math.max(from, end - 4), end))) return true;
  if (end - from > 7) return false;
  const word = text.slice(from, end);
  const dot = word.indexOf('.');
  if (dot === 1 && classOf(first) === Class.Letter) return true;
  return isAbbreviation(word.toLowerCase(), isUpper(first));
}
