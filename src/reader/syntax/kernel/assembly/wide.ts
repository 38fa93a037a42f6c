/**
 * Up to 64 classes: a feature lies in one of two neighbouring rows of 64 bits. Bits 21–31 tell it by eleven bits of its
 * hash. Bits 32–47 and 48–63 are its first two weights, entries: the class in bits 10–15, the weight in bits 0–9. Bits
 * 0–20 lead to further ones: nowhere, or to a run of entries that ends where the class no longer rises, or, from
 * `DENSE` on, to a row of 64 weights of 16 bits each.
 */
import { hashes, hashTemplates } from './features';

const START_BITS = 21;
const START_MASK = (1 << START_BITS) - 1;
const CHECK = (1 << (32 - START_BITS)) - 1;
const DENSE = 1 << 20;

const scores = memory.data(64 * 2, 16);
/** Where the further weights of features lie. */
const further = memory.data(128 * 4, 16);

function add(entry: i32): void {
  const at = scores + ((entry >>> 9) & 0x7e);
  store<i16>(at, load<i16>(at) + ((entry << 22) >> 22));
}

/** Adds up the weights of the templates' features for each class. */
export function scoreWide(
  templates: usize,
  count: i32,
  rows: usize,
  shift: i32,
  entries: usize,
  dense: usize,
): void {
  hashTemplates(templates, count);
  let a0 = i16x8.splat(0);
  let a1 = a0;
  let a2 = a0;
  let a3 = a0;
  let a4 = a0;
  let a5 = a0;
  let a6 = a0;
  let a7 = a0;
  for (let k = 0; k < 128; k += 16) v128.store(scores + k, a0);
  // What most features have comes without branches, so that the processor fetches many rows at once.
  let more = further;
  const end = hashes + (count << 2);
  for (let h = hashes; h < end; h += 4) {
    const hash = load<i32>(h);
    const at = (hash >>> shift) << 3;
    const check = hash & CHECK;
    const one = load<i64>(rows + at);
    const other = load<i64>(rows + (at ^ 8));
    const isOne = (((<i32>one >>> START_BITS) ^ check) - 1) >> 31;
    const isOther = (((<i32>other >>> START_BITS) ^ check) - 1) >> 31;
    const row = (one & <i64>isOne) | (other & <i64>(isOther & ~isOne));
    add(<i32>(row >>> 32) & 0xffff);
    add(<i32>(row >>> 48));
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
        add(entry);
        last = entry >>> 10;
        e += 2;
        entry = <i32>load<u16>(e);
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
