/** Where in time and in which lanes entries stand. */
import type { TimelineItem } from '../../../api/schemas/index.ts';
import { dayRange, parseDay } from '../../../contract/edtf.ts';
import { precisionOf } from '../../record/dates.ts';
import type { Window } from './window.ts';

export interface Placed {
  item: TimelineItem;
  /** First day and end of the last, in days since 1970-01-01; open ends are ±Infinity. */
  from: number;
  to: number;
  /** `day`; `span` when it lasted; `within` when it fell somewhere in these days. */
  extent: 'day' | 'span' | 'within';
  parties: readonly string[];
}

const partiesOf = (item: TimelineItem): readonly string[] =>
  item.type === 'occasion' ? item.parties : item.party ? [item.party] : [];

/** Entries that have a day; what no report dates stands at the day of its first report. */
export function placed(items: readonly TimelineItem[]): Placed[] {
  return items.flatMap((item) => {
    const reported = parseDay(item.reported);
    const days = dayRange(item.date) ?? (reported === null ? null : { first: reported, last: reported });
    if (!days) return [];
    const precision = item.date === null ? 'month' : precisionOf(item.date);
    const extent = precision === 'day' ? 'day' : precision === 'interval' ? 'span' : 'within';
    return [{ item, from: days.first, to: days.last + 1, extent, parties: partiesOf(item) }];
  });
}

export const touches = ({ from, to }: Placed, window: Window): boolean =>
  from < window.to && to > window.from;

/** All days of the entries, with some room on both sides; null where there is none. */
export function boundsOf(all: readonly Placed[]): Window | null {
  const ends = all.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite);
  if (ends.length === 0) return null;
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const end of ends) {
    from = Math.min(from, end);
    to = Math.max(to, end);
  }
  const room = Math.max(4, (to - from) * 0.02);
  return { from: Math.floor(from - room), to: Math.ceil(to + room) };
}

/** The parties with a lane of their own, most entries first. */
export function lanesOf(all: readonly Placed[], most: number): string[] {
  const counts = new Map<string, number>();
  for (const { parties } of all) for (const p of parties) counts.set(p, (counts.get(p) ?? 0) + 1);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || a.localeCompare(b))
    .slice(0, most)
    .map(([party]) => party);
}

/** The lanes in which an entry stands: those of its parties, else the last, which is for all others. */
export function lanesFor({ parties }: Placed, lanes: readonly string[]): number[] {
  const own = lanes.flatMap((party, i) => (parties.includes(party) ? [i] : []));
  return own.length > 0 ? own : [lanes.length];
}
