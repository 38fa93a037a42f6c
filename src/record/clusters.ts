/** Reports that tell one story in the same words: an agency's text in many papers, cut or updated. */
import type { Gathered } from './gather.ts';
import { containment, places, type Signature, similarity } from './signature.ts';

/** Estimated Jaccard similarity from which two texts count as one. */
const SAME = 0.7;
/** The same for one publisher's two versions of a story. */
const UPDATED = 0.35;
/** Share of the shorter text that must be in the longer one, within so many days, for it to count as cut. */
const CUT = 0.7;
const CUT_DAYS = 7;
const UPDATE_DAYS = 2;
/** A cut text must have so many runs of words, for a shared paragraph is not a shared story. */
const CUT_SIZE = 40;

/** Texts that agree in fewer places than this have nothing to do with each other. */
const LEAST = 6;
/** So many of the latest texts with the same hash in a place are looked at: what more share is no story. */
const CROWD = 256;

/**
 * For every report the first one of its cluster; its own index where it stands alone. Indexes of `reports`, which are
 * in order.
 */
export function clustersOf(reports: readonly Gathered[]): Int32Array {
  const first = Int32Array.from({ length: reports.length }, (_, i) => i);
  const index = new PlaceIndex(reports.length);
  reports.forEach((report, i) => {
    const { signature } = report;
    if (!signature) return;
    let best = -1;
    let degree = 0;
    for (const other of index.alike(signature)) {
      const likeness = similarity(signature, reports[other]!.signature!);
      if (likeness <= degree || !tellsTheSame(report, reports[other]!, likeness)) continue;
      best = other;
      degree = likeness;
    }
    if (best >= 0) first[i] = first[best]!;
    // What is all but the same as one that others are compared with need not be compared with as well.
    if (degree < 0.95) index.add(i, signature);
  });
  return first;
}

function tellsTheSame(a: Gathered, b: Gathered, degree: number): boolean {
  if (degree >= SAME) return true;
  const days = a.day === null || b.day === null ? Number.POSITIVE_INFINITY : Math.abs(a.day - b.day);
  if (degree >= UPDATED && days <= UPDATE_DAYS && a.publisher !== null && a.publisher === b.publisher)
    return true;
  const smaller = Math.min(a.signature!.size, b.signature!.size);
  return days <= CUT_DAYS && smaller >= CUT_SIZE && containment(a.signature!, b.signature!, degree) >= CUT;
}

/** Texts by place and hash: for each a chain, the latest first. */
class PlaceIndex {
  /** Few texts are told apart well enough by fewer bits of the hash. */
  readonly #bits: number;
  readonly #latest: Int32Array;
  readonly #before: Int32Array;
  /** In how many places a text agrees with the one asked about. */
  readonly #agreeing: Uint8Array;

  constructor(size: number) {
    this.#bits = Math.min(16, Math.max(4, Math.ceil(Math.log2(size + 1))));
    this.#latest = new Int32Array(places << this.#bits).fill(-1);
    this.#before = new Int32Array(size * places);
    this.#agreeing = new Uint8Array(size);
  }

  add(text: number, { least }: Signature): void {
    for (let place = 0; place < places; place++) {
      const chain = this.#chain(place, least);
      this.#before[text * places + place] = this.#latest[chain]!;
      this.#latest[chain] = text;
    }
  }

  /** The texts that agree in enough places to be worth comparing, in order. */
  alike({ least }: Signature): number[] {
    const touched: number[] = [];
    for (let place = 0; place < places; place++) {
      let text = this.#latest[this.#chain(place, least)]!;
      for (let n = 0; text >= 0 && n < CROWD; n++) {
        if (this.#agreeing[text]!++ === 0) touched.push(text);
        text = this.#before[text * places + place]!;
      }
    }
    const found = touched.filter((text) => this.#agreeing[text]! >= LEAST).sort((a, b) => a - b);
    for (const text of touched) this.#agreeing[text] = 0;
    return found;
  }

  #chain(place: number, least: Uint16Array): number {
    return (place << this.#bits) | (least[place]! & ((1 << this.#bits) - 1));
  }
}
