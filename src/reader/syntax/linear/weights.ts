/** Linear models as hash tables in typed arrays: a feature's hash leads to its weights for the classes. */

/** Scores the classes of one decision. */
export interface Scorer {
  /** Sets `scores` (one a class) to the sums of the weights of the first `count` hashes in `features`. */
  score(features: Int32Array, count: number, scores: Int32Array): void;
}

/**
 * Up to three classes, all weights of a feature in one 32-bit row: eight bits of its hash to know it by, then a
 * signed byte a class. A feature lies in one of two neighbouring rows.
 */
export function narrowScorer(rows: Int32Array): Scorer {
  const shift = Math.clz32(rows.length) + 1;
  return {
    score(features, count, scores) {
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      for (let k = 0; k < count; k++) {
        const hash = features[k]!;
        const at = hash >>> shift;
        let row = rows[at]!;
        if (row >>> 24 !== (hash & 0xff)) {
          row = rows[at ^ 1]!;
          if (row >>> 24 !== (hash & 0xff)) continue;
        }
        s0 += (row << 24) >> 24;
        s1 += (row << 16) >> 24;
        s2 += (row << 8) >> 24;
      }
      scores[0] = s0;
      scores[1] = s1;
      scores[2] = s2;
    },
  };
}

/** Bits of a wide row that say where in the pool its weights begin; those above are bits of the hash. */
export const POOL_BITS = 22;
export const POOL_MASK = (1 << POOL_BITS) - 1;
export const WIDE_CHECK = 0xffff_ffff >>> POOL_BITS;
/** Set on the last weight of a feature in the pool. */
export const LAST = 0x8000;

/**
 * Any number of classes up to 128, each feature with the weights that are not zero: a row leads to a run of pool
 * entries, each a class in bits 8–14 and a weight plus 128 in bits 0–7.
 */
export function wideScorer(rows: Int32Array, pool: Uint16Array): Scorer {
  const shift = Math.clz32(rows.length) + 1;
  return {
    score(features, count, scores) {
      scores.fill(0);
      for (let k = 0; k < count; k++) {
        const hash = features[k]!;
        const at = hash >>> shift;
        let row = rows[at]!;
        if (row >>> POOL_BITS !== (hash & WIDE_CHECK)) {
          row = rows[at ^ 1]!;
          if (row >>> POOL_BITS !== (hash & WIDE_CHECK)) continue;
        }
        let p = row & POOL_MASK;
        if (p === 0) continue;
        for (;;) {
          const entry = pool[p++]!;
          const cls = (entry >> 8) & 0x7f;
          scores[cls] = scores[cls]! + (entry & 0xff) - 128;
          if (entry & LAST) break;
        }
      }
    },
  };
}
