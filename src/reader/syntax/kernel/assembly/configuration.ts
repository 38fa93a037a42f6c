/**
 * The state of an arc-hybrid parser (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack, the words to come, and the
 * arcs so far.
 */
import {
  CFORM,
  CTAG,
  FORM,
  GUIDE,
  GUIDE_LEFT,
  GUIDE_RIGHT,
  get,
  HEAD,
  LEFT_COUNT,
  LEFT_SET,
  LEFT1,
  LEFT2,
  MARKS,
  place,
  RELATION,
  RIGHT_COUNT,
  RIGHT_SET,
  RIGHT1,
  RIGHT2,
  record,
  STACK,
  set,
  TAG,
  VERBS,
} from './memory';

/** Tags of the two places that are not words; words' tags come after. */
const ABSENT = 0;
const ROOT = 1;
const FIRST_TAG = 2;

/** Words of the sentence; the place that stands for what is not there; the next word; the depth of the stack. */
export let n: i32 = 0;
export let none: i32 = 1;
export let next: i32 = 0;
export let depth: i32 = 0;

/** For each tag: 1 for punctuation, 2 for a verb, else 0. */
const kinds = memory.data(128);
export function kindsAt(): usize {
  return kinds;
}

/** Begins a parse of a tagged sentence of `words` words; `backwards`, the last word takes the first place. */
export function begin(words: i32, backwards: bool): void {
  n = words;
  none = words + 1;
  next = 0;
  depth = 0;
  let marks = 0;
  let verbs = 0;
  for (let i = 0; i < words + 2; i++) {
    const p = place(i);
    store<i32>(p + HEAD, none);
    store<i32>(p + RELATION, 0);
    store<i32>(p + LEFT1, none);
    store<i32>(p + LEFT2, none);
    store<i32>(p + RIGHT1, none);
    store<i32>(p + RIGHT2, none);
    store<i32>(p + LEFT_COUNT, 0);
    store<i32>(p + RIGHT_COUNT, 0);
    store<i32>(p + LEFT_SET, 0);
    store<i32>(p + RIGHT_SET, 0);
    store<i32>(p + MARKS, marks);
    store<i32>(p + VERBS, verbs);
    if (i >= words) continue;
    const from = backwards ? words - 1 - i : i;
    const tag = get(from, TAG);
    store<i32>(p + CFORM, load<i32>(record(from) + FORM));
    store<i32>(p + CTAG, tag + FIRST_TAG);
    const kind = load<u8>(kinds + tag);
    if (kind === 1) marks++;
    else if (kind === 2) verbs++;
  }
  set(n, CTAG, ROOT);
  set(n, CFORM, ROOT);
  set(none, CTAG, ABSENT);
  set(none, CFORM, ABSENT);
}

/** Begins without a guide. */
export function forgetGuide(): void {
  for (let i = 0; i < n + 2; i++) {
    set(i, GUIDE, none);
    set(i, GUIDE_LEFT, none);
    set(i, GUIDE_RIGHT, none);
  }
}

/** Takes the heads of the parse just made, backwards, as the guide for the one to come. */
export function followBackwards(): void {
  forgetGuide();
  for (let i = 0; i < n; i++) {
    const head = get(n - 1 - i, HEAD);
    set(i, GUIDE, head === n ? n : n - 1 - head);
  }
  linkGuide();
}

/** Finds the outermost children that the guide's heads give to each place. */
export function linkGuide(): void {
  for (let i = 0; i < n; i++) {
    const head = get(i, GUIDE);
    if (head > i && get(head, GUIDE_LEFT) === none) set(head, GUIDE_LEFT, i);
    else if (head < i) set(head, GUIDE_RIGHT, i);
  }
}

/** The word `down` places below the top of the stack. */
export function at(down: i32): i32 {
  return depth > down ? get(depth - 1 - down, STACK) : none;
}

export function done(): bool {
  return next === n && depth === 0;
}

export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;

/** Whether a move can be made; the root takes one word only, the last on the stack. */
export function allows(move: i32): bool {
  if (move === SHIFT) return next < n;
  if (move === RIGHT) return depth > 1;
  return depth > 0 && (next < n || depth === 1);
}

export function shift(): void {
  set(depth++, STACK, next++);
}

/** Makes the next word the head of the top of the stack, by a relation (code plus one), and takes that off. */
export function left(relation: i32): void {
  const child = get(--depth, STACK);
  const head = place(next);
  const c = place(child);
  store<i32>(c + HEAD, next);
  store<i32>(c + RELATION, relation);
  store<i32>(head + LEFT2, load<i32>(head + LEFT1));
  store<i32>(head + LEFT1, child);
  store<i32>(head + LEFT_COUNT, load<i32>(head + LEFT_COUNT) + 1);
  store<i32>(head + LEFT_SET, load<i32>(head + LEFT_SET) | (1 << (relation & 31)));
}

/** Makes the second on the stack the head of its top, and takes that off. */
export function right(relation: i32): void {
  const child = get(--depth, STACK);
  const second = get(depth - 1, STACK);
  const head = place(second);
  const c = place(child);
  store<i32>(c + HEAD, second);
  store<i32>(c + RELATION, relation);
  store<i32>(head + RIGHT2, load<i32>(head + RIGHT1));
  store<i32>(head + RIGHT1, child);
  store<i32>(head + RIGHT_COUNT, load<i32>(head + RIGHT_COUNT) + 1);
  store<i32>(head + RIGHT_SET, load<i32>(head + RIGHT_SET) | (1 << (relation & 31)));
}

/** How many marks stand between two places, up to three. */
export function marksBetween(from: i32, to: i32): i32 {
  return min(3, get(to, MARKS) - get(from + 1, MARKS));
}

/** How many verbs stand between two places, up to three. */
export function verbsBetween(from: i32, to: i32): i32 {
  return min(3, get(to, VERBS) - get(from + 1, VERBS));
}

/** A distance in words, in classes from 0 to 8. */
export function distance(words: i32): i32 {
  return words < 5 ? words : words < 8 ? 5 : words < 12 ? 6 : words < 20 ? 7 : 8;
}
