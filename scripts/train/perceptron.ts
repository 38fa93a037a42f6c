/** Averaged perceptrons over hashed features, which keep weights only for features that an update has touched. */
/** A feature's averaged weights. */
export interface Averaged {
  key: number;
  weights: [cls: number, weight: number][];
}

export interface Learner {
  /** Sets `scores` (one a class) to the sums of the weights of the first `count` hashes in `features`. */
  score(features: Int32Array, count: number, scores: Int32Array): void;
  /** The number of decisions so far. */
  time: number;
  /** Moves the weights of all features by one towards class `good` and away from class `bad`. */
  update(features: Int32Array, count: number, good: number, bad: number): void;
  averaged(): Iterable<Averaged>;
}

/** The class from `first` on with the highest score; the first of equals. */
export function best(scores: Int32Array, first: number, count: number): number {
  let at = first;
  for (let c = first + 1; c < count; c++) if (scores[c]! > scores[at]!) at = c;
  return at;
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

/** Fields of a row of a {@link WidePerceptron}. */
const KEY = 0;
const START = 1;
const LENGTH = 2;
const ROOM = 3;

/** For many classes: each feature has a run of the classes that it has been updated for, with their weights. */
export class WidePerceptron implements Learner {
  time = 0;
  private size = 1 << 16;
  private used = 0;
  private rows = new Int32Array(this.size * 4);
  private classes = new Uint8Array(1 << 18);
  private weights = new Int32Array(1 << 18);
  private stamps = new Int32Array(1 << 18);
  private totals = new Float64Array(1 << 18);
  private entryCount = 0;

  private find(key: number): number {
    const mask = this.size - 1;
    let at = homeOf(key, mask);
    for (;;) {
      const held = this.rows[at * 4]!;
      if (held === key || held === 0) return at * 4;
      at = (at + 1) & mask;
    }
  }

  score(features: Int32Array, count: number, scores: Int32Array): void {
    const { classes, weights, rows } = this;
    scores.fill(0);
    for (let k = 0; k < count; k++) {
      const row = this.find(keyOf(features[k]!));
      const start = rows[row + START]!;
      const end = start + rows[row + LENGTH]!;
      for (let e = start; e < end; e++) {
        const cls = classes[e]!;
        scores[cls] = scores[cls]! + weights[e]!;
      }
    }
  }

  update(features: Int32Array, count: number, good: number, bad: number): void {
    for (let k = 0; k < count; k++) {
      const key = keyOf(features[k]!);
      let row = this.find(key);
      if (this.rows[row] === 0) {
        if (this.used * 2 > this.size) {
          this.grow();
          row = this.find(key);
        }
        this.rows[row + KEY] = key;
        this.used++;
      }
      this.add(row, good, 1);
      this.add(row, bad, -1);
    }
  }

  private add(row: number, cls: number, step: number): void {
    const start = this.rows[row + START]!;
    const end = start + this.rows[row + LENGTH]!;
    let e = start;
    while (e < end && this.classes[e] !== cls) e++;
    if (e === end) e = this.append(row, cls);
    const { totals, weights, stamps } = this;
    totals[e] = totals[e]! + weights[e]! * (this.time - stamps[e]!);
    stamps[e] = this.time;
    weights[e] = weights[e]! + step;
  }

  /** Adds a class to a feature's run, which moves to a place with twice the room when it is full. */
  private append(row: number, cls: number): number {
    const { rows } = this;
    const length = rows[row + LENGTH]!;
    if (length === rows[row + ROOM]) {
      const start = rows[row + START]!;
      const room = length === 0 ? 2 : length * 2;
      while (this.entryCount + room > this.totals.length) this.growEntries();
      const to = this.entryCount;
      this.classes.copyWithin(to, start, start + length);
      this.weights.copyWithin(to, start, start + length);
      this.stamps.copyWithin(to, start, start + length);
      this.totals.copyWithin(to, start, start + length);
      this.entryCount += room;
      rows[row + START] = to;
      rows[row + ROOM] = room;
    }
    rows[row + LENGTH] = length + 1;
    const e = rows[row + START]! + length;
    this.classes[e] = cls;
    return e;
  }

  *averaged(): Generator<Averaged> {
    const { rows, totals, weights, stamps, classes, time } = this;
    for (let row = 0; row < rows.length; row += 4) {
      const averages: [number, number][] = [];
      const start = rows[row + START]!;
      for (let e = start; e < start + rows[row + LENGTH]!; e++) {
        const total = totals[e]! + weights[e]! * (time - stamps[e]!);
        if (total !== 0) averages.push([classes[e]!, total / time]);
      }
      if (averages.length) yield { key: rows[row]!, weights: averages };
    }
  }

  private growEntries(): void {
    const { classes, weights, stamps, totals } = this;
    this.classes = new Uint8Array(classes.length * 2);
    this.classes.set(classes);
    this.weights = new Int32Array(weights.length * 2);
    this.weights.set(weights);
    this.stamps = new Int32Array(stamps.length * 2);
    this.stamps.set(stamps);
    this.totals = new Float64Array(totals.length * 2);
    this.totals.set(totals);
  }

  private grow(): void {
    const { rows } = this;
    this.size *= 2;
    this.rows = new Int32Array(this.size * 4);
    for (let from = 0; from < rows.length; from += 4)
      if (rows[from] !== 0) this.rows.set(rows.subarray(from, from + 4), this.find(rows[from]!));
  }
}
