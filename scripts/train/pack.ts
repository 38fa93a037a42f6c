/** Makes the tables that the reader's scorers read out of trained weights: the weak dropped, the rest in few bits. */
import {
  DENSE_ROW,
  DENSE_START,
  entryOf,
  NARROW_LIMIT,
  type NarrowTable,
  START_BITS,
  WIDE_CHECK,
  WIDE_LIMIT,
  type WideTable,
} from '../../src/reader/syntax/kernel/tables.ts';
import type { Learner } from './perceptron.ts';

interface Feature {
  key: number;
  weights: [cls: number, weight: number][];
  /** How far its weights stand apart: what it can change in a decision. */
  spread: number;
}

/** The features, those that can change most first. */
function strongest(model: Learner): Feature[] {
  const features: Feature[] = [];
  for (const { key, weights } of model.averaged()) {
    let low = 0;
    let high = 0;
    for (const [, w] of weights) {
      if (w < low) low = w;
      if (w > high) high = w;
    }
    features.push({ key, weights, spread: high - low });
  }
  return features.sort((a, b) => b.spread - a.spread || a.key - b.key);
}

/** Weights larger than the largest of all but these few are cut down to it. */
const CUT = 8;

/** A free row for a feature among the two that may have it, or −1. */
function freeRow(rows: Int32Array, key: number, bits: number): number {
  const home = key >>> (32 - bits);
  if (rows[home] === 0) return home;
  return rows[home ^ 1] === 0 ? home ^ 1 : -1;
}

/** Rounds weights to whole numbers that do not exceed `limit`. */
function rounding(features: readonly Feature[], limit: number): (weight: number) => number {
  const scale = limit / (features[CUT]?.spread ?? features[0]?.spread ?? 1);
  return (weight) => Math.max(-limit, Math.min(limit, Math.round(weight * scale)));
}

/** 2^bits rows: the strongest features that find a place. */
export function packNarrow(model: Learner, bits: number): NarrowTable {
  const rows = new Int32Array(1 << bits);
  const features = strongest(model);
  const round = rounding(features, NARROW_LIMIT);
  for (const { key, weights } of features) {
    const of = [0, 0, 0];
    for (const [cls, w] of weights) of[cls] = w;
    const s1 = round(of[1]! - of[0]!);
    const s2 = round(of[2]! - of[0]!);
    const row = (key << 24) | ((s2 & 0xfff) << 12) | (s1 & 0xfff);
    const at = freeRow(rows, key, bits);
    if (at >= 0 && (s1 !== 0 || s2 !== 0)) rows[at] = row;
  }
  return rows;
}

/** Features with weights for more classes than this have a dense row. */
const DENSE_FROM = 12;

/** 2^bits rows: the strongest features that find a place. */
export function packWide(model: Learner, bits: number): WideTable {
  const homes = new Int32Array(1 << bits);
  const rows = new Int32Array(2 << bits);
  const runs: number[] = [0];
  const dense: Int16Array[] = [];
  const features = strongest(model);
  const round = rounding(features, WIDE_LIMIT);
  let last = 0;
  for (const { key, weights } of features) {
    const entries = weights
      .map(([cls, w]) => [cls, round(w)] as const)
      .filter(([, w]) => w !== 0)
      .sort((a, b) => a[0] - b[0]);
    const at = freeRow(homes, key, bits);
    if (at < 0 || !entries.length || runs.length + entries.length > DENSE_START) continue;
    homes[at] = 1;
    let start = 0;
    if (entries.length > DENSE_FROM) {
      start = DENSE_START + dense.length;
      const row = new Int16Array(DENSE_ROW);
      for (const [cls, w] of entries.splice(0)) row[cls] = w;
      dense.push(row);
    }
    const [first = 0, second = 0, ...run] = entries.map(([cls, w]) => entryOf(cls, w));
    if (run.length) {
      // A run ends where the class does not rise: an entry of class 0 ends one that the next would prolong.
      if (run[0]! >> 10 > last) runs.push(0);
      start = runs.length;
      runs.push(...run);
      last = run.at(-1)! >> 10;
    }
    rows[2 * at] = ((key & WIDE_CHECK) << START_BITS) | start;
    rows[2 * at + 1] = (second << 16) | first;
  }
  runs.push(0);
  const denseRows = new Int16Array(dense.length * DENSE_ROW);
  dense.forEach((row, i) => {
    denseRows.set(row, i * DENSE_ROW);
  });
  return { rows, entries: Uint16Array.from(runs), dense: denseRows };
}
