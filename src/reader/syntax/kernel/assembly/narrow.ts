/**
 * Three classes, all that is kept of a feature in one row of 32 bits: eight bits of its hash to know it by in bits
 * 24–31, and by how much it prefers classes 1 and 2 to class 0, in twelve bits each. A feature lies in one of the two
 * rows of a pair, in its own before the other. The loop has no branches, so that the processor fetches many pairs at
 * once, and takes two features at a time.
 */
import { hashes, hashFrom } from './features';
import { after, endOf, marginOf } from './stages';

/** By how much class 1 and class 2 are preferred to class 0. */
export let second: i32 = 0;
export let third: i32 = 0;

/** Where the pair of rows of a hash begins. */
function pairAt(rows: usize, hash: i32, shift: i32): usize {
  return rows + ((<usize>((hash >>> shift) & ~1)) << 2);
}

/** The rows of two features, of all else nothing: two pairs of rows, and the hash of each feature twice. */
function found(pairs: v128, hash: v128, shift: i32): v128 {
  const is = i32x4.eq(i32x4.shr_u(pairs, 24), v128.and(hash, i32x4.splat(0xff)));
  const isOwn = i32x4.eq(v128.and(i32x4.shr_u(hash, shift), i32x4.splat(1)), i32x4(0, 1, 0, 1));
  const isOther = v128.shuffle<i32>(is, is, 1, 0, 3, 2);
  return v128.and(pairs, v128.and(is, v128.or(isOwn, v128.not(isOther))));
}

function sum(v: v128): i32 {
  const halves = i32x4.add(v, v128.shuffle<i32>(v, v, 2, 3, 0, 1));
  return i32x4.extract_lane(halves, 0) + i32x4.extract_lane(halves, 1);
}

/** By how much the best class leads the next, of all three or of the first two. */
function lead(isThird: bool): i32 {
  if (!isThird) return second < 0 ? -second : second;
  const high = max(0, max(second, third));
  const low = min(0, min(second, third));
  return (high << 1) + low - second - third;
}

/** Scores the classes, of which the third may be out of the question, until one leads by enough. */
export function scoreNarrow(templates: usize, stages: usize, rows: usize, shift: i32, isThird: bool): void {
  let s1 = i32x4.splat(0);
  let s2 = s1;
  let h = hashes;
  let stage = stages;
  while (true) {
    const end = hashes + endOf(stage);
    hashFrom(templates, h, end);
    for (; h + 8 <= end; h += 8) {
      const hash = v128.load64_zero(h);
      const pair = v128.load64_zero(pairAt(rows, load<i32>(h), shift));
      const pairs = v128.load_lane<i64>(pairAt(rows, load<i32>(h, 4), shift), pair, 1);
      const row = found(pairs, v128.shuffle<i32>(hash, hash, 0, 0, 1, 1), shift);
      s1 = i32x4.add(s1, i32x4.shr_s(i32x4.shl(row, 20), 20));
      s2 = i32x4.add(s2, i32x4.shr_s(i32x4.shl(row, 8), 20));
    }
    if (h < end) {
      const hash = load<i32>(h);
      const row = found(v128.load64_zero(pairAt(rows, hash, shift)), i32x4.splat(hash), shift);
      s1 = i32x4.add(s1, i32x4.shr_s(i32x4.shl(row, 20), 20));
      s2 = i32x4.add(s2, i32x4.shr_s(i32x4.shl(row, 8), 20));
    }
    second = sum(s1);
    third = sum(s2);
    const margin = marginOf(stage);
    if (margin < 0 || lead(isThird) >= margin) return;
    stage = after(stage);
  }
}
