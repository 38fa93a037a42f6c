/** The date of the occasion that an expression counts from: "two days before the summit". */
import type { Scene } from '../scene.ts';
import { dayStretch, type Stretch } from '../stretch.ts';
import type { DatedOccasion } from './dated.ts';
import { isOrdinal, type OccasionPhrase, occasionAt } from './phrase.ts';

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].filter((w) => b.has(w)).length;

/** How well a dated occasion can be the one that is named; null when it cannot. */
function likeness(anchor: OccasionPhrase, other: DatedOccasion): number | null {
  if (anchor.word.kind !== other.word.kind) return null;
  if (anchor.head === other.head) return Infinity;
  if (anchor.fresh) return null;
  const number = [...anchor.marks].find(isOrdinal);
  const itsNumber = [...other.marks].find(isOrdinal);
  if (number && itsNumber && number !== itsNumber) return null;
  const common = shared(anchor.names, other.names);
  // Two occasions that are told apart by name, or that one would have to guess to be the same.
  if (
    anchor.names.size > 0 &&
    common === 0 &&
    (other.names.size > 0 || anchor.word.lemma !== other.word.lemma)
  )
    return null;
  return (
    4 * common + 2 * shared(anchor.marks, other.marks) + (anchor.word.lemma === other.word.lemma ? 3 : 0)
  );
}

/**
 * The date that the report gives the named occasion: the likest one's, before it rather than after it, the nearest.
 * Null when the report dates none that it can be.
 */
function dateOf(
  anchor: OccasionPhrase,
  dated: readonly DatedOccasion[],
  fits: (s: Stretch) => boolean,
): Stretch | null {
  let best: { other: DatedOccasion; rank: number[] } | undefined;
  for (const other of dated) {
    if (!fits(other.found.stretch)) continue;
    const like = likeness(anchor, other);
    if (like === null) continue;
    const behind = other.head <= anchor.head;
    const rank = [like, behind ? 1 : 0, -Math.abs(other.head - anchor.head)];
    if (!best || isHigher(rank, best.rank)) best = { other, rank };
  }
  return best?.other.found.stretch ?? null;
}

function isHigher(a: readonly number[], b: readonly number[]): boolean {
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return a[k]! > b[k]!;
  return false;
}

export interface Anchor {
  stretch: Stretch;
  /** The token after the occasion's name. */
  end: number;
}

/**
 * The occasion that is named from token `p` on, with its date where that `fits`; where the start or end of it is
 * meant, with that day. Null when the report dates none.
 */
export function anchorAt(scene: Scene, p: number, fits: (s: Stretch) => boolean): Anchor | null {
  const named = occasionAt(scene, p);
  if (!named) return null;
  if (!scene.occasions) {
    scene.waits = true;
    return null;
  }
  const stretch = dateOf(named, scene.occasions, fits);
  if (!stretch) return null;
  const { first, last, grain } = stretch;
  const { end, edge } = named;
  if (!edge || grain !== 'days') return { stretch, end };
  return { stretch: dayStretch(edge === 'first' ? first : last), end };
}
