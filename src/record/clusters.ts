/** Reports that tell one story in the same words: an agency's text in many papers, cut or updated. */
import type { Gathered } from './gather.ts';
import { containment, places, type Signature, similarity } from './signature.ts';

/** Estimated Jaccard similarity from which two texts count as one. */
const SAME = 0.7;
/** The same for one publisher's two versions of a story. */
const UPDATED = 0.4;
/** Share of the shorter text that must be in the longer one, within so many days, for it to count as cut. */
const CUT = 0.75;
const CUT_DAYS = 7;
const UPDATE_DAYS = 2;
/** A cut text must have so many runs of words, for a shared paragraph is not a shared story. */
const CUT_SIZE = 40;

/**
 * Two texts are compared when they agree in both places of one of 32 pairs: with a similarity of 0.4 that is missed
 * once in 250 times, of 0.25 once in eight.
 */
const PAIRS = 32;
/** A pair that so many different stories share says nothing. */
const CROWD = 200;

/**
 * For every report the first one of its cluster; its own index where it stands alone. Indexes of `reports`, which are
 * in order.
 */
export function clustersOf(reports: readonly Gathered[]): Int32Array {
  const first = new Int32Array(reports.length);
  const buckets = Array.from({ length: PAIRS }, () => new Map<number, number[]>());
  reports.forEach((report, i) => {
    first[i] = i;
    const { signature } = report;
    if (!signature) return;
    const likeness = closest(report, signature, reports, buckets);
    if (likeness) first[i] = first[likeness.to]!;
    // What is all but the same as one that others are compared with need not be compared with as well.
    if (!likeness || likeness.degree < 0.95) enter(i, signature, buckets);
  });
  return first;
}

function closest(
  report: Gathered,
  signature: Signature,
  reports: readonly Gathered[],
  buckets: Map<number, number[]>[],
): { to: number; degree: number } | null {
  const seen = new Set<number>();
  let best: { to: number; degree: number } | null = null;
  for (let pair = 0; pair < PAIRS; pair++) {
    for (const other of buckets[pair]!.get(pairAt(signature, pair)) ?? []) {
      if (seen.has(other)) continue;
      seen.add(other);
      const degree = similarity(signature, reports[other]!.signature!);
      if (tellsTheSame(report, reports[other]!, degree) && degree > (best?.degree ?? -1))
        best = { to: other, degree };
    }
  }
  return best;
}

function tellsTheSame(a: Gathered, b: Gathered, degree: number): boolean {
  if (degree >= SAME) return true;
  const days = a.day === null || b.day === null ? Number.POSITIVE_INFINITY : Math.abs(a.day - b.day);
  if (degree >= UPDATED && days <= UPDATE_DAYS && a.publisher !== null && a.publisher === b.publisher)
    return true;
  const smaller = Math.min(a.signature!.size, b.signature!.size);
  return days <= CUT_DAYS && smaller >= CUT_SIZE && containment(a.signature!, b.signature!, degree) >= CUT;
}

function enter(report: number, signature: Signature, buckets: Map<number, number[]>[]): void {
  for (let pair = 0; pair < PAIRS; pair++) {
    const at = pairAt(signature, pair);
    const bucket = buckets[pair]!.get(at);
    if (!bucket) buckets[pair]!.set(at, [report]);
    else if (bucket.length < CROWD) bucket.push(report);
  }
}

const STEP = places / PAIRS;

function pairAt({ least }: Signature, pair: number): number {
  return least[pair * STEP]! * 0x10000 + least[pair * STEP + 1]!;
}
