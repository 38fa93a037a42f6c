/**
 * Up to 64 classes: a feature lies in one of two neighbouring rows of 64 bits. Bits 21–31 tell it by eleven bits of its
 * hash. Bits 32–47 and 48–63 are its first two weights, entries: the class in bits 10–15, the weight in bits 0–9. Bits
 * 0–20 lead to further ones: nowhere, or to a run of entries that ends where the class no longer rises, or, from
 * `DENSE` on, to a row of 64 weights of 16 bits each.
 */
import { hashes, hashFrom } from './features';
import { after, endOf, marginOf } from './stages';

const START_BITS = 21;
const START_MASK = (1 << START_BITS) - 1;
const CHECK = (1 << (32 - START_BITS)) - 1;
const DENSE = 1 << 20;

/** Scores by first weights and all further ones, and by second weights. */
const scores = memory.data(64 * 2, 16);
const seconds = memory.data(64 * 2, 16);
/** Sums of the scores. */
const totals = memory.data(64 * 2, 16);
/** Where the further weights of features lie. */
const further = memory.data(128 * 4, 16);

/** Nothing that is scored comes to this. */
const NEVER: i16 = -32768;

function add(scores: usize, entry: i32): void {
  const at = scores + ((entry >>> 9) & 0x7e);
  store<i16>(at, load<i16>(at) + ((entry << 22) >> 22));
}

function total(at: usize, more: v128): void {
  const sum = i16x8.add(v128.load(scores + at), v128.load(seconds + at));
  v128.store(totals + at, i16x8.add(sum, more));
}

function highest(bytes: usize): i32 {
  let high = v128.load(totals);
  for (let k: usize = 16; k < bytes; k += 16) high = i16x8.max_s(high, v128.load(totals + k));
  high = i16x8.max_s(high, v128.shuffle<i64>(high, high, 1, 0));
  high = i16x8.max_s(high, v128.shuffle<i32>(high, high, 1, 0, 3, 2));
  return max(i16x8.extract_lane_s(high, 0), i16x8.extract_lane_s(high, 1));
}

/** The class in [`first`, `count`) that scores best by the templates' features; the first of equals. */
export function bestWide(
  templates: usize,
  stages: usize,
  rows: usize,
  shift: i32,
  entries: usize,
  dense: usize,
  first: i32,
  count: i32,
): i32 {
  let a0 = i16x8.splat(0);
  let a1 = a0;
  let a2 = a0;
  let a3 = a0;
  let a4 = a0;
  let a5 = a0;
  let a6 = a0;
  let a7 = a0;
  for (let k = 0; k < 128; k += 16) {
    v128.store(scores + k, a0);
    v128.store(seconds + k, a0);
  }
  const bytes = (((<usize>count) << 1) + 15) & ~15;
  for (let c = 0; c < first; c++) store<i16>(scores + (c << 1), NEVER);
  for (let c = (<usize>count) << 1; c < bytes; c += 2) store<i16>(scores + c, NEVER);
  let h = hashes;
  let stage = stages;
  while (true) {
    const end = hashes + endOf(stage);
    hashFrom(templates, h, end);
    // What most features have comes without branches, so that the processor fetches many rows at once.
    let more = further;
    for (; h < end; h += 4) {
      const hash = load<i32>(h);
      const at = (hash >>> shift) << 3;
      const pair = v128.load(rows + (at & ~15));
      const is = i32x4.eq(i32x4.shr_u(pair, START_BITS), i32x4.splat(hash & CHECK));
      const isOwn = i32x4.eq(i32x4.splat(at & 8), i32x4(0, 0, 8, 8));
      const isOther = v128.shuffle<i32>(is, is, 2, 2, 0, 0);
      const isRow = v128.and(v128.shuffle<i32>(is, is, 0, 0, 2, 2), v128.or(isOwn, v128.not(isOther)));
      const kept = v128.and(pair, isRow);
      const row = i64x2.extract_lane(v128.or(kept, v128.shuffle<i32>(kept, kept, 2, 3, 0, 1)), 0);
      add(scores, <i32>(row >>> 32) & 0xffff);
      add(seconds, <i32>(row >>> 48));
      const start = <i32>row & START_MASK;
      store<i32>(more, start);
      more += (<usize>(start !== 0)) << 2;
    }
    for (let m = further; m < more; m += 4) {
      const start = load<i32>(m);
      if (start >= DENSE) {
        const row = dense + ((start - DENSE) << 7);
        a0 = i16x8.add(a0, v128.load(row));
        a1 = i16x8.add(a1, v128.load(row, 16));
        a2 = i16x8.add(a2, v128.load(row, 32));
        a3 = i16x8.add(a3, v128.load(row, 48));
        a4 = i16x8.add(a4, v128.load(row, 64));
        a5 = i16x8.add(a5, v128.load(row, 80));
        a6 = i16x8.add(a6, v128.load(row, 96));
        a7 = i16x8.add(a7, v128.load(row, 112));
      } else {
        let e = entries + (start << 1);
        let entry = <i32>load<u16>(e);
        let last = -1;
        while (entry >>> 10 > last) {
          add(scores, entry);
          last = entry >>> 10;
          e += 2;
          entry = <i32>load<u16>(e);
        }
      }
    }
    total(0, a0);
    total(16, a1);
    total(32, a2);
    total(48, a3);
    total(64, a4);
    total(80, a5);
    total(96, a6);
    total(112, a7);
    const high = highest(bytes);
    let best = totals + ((<usize>first) << 1);
    while (<i32>load<i16>(best) !== high) best += 2;
    const cls = <i32>(best - totals) >> 1;
    const margin = marginOf(stage);
    if (margin < 0) return cls;
    store<i16>(best, NEVER);
    if (high - highest(bytes) >= margin) return cls;
    stage = after(stage);
  }
}
