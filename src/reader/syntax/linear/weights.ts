/** Linear models as hash tables in typed arrays: a feature's hash leads to its weights for the classes. */

/** Scores the classes of one decision. */
export interface Scorer {
  /** Sets `scores` (one a class) to the sums of the weights of the first `count` hashes in `features`. */
  score(features: Int32Array, count: number, scores: Int32Array): void;
}

/** The largest weight of a narrow row. */
export const NARROW_LIMIT = 2047;

/**
 * Three classes, all that is kept of a feature in one 32-bit row: eight bits of its hash to know it by in bits 24–31,
 * and by how much it prefers classes 1 and 2 to class 0, in twelve bits each. A feature lies in one of two
 * neighbouring rows. The loop has no branches, so that the processor fetches many rows at once.
 */
export function narrowScorer(rows: Int32Array): Scorer {
  const shift = Math.clz32(rows.length) + 1;
  return {
    score(features, count, scores) {
      let s1 = 0;
      let s2 = 0;
      for (let k = 0; k < count; k++) {
        const hash = features[k]!;
        const at = hash >>> shift;
        const check = hash & 0xff;
        const first = rows[at]!;
        const second = rows[at ^ 1]!;
        const isFirst = (((first >>> 24) ^ check) - 1) >> 31;
        const isSecond = (((second >>> 24) ^ check) - 1) >> 31;
        const row = (first & isFirst) | (second & isSecond & ~isFirst);
        s1 = (s1 + ((row << 20) >> 20)) | 0;
        s2 = (s2 + ((row << 8) >> 20)) | 0;
      }
      scores[0] = 0;
      scores[1] = s1;
      scores[2] = s2;
    },
  };
}

/** Bits of a wide row that say where the feature's weights begin; those above are bits of its hash. */
export const START_BITS = 21;
export const START_MASK = (1 << START_BITS) - 1;
export const WIDE_CHECK = 0xffff_ffff >>> START_BITS;

/** An entry of a wide table: the class in bits 10–15, in bits 0–9 the weight plus this. */
export const WIDE_BIAS = 512;
export const WIDE_LIMIT = 511;
export const MOST_CLASSES = 64;

/**
 * Up to 64 classes: a row leads to the feature's entries, one for each class whose weight is not zero. A feature's
 * run of entries ends where the class no longer rises; those of an unknown feature begin at 0. At most 128 features a
 * decision.
 */
export function wideScorer(rows: Int32Array, entries: Uint16Array): Scorer {
  const shift = Math.clz32(rows.length) + 1;
  const starts = new Int32Array(128);
  return {
    score(features, count, scores) {
      scores.fill(0);
      // First all the look-ups, without branches, so that the processor fetches them at once; then the sums.
      let touched = 0;
      for (let k = 0; k < count; k++) {
        const hash = features[k]!;
        const at = hash >>> shift;
        const check = hash & WIDE_CHECK;
        const first = rows[at]!;
        const second = rows[at ^ 1]!;
        const isFirst = (((first >>> START_BITS) ^ check) - 1) >> 31;
        const isSecond = (((second >>> START_BITS) ^ check) - 1) >> 31;
        const start = ((first & isFirst) | (second & isSecond & ~isFirst)) & START_MASK;
        starts[k] = start;
        touched |= entries[start]!;
      }
      if (touched === 0) return;
      for (let k = 0; k < count; k++) {
        let e = starts[k]!;
        let last = -1;
        for (;;) {
          const entry = entries[e++]!;
          const cls = entry >>> 10;
          if (cls <= last) break;
          last = cls;
          scores[cls] = scores[cls]! + (entry & 0x3ff) - WIDE_BIAS;
        }
      }
    },
  };
}
