/** Two lists of statements, the latest first, side by side by day. */
import type { Statement } from '../../../api/schemas/index.ts';
import { dayRange, formatDay } from '../../../contract/edtf.ts';

export interface Day {
  /** ISO 8601; null for what has no day at all. */
  day: string | null;
  a: Statement[];
  b: Statement[];
}

/** The first day on which it may have been said; that of its first report where nothing dates it. */
export function dayOf({ date, reported }: Statement): string | null {
  const first = dayRange(date)?.first;
  return first !== undefined && Number.isFinite(first) ? formatDay(first) : reported;
}

export interface Side {
  items: readonly Statement[];
  /** Whether earlier ones are still to come. */
  hasMore: boolean;
}

/**
 * The days of both, the latest first, undated ones last. As long as a side has more to come, days before the last one that
 * it has reached are left out, since what it said then is not known yet.
 */
export function aligned(a: Side, b: Side): Day[] {
  const days = new Map<string | null, Day>();
  const add = (items: readonly Statement[], side: 'a' | 'b') => {
    for (const statement of items) {
      const day = dayOf(statement);
      const own = days.get(day) ?? { day, a: [], b: [] };
      own[side].push(statement);
      days.set(day, own);
    }
  };
  add(a.items, 'a');
  add(b.items, 'b');
  const reached = ({ items, hasMore }: Side) => {
    const last = items.at(-1);
    return hasMore && last ? (dayOf(last) ?? '9999') : '';
  };
  const until = [reached(a), reached(b)].sort().at(-1)!;
  return [...days.values()]
    .filter(({ day }) => (day ?? '') >= until)
    .sort((p, q) => ((p.day ?? '') < (q.day ?? '') ? 1 : -1));
}
