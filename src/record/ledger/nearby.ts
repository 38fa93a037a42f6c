/** Choices shared by the kinds of the ledger: the earliest telling leads, and later ones follow the likeliest. */
import type { Choice, Standing } from '../aspects.ts';

/** The earlier day ranks higher; what has no day comes last. */
export const earlierFirst = (day: number | null): number => (day === null ? 0 : 1e7 - day);

/** Days between two tellings; null where one has no day. */
export const daysBetween = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : Math.abs(a - b);

/** Stretches of time that overlap by half, so that days no further apart than `length` have one in common. */
export function stretches(day: number | null, length: number): string[] {
  if (day === null) return ['never'];
  const time = Math.floor(day / length);
  return [String(time), String(time + 1)];
}

/** Follows the leader that `degree` likes best, above 0; of equals the one of higher rank. */
export function followBest<A>(
  self: Standing<A>,
  near: readonly Standing<A>[],
  degree: (self: A, leader: A) => number,
): Choice {
  let best: { id: number; degree: number } | null = null;
  for (const other of near) {
    const d = degree(self.account, other.leader.account);
    if (d > (best?.degree ?? 0)) best = { id: other.id, degree: d };
  }
  return { joins: best?.id ?? null };
}
