/** Choosing among what reports say: by how many independent sources say it. */
import { dayRange } from '../contract/edtf.ts';
import { compareText } from './gather.ts';

/** Sources by what they say. */
export class Votes {
  readonly #sources = new Map<string, Set<number>>();

  /** `source` is the number of a near-duplicate cluster, so that copies have one vote. */
  add(value: string, source: number): void {
    const sources = this.#sources.get(value);
    if (sources) sources.add(source);
    else this.#sources.set(value, new Set([source]));
  }

  addAll(other: Votes): void {
    for (const [value, sources] of other.#sources) for (const s of sources) this.add(value, s);
  }

  of(value: string): number {
    return this.#sources.get(value)?.size ?? 0;
  }

  /** What was said, most sources first, then the longer words, then by the alphabet. */
  ranked(): string[] {
    return [...this.#sources.keys()].sort(
      (a, b) => this.of(b) - this.of(a) || b.length - a.length || compareText(a, b),
    );
  }

  winner(): string | null {
    return this.ranked()[0] ?? null;
  }

  /**
   * The date that most sources support, the most exact one among equals. A month or a year supports every date that
   * lies in it.
   */
  date(): string | null {
    const dates = this.ranked().map((value) => ({ value, range: dayRange(value)!, votes: this.of(value) }));
    const support = dates.map(({ range }) =>
      dates
        .filter((d) => d.range === range || (length(d.range) >= MONTH && contains(d.range, range)))
        .reduce((n, d) => n + d.votes, 0),
    );
    const order = dates
      .map((_, i) => i)
      .sort(
        (a, b) => support[b]! - support[a]! || length(dates[a]!.range) - length(dates[b]!.range) || a - b,
      );
    return dates[order[0]!]?.value ?? null;
  }
}

const MONTH = 28;

interface Range {
  first: number;
  last: number;
}

const length = (range: Range) => range.last - range.first + 1;
const contains = (outer: Range, inner: Range) => outer.first <= inner.first && inner.last <= outer.last;
