/**
 * Up to 64 classes: a feature lies in one of two neighbouring rows, which tells it by eleven bits of its hash and leads
 * to its weights. Those of few classes are entries of 16 bits: the class in bits 10–15, the weight plus 512 in bits
 * 0–9; a run of them ends where the class no longer rises, and the run at 0 is for unknown features. Those of many
 * classes are a row of 64 weights of 16 bits each, at places from `WIDE_ROWS` on.
 */
import { hashOf } from './features';

const START_BITS = 21;
const START_MASK = (1 << START_BITS) - 1;
const CHECK = (1 << (32 - START_BITS)) - 1;
const WIDE_ROWS = 1 << 20;
const BIAS = 512;

const starts = memory.data(128 * 4, 16);
const scores = memory.data(64 * 2, 16);

/** Adds up the weights of the templates' features for each class. */
export function scoreWide(
  templates: usize,
  count: i32,
  rows: usize,
  shift: i32,
  entries: usize,
  dense: usize,
): void {
  // First all the look-ups, without branches, so that the processor fetches them at once; then the sums.
  for (let k = 0; k < count; k++) {
    const hash = hashOf(templates + k * 6);
    const at = (hash >>> shift) << 2;
    const check = hash & CHECK;
    const one = load<i32>(rows + at);
    const other = load<i32>(rows + (at ^ 4));
    const isOne = (((one >>> START_BITS) ^ check) - 1) >> 31;
    const isOther = (((other >>> START_BITS) ^ check) - 1) >> 31;
    store<i32>(starts + (k << 2), ((one & isOne) | (other & isOther & ~isOne)) & START_MASK);
  }
  let a0 = i16x8.splat(0);
  let a1 = a0;
  let a2 = a0;
  let a3 = a0;
  let a4 = a0;
  let a5 = a0;
  let a6 = a0;
  let a7 = a0;
  for (let k = 0; k < 128; k += 16) v128.store(scores + k, a0);
  for (let k = 0; k < count; k++) {
    const start = load<i32>(starts + (k << 2));
    if (start >= WIDE_ROWS) {
      const row = dense + ((start - WIDE_ROWS) << 7);
      a0 = i16x8.add(a0, v128.load(row));
      a1 = i16x8.add(a1, v128.load(row, 16));
      a2 = i16x8.add(a2, v128.load(row, 32));
      a3 = i16x8.add(a3, v128.load(row, 48));
      a4 = i16x8.add(a4, v128.load(row, 64));
      a5 = i16x8.add(a5, v128.load(row, 80));
      a6 = i16x8.add(a6, v128.load(row, 96));
      a7 = i16x8.add(a7, v128.load(row, 112));
    } else if (start !== 0) {
      let e = entries + (start << 1);
      let last = -1;
      for (;;) {
        const entry = <i32>load<u16>(e);
        const cls = entry >>> 10;
        if (cls <= last) break;
        last = cls;
        const at = scores + (cls << 1);
        store<i16>(at, load<i16>(at) + (entry & 0x3ff) - BIAS);
        e += 2;
      }
    }
  }
  v128.store(scores, i16x8.add(a0, v128.load(scores)));
  v128.store(scores, i16x8.add(a1, v128.load(scores, 16)), 16);
  v128.store(scores, i16x8.add(a2, v128.load(scores, 32)), 32);
  v128.store(scores, i16x8.add(a3, v128.load(scores, 48)), 48);
  v128.store(scores, i16x8.add(a4, v128.load(scores, 64)), 64);
  v128.store(scores, i16x8.add(a5, v128.load(scores, 80)), 80);
  v128.store(scores, i16x8.add(a6, v128.load(scores, 96)), 96);
  v128.store(scores, i16x8.add(a7, v128.load(scores, 112)), 112);
}

/** The class from `first` up to `count` with the highest score; the first of equals. */
export function best(first: i32, count: i32): i32 {
  let at = first;
  let high = <i32>load<i16>(scores + (first << 1));
  for (let c = first + 1; c < count; c++) {
    const score = <i32>load<i16>(scores + (c << 1));
    if (score > high) {
      high = score;
      at = c;
    }
  }
  return at;
}
