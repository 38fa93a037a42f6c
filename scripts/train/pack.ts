/** Makes the tables that the reader's scorers read out of trained weights: the weak dropped, the rest in bytes. */
import { LAST, POOL_BITS, POOL_MASK, WIDE_CHECK } from '../../src/reader/syntax/linear/weights.ts';
import type { Learner } from './perceptron.ts';

interface Feature {
  key: number;
  weights: [cls: number, weight: number][];
  /** How far its weights stand apart: what it can change in a decision. */
  spread: number;
}

/** The largest weight keeps this much; larger ones are cut to it. */
const QUANTILE = 0.9995;

function strongest(model: Learner): { features: Feature[]; scale: number } {
  const features: Feature[] = [];
  const sizes: number[] = [];
  for (const { key, weights } of model.averaged()) {
    let low = 0;
    let high = 0;
    for (const [, w] of weights) {
      if (w < low) low = w;
      if (w > high) high = w;
    }
    sizes.push(Math.max(high, -low));
    features.push({ key, weights, spread: high - low });
  }
  sizes.sort((a, b) => a - b);
  const limit = sizes[Math.floor(sizes.length * QUANTILE)] ?? 1;
  features.sort((a, b) => b.spread - a.spread || a.key - b.key);
  return { features, scale: 127 / limit };
}

const byte = (weight: number, scale: number) => Math.max(-127, Math.min(127, Math.round(weight * scale)));

/** Rows of `narrowScorer`: 2^bits of them, the strongest features that find a place. */
export function packNarrow(model: Learner, bits: number): Int32Array {
  const rows = new Int32Array(1 << bits);
  const { features, scale } = strongest(model);
  for (const { key, weights } of features) {
    let row = key << 24;
    for (const [cls, w] of weights) row |= (byte(w, scale) & 0xff) << (8 * cls);
    if ((row & 0xff_ffff) === 0) continue;
    const at = key >>> (32 - bits);
    if (rows[at] === 0) rows[at] = row;
    else if (rows[at ^ 1] === 0) rows[at ^ 1] = row;
  }
  return rows;
}

/** Rows and pool of `wideScorer`. */
export function packWide(model: Learner, bits: number): { rows: Int32Array; pool: Uint16Array } {
  const rows = new Int32Array(1 << bits);
  const pool: number[] = [0];
  const { features, scale } = strongest(model);
  for (const { key, weights } of features) {
    const entries = weights
      .map(([cls, w]) => [cls, byte(w, scale)] as const)
      .filter(([, w]) => w !== 0)
      .sort((a, b) => a[0] - b[0]);
    if (!entries.length) continue;
    const home = key >>> (32 - bits);
    const at = rows[home] === 0 ? home : rows[home ^ 1] === 0 ? home ^ 1 : -1;
    if (at < 0 || pool.length + entries.length > POOL_MASK) continue;
    rows[at] = ((key & WIDE_CHECK) << POOL_BITS) | pool.length;
    for (const [cls, w] of entries) pool.push((cls << 8) | (w + 128));
    pool[pool.length - 1]! |= LAST;
  }
  return { rows, pool: Uint16Array.from(pool) };
}
