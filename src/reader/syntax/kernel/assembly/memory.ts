/**
 * Where everything lies in the kernel's memory. Tables of the model and the words come first, claimed once each; the
 * sentence comes last, so that it can grow. All integers are of 32 bits.
 */

/** Claims `bytes` of memory for good and returns where they begin. */
let end: usize = __heap_base;
export function claim(bytes: usize): usize {
  const at = end;
  end = (end + bytes + 15) & ~15;
  const missing = <i32>(end >> 16) + 1 - memory.size();
  if (missing > 0) memory.grow(missing);
  return at;
}

/** A record of a word: sixteen integers, in this order. The record at 0 stands for what is outside the sentence. */
export const RECORD_SHIFT: usize = 6;
export const FORM: usize = 0;
export const SUFFIX1: usize = 4;
export const SUFFIX2: usize = 8;
export const SUFFIX3: usize = 12;
export const SUFFIX4: usize = 16;
export const PREFIX1: usize = 20;
export const PREFIX2: usize = 24;
export const PREFIX3: usize = 28;
export const PREFIX4: usize = 32;
export const TAIL: usize = 36;
export const SHAPE: usize = 40;
/** 0 for no letters, 1 for a small first letter, 2 for a capital. */
export const CAPITAL: usize = 44;
/** 1 where all letters are capitals. */
export const CAPITALS: usize = 48;
/** The parts of speech that the tag dictionary has for it, a bit each. */
export const KNOWN: usize = 52;
/** The tag that it always has, or −1. */
export const SOLE: usize = 56;

let records: usize = 0;
/** Makes room for so many records of words. */
export function claimRecords(count: i32): usize {
  records = claim((<usize>count) << RECORD_SHIFT);
  return records;
}

/** A place of the sentence: 32 integers, in this order. Place n is the root, n + 1 stands for what is not there. */
export const PLACE_SHIFT: usize = 7;
/** The number of the word's record. */
export const WORD: usize = 0;
/** The tag that the tagger has given it. */
export const TAG: usize = 4;
export const HEAD: usize = 8;
/** The relation's code plus one; 0 while a word has no head. */
export const RELATION: usize = 12;
/** The hash of the form, and the tag counted from the two places that are no words. */
export const CFORM: usize = 16;
export const CTAG: usize = 20;
/** The outermost and the second outermost children on each side, n + 1 where there are none. */
export const LEFT1: usize = 24;
export const LEFT2: usize = 28;
export const RIGHT1: usize = 32;
export const RIGHT2: usize = 36;
export const LEFT_COUNT: usize = 40;
export const RIGHT_COUNT: usize = 44;
/** The relations of the children on each side, a bit each; a few rare ones share theirs. */
export const LEFT_SET: usize = 48;
export const RIGHT_SET: usize = 52;
/** The head that the guide has found, n + 1 where there was no guide, and its outermost children. */
export const GUIDE: usize = 56;
export const GUIDE_LEFT: usize = 60;
export const GUIDE_RIGHT: usize = 64;
/** How many marks of punctuation, and how many verbs, come before it. */
export const MARKS: usize = 68;
export const VERBS: usize = 72;
/** What lies so many places up in the stack. */
export const STACK: usize = 76;

let all: usize = 0;
let room: i32 = 0;
let places: usize = 0;
/** Makes room for `count` places and returns where they begin; what stood there is lost. */
export function reserve(count: i32): usize {
  if (all === 0) all = claim(0);
  if (count > room) {
    room = count + 64;
    end = all;
    claim((<usize>room) << PLACE_SHIFT);
  }
  places = all;
  return all;
}

/** Turns to the sentence whose places begin so many places behind the first. */
export function turnTo(first: i32): void {
  places = all + ((<usize>first) << PLACE_SHIFT);
}

export function place(i: i32): usize {
  return places + ((<usize>i) << PLACE_SHIFT);
}

export function get(i: i32, field: usize): i32 {
  return load<i32>(place(i) + field);
}

export function set(i: i32, field: usize, value: i32): void {
  store<i32>(place(i) + field, value);
}

export function record(i: i32): usize {
  return records + ((<usize>get(i, WORD)) << RECORD_SHIFT);
}
