/** Averaged perceptrons over hashed features, which keep weights only for features that an update has touched. */
import type { Scorer } from '../../src/reader/syntax/linear/weights.ts';

/** A feature's averaged weights. */
export interface Averaged {
  key: number;
  weights: [cls: number, weight: number][];
}

export interface Learner extends Scorer {
  /** The number of decisions so far. */
  time: number;
  /** Moves the weights of all features by one towards class `good` and away from class `bad`. */
  update(features: Int32Array, count: number, good: number, bad: number): void;
  averaged(): Iterable<Averaged>;
}

/** A hash of 0 marks a free place; a feature that hashes to 0 takes another. */
const keyOf = (hash: number) => hash || 0x5bd1e995;
const homeOf = (key: number, mask: number) => (key ^ (key >>> 15)) & mask;

/** For three classes: key and weights side by side, so that a look-up touches one line of the cache. */
export class NarrowPerceptron implements Learner {
  time = 0;
  private size = 1 << 16;
  private used = 0;
  private rows = new Int32Array(this.size * 4);
  private totals = new Float64Array(this.size * 3);
  private stamps = new Int32Array(this.size * 3);

  private find(key: number): number {
    const mask = this.size - 1;
    let at = homeOf(key, mask);
    for (;;) {
      const held = this.rows[at * 4]!;
      if (held === key || held === 0) return at;
      at = (at + 1) & mask;
    }
  }

  score(features: Int32Array, count: number, scores: Int32Array): void {
    const { rows } = this;
    const mask = this.size - 1;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    for (let k = 0; k < count; k++) {
      const key = keyOf(features[k]!);
      let at = homeOf(key, mask);
      for (;;) {
        const held = rows[at * 4]!;
        if (held === key) {
          s0 += rows[at * 4 + 1]!;
          s1 += rows[at * 4 + 2]!;
          s2 += rows[at * 4 + 3]!;
          break;
        }
        if (held === 0) break;
        at = (at + 1) & mask;
      }
    }
    scores[0] = s0;
    scores[1] = s1;
    scores[2] = s2;
  }

  update(features: Int32Array, count: number, good: number, bad: number): void {
    for (let k = 0; k < count; k++) {
      const key = keyOf(features[k]!);
      let at = this.find(key);
      if (this.rows[at * 4] === 0) {
        if (this.used * 2 > this.size) {
          this.grow();
          at = this.find(key);
        }
        this.rows[at * 4] = key;
        this.used++;
      }
      this.add(at, good, 1);
      this.add(at, bad, -1);
    }
  }

  private add(at: number, cls: number, step: number): void {
    const w = at * 4 + 1 + cls;
    const t = at * 3 + cls;
    this.totals[t] = this.totals[t]! + this.rows[w]! * (this.time - this.stamps[t]!);
    this.stamps[t] = this.time;
    this.rows[w] = this.rows[w]! + step;
  }

  *averaged(): Generator<Averaged> {
    for (let at = 0; at < this.size; at++) {
      const key = this.rows[at * 4]!;
      if (key === 0) continue;
      const weights: [number, number][] = [];
      for (let cls = 0; cls < 3; cls++) {
        const t = at * 3 + cls;
        const total = this.totals[t]! + this.rows[at * 4 + 1 + cls]! * (this.time - this.stamps[t]!);
        if (total !== 0) weights.push([cls, total / this.time]);
      }
      if (weights.length) yield { key, weights };
    }
  }

  private grow(): void {
    const { rows, totals, stamps, size } = this;
    this.size = size * 2;
    this.rows = new Int32Array(this.size * 4);
    this.totals = new Float64Array(this.size * 3);
    this.stamps = new Int32Array(this.size * 3);
    for (let from = 0; from < size; from++) {
      if (rows[from * 4] === 0) continue;
      const to = this.find(rows[from * 4]!);
      for (let k = 0; k < 4; k++) this.rows[to * 4 + k] = rows[from * 4 + k]!;
      for (let k = 0; k < 3; k++) {
        this.totals[to * 3 + k] = totals[from * 3 + k]!;
        this.stamps[to * 3 + k] = stamps[from * 3 + k]!;
      }
    }
  }
}

/** Fields of an entry of a {@link WidePerceptron}. */
const CLASS = 0;
const NEXT = 1;
const WEIGHT = 2;
const STAMP = 3;

/** For many classes: each feature has a list of the classes that it has been updated for. */
export class WidePerceptron implements Learner {
  time = 0;
  private size = 1 << 16;
  private used = 0;
  /** Pairs of key and first entry. */
  private rows = new Int32Array(this.size * 2);
  private entries = new Int32Array(1 << 18);
  private totals = new Float64Array(1 << 16);
  private entryCount = 1;

  private find(key: number): number {
    const mask = this.size - 1;
    let at = homeOf(key, mask);
    for (;;) {
      const held = this.rows[at * 2]!;
      if (held === key || held === 0) return at;
      at = (at + 1) & mask;
    }
  }

  score(features: Int32Array, count: number, scores: Int32Array): void {
    const { entries, rows } = this;
    scores.fill(0);
    for (let k = 0; k < count; k++) {
      for (let e = rows[this.find(keyOf(features[k]!)) * 2 + 1]!; e !== 0; e = entries[e * 4 + NEXT]!) {
        const cls = entries[e * 4 + CLASS]!;
        scores[cls] = scores[cls]! + entries[e * 4 + WEIGHT]!;
      }
    }
  }

  update(features: Int32Array, count: number, good: number, bad: number): void {
    for (let k = 0; k < count; k++) {
      const key = keyOf(features[k]!);
      let at = this.find(key);
      if (this.rows[at * 2] === 0) {
        if (this.used * 2 > this.size) {
          this.grow();
          at = this.find(key);
        }
        this.rows[at * 2] = key;
        this.used++;
      }
      this.add(at, good, 1);
      this.add(at, bad, -1);
    }
  }

  private add(at: number, cls: number, step: number): void {
    let e = this.rows[at * 2 + 1]!;
    while (e !== 0 && this.entries[e * 4 + CLASS] !== cls) e = this.entries[e * 4 + NEXT]!;
    if (e === 0) {
      if (this.entryCount === this.totals.length) this.growEntries();
      e = this.entryCount++;
      this.entries[e * 4 + CLASS] = cls;
      this.entries[e * 4 + NEXT] = this.rows[at * 2 + 1]!;
      this.rows[at * 2 + 1] = e;
    }
    const { entries, totals } = this;
    totals[e] = totals[e]! + entries[e * 4 + WEIGHT]! * (this.time - entries[e * 4 + STAMP]!);
    entries[e * 4 + STAMP] = this.time;
    entries[e * 4 + WEIGHT] = entries[e * 4 + WEIGHT]! + step;
  }

  *averaged(): Generator<Averaged> {
    const { entries, totals, time } = this;
    for (let at = 0; at < this.size; at++) {
      const weights: [number, number][] = [];
      for (let e = this.rows[at * 2 + 1]!; e !== 0; e = entries[e * 4 + NEXT]!) {
        const total = totals[e]! + entries[e * 4 + WEIGHT]! * (time - entries[e * 4 + STAMP]!);
        if (total !== 0) weights.push([entries[e * 4 + CLASS]!, total / time]);
      }
      if (weights.length) yield { key: this.rows[at * 2]!, weights };
    }
  }

  private growEntries(): void {
    const { entries, totals } = this;
    this.entries = new Int32Array(entries.length * 2);
    this.entries.set(entries);
    this.totals = new Float64Array(totals.length * 2);
    this.totals.set(totals);
  }

  private grow(): void {
    const { rows, size } = this;
    this.size = size * 2;
    this.rows = new Int32Array(this.size * 2);
    for (let from = 0; from < size; from++) {
      if (rows[from * 2] === 0) continue;
      const to = this.find(rows[from * 2]!);
      this.rows[to * 2] = rows[from * 2]!;
      this.rows[to * 2 + 1] = rows[from * 2 + 1]!;
    }
  }
}
