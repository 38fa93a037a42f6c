/** Gives every word its tag, from left to right. */
import { atoms, hashAtoms, hashTemplates } from './features';
import {
  CAPITAL,
  CAPITALS,
  FORM,
  KNOWN,
  PREFIX1,
  PREFIX2,
  PREFIX3,
  PREFIX4,
  record,
  SHAPE,
  SOLE,
  SUFFIX1,
  SUFFIX2,
  SUFFIX3,
  SUFFIX4,
  set,
  TAG,
  TAIL,
} from './memory';
import { bestWide } from './wide';

/** How a sentence uses capitals: as prose does, capitals throughout, none at all, or a title's. */
const PROSE = 1;
const ALL_CAPITALS = 2;
const LOWER = 3;
const TITLE = 4;

/** The number of atoms that `tagAtoms` fills in. */
const COUNT = 33;

let templates: usize = 0;
let templateCount: i32 = 0;
let stages: usize = 0;
let rows: usize = 0;
let shift: i32 = 0;
let entries: usize = 0;
let dense: usize = 0;
let classes: i32 = 0;
/** A record of what is outside a sentence. */
let outside: usize = 0;

export function tagTemplates(at: usize, count: i32): void {
  templates = at;
  templateCount = count;
}

export function tagTable(
  stagesAt: usize,
  rowsAt: usize,
  bits: i32,
  entriesAt: usize,
  denseAt: usize,
  count: i32,
): void {
  stages = stagesAt;
  rows = rowsAt;
  shift = 32 - bits;
  entries = entriesAt;
  dense = denseAt;
  classes = count;
}

export function outsideAt(at: usize): void {
  outside = at;
}

let n: i32 = 0;
let mode: i32 = 0;

/** Begins a sentence of `words` words, whose records stand in their places. */
export function beginTags(words: i32): void {
  n = words;
  let capitals = 0;
  let allCapitals = 0;
  let lettered = 0;
  for (let i = 0; i < n; i++) {
    const r = record(i);
    const capital = load<i32>(r + CAPITAL);
    if (capital === 0) continue;
    lettered++;
    if (capital === 2) {
      capitals++;
      allCapitals += load<i32>(r + CAPITALS);
    }
  }
  if (lettered > 2 && allCapitals * 10 >= lettered * 9) mode = ALL_CAPITALS;
  else if (lettered > 3 && capitals * 10 >= lettered * 7) mode = TITLE;
  else if (lettered > 3 && capitals === 0) mode = LOWER;
  else mode = PROSE;
}

/** Fills in what the tagger looks at: the word, its neighbours, and the tags given to the two words before. */
function tagAtoms(i: i32, t1: i32, t2: i32): void {
  const w = record(i);
  const b1 = i > 0 ? record(i - 1) : outside;
  const b2 = i > 1 ? record(i - 2) : outside;
  const a1 = i + 1 < n ? record(i + 1) : outside;
  const a2 = i + 2 < n ? record(i + 2) : outside;
  store<i32>(atoms, load<i32>(b2 + FORM), 4);
  store<i32>(atoms, load<i32>(b1 + FORM), 8);
  store<i32>(atoms, load<i32>(w + FORM), 12);
  store<i32>(atoms, load<i32>(a1 + FORM), 16);
  store<i32>(atoms, load<i32>(a2 + FORM), 20);
  store<i32>(atoms, load<i32>(b1 + KNOWN), 24);
  store<i32>(atoms, load<i32>(w + KNOWN), 28);
  store<i32>(atoms, load<i32>(a1 + KNOWN), 32);
  store<i32>(atoms, load<i32>(a2 + KNOWN), 36);
  store<i32>(atoms, load<i32>(w + SUFFIX1), 40);
  store<i32>(atoms, load<i32>(w + SUFFIX2), 44);
  store<i32>(atoms, load<i32>(w + SUFFIX3), 48);
  store<i32>(atoms, load<i32>(w + SUFFIX4), 52);
  store<i32>(atoms, load<i32>(w + PREFIX1), 56);
  store<i32>(atoms, load<i32>(w + PREFIX2), 60);
  store<i32>(atoms, load<i32>(w + PREFIX3), 64);
  store<i32>(atoms, load<i32>(w + PREFIX4), 68);
  store<i32>(atoms, load<i32>(w + TAIL), 72);
  store<i32>(atoms, load<i32>(w + SHAPE), 76);
  store<i32>(atoms, load<i32>(w + CAPITAL), 80);
  store<i32>(atoms, mode, 84);
  store<i32>(atoms, i === 0 ? 1 : i + 1 === n ? 2 : 0, 88);
  store<i32>(atoms, load<i32>(b1 + SUFFIX2), 92);
  store<i32>(atoms, load<i32>(b1 + SUFFIX3), 96);
  store<i32>(atoms, load<i32>(a1 + SUFFIX2), 100);
  store<i32>(atoms, load<i32>(a1 + SUFFIX3), 104);
  store<i32>(atoms, load<i32>(b1 + SHAPE), 108);
  store<i32>(atoms, load<i32>(a1 + SHAPE), 112);
  store<i32>(atoms, load<i32>(b1 + CAPITAL), 116);
  store<i32>(atoms, load<i32>(a1 + CAPITAL), 120);
  store<i32>(atoms, t1, 124);
  store<i32>(atoms, t2, 128);
  store<i32>(atoms, 0);
  hashAtoms(COUNT);
}

/** Writes the features of word `i` to `hashes`, for training; `t1` and `t2` are the tags before it, −1 outside. */
export function tagFeatures(i: i32, t1: i32, t2: i32): void {
  tagAtoms(i, t1, t2);
  hashTemplates(templates, templateCount);
}

/** The tag that word `i` always has, or −1 where its features decide. */
export function soleAt(i: i32): i32 {
  return load<i32>(record(i) + SOLE);
}

/** Tags the sentence of `words` words. */
export function tag(words: i32): void {
  beginTags(words);
  let t1 = -1;
  let t2 = -1;
  for (let i = 0; i < n; i++) {
    let t = soleAt(i);
    if (t < 0) {
      tagAtoms(i, t1, t2);
      t = bestWide(templates, stages, rows, shift, entries, dense, 0, classes);
    }
    set(i, TAG, t);
    t2 = t1;
    t1 = t;
  }
}
