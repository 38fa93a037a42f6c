/** The different words of reports, each kept once. */
import { Shape, type Word } from '../types.ts';
import { Class, classOf, isUpper } from './characters.ts';

/** How many words are kept between reports; then the table begins anew. */
const LIMIT = 200_000;
/** Longer ones are made anew each time. */
const LONGEST = 40;
/** V8 keeps slices of this length or more as views into their text. */
const SLICED = 13;
const SLOTS = 1 << 19;

function plain(word: string): string {
  const lower = word.toLowerCase();
  for (let i = 0; i < lower.length; i++) {
    if (lower.charCodeAt(i) > 127)
      return lower.replace(/[\u2018\u2019\u02bc]/g, "'").replace(/[\u2010\u2011]/g, '-');
  }
  return lower;
}

function shapeOf(word: string): number {
  let shape = 0;
  let letters = 0;
  let uppers = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    const cls = classOf(code);
    if (cls === Class.Digit) shape |= Shape.Digit;
    else if (cls === Class.Letter || cls === Class.Cjk) {
      letters++;
      if (isUpper(code)) uppers++;
    }
  }
  if (letters) shape |= Shape.Letter;
  if (isUpper(word.charCodeAt(0))) shape |= Shape.Cap;
  if (letters > 1 && uppers === letters) shape |= Shape.AllCaps;
  return shape;
}

let slots = new Int32Array(SLOTS);
let words: Word[] = [];
let lowers = new Map<string, string>();

function make(text: string, from: number, end: number, hash: number): Word {
  const slice = text.slice(from, end);
  // A copy: a long slice would keep the whole report in memory.
  const word = end - from < SLICED ? slice : [...slice].join('');
  let lower = plain(word);
  const known = lowers.get(lower);
  if (known === undefined) lowers.set(lower, lower);
  else lower = known;
  return { word, lower, shape: shapeOf(word), hash, names: -1, stances: -1, events: null };
}

/**
 * The word at [from, end) of `text`. Case and shape are worked out once for each different word, and the same word is
 * the same string everywhere. Found by a hash of its code units (FNV-1a, open addressing), without slicing the text.
 */
export function wordAt(text: string, from: number, end: number): Word {
  let hash = 0x811c9dc5 | 0;
  for (let i = from; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  const length = end - from;
  let at = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  for (let n = slots[at]!; n !== 0; n = slots[at]!) {
    const w = words[n - 1]!;
    if (w.hash === hash && w.word.length === length) {
      let i = 0;
      while (i < length && w.word.charCodeAt(i) === text.charCodeAt(from + i)) i++;
      if (i === length) return w;
    }
    at = (at + 1) & (SLOTS - 1);
  }
  const made = make(text, from, end, hash);
  if (length > LONGEST) return made;
  if (words.length >= LIMIT) {
    slots = new Int32Array(SLOTS);
    words = [];
    lowers = new Map();
    at = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  }
  words.push(made);
  slots[at] = words.length;
  return made;
}
