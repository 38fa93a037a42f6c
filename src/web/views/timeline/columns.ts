/** The entries of the picture, column by column, as the API gives them. */
import type { TimelineColumns } from '../../../api/schemas/index.ts';
import type { Window } from './window.ts';

export type Kind = 'o' | 's' | 'e';
export type Status = 'held' | 'planned' | 'proposed' | 'called-off';
/** `within`: some time in these days; `reported`: no date but that of the first report. */
export type Precision = 'day' | 'interval' | 'within' | 'reported';

/** Entries in order of their first day; each is known by its place in the columns. */
export interface Entries {
  count: number;
  /** How many fit the filters, of which these are the latest. */
  total: number;
  ids: readonly string[];
  /** First day and end of the last, in days since 1970-01-01. */
  from: Float64Array;
  to: Float64Array;
  kindOf(entry: number): Kind;
  /** Null for what is no occasion. */
  statusOf(entry: number): Status | null;
  precisionOf(entry: number): Precision;
  labels: readonly string[];
  /** Parties or issues, those with most entries first, and for each entry its places among them. */
  lanes: readonly { id: string; name: string }[];
  lanesOf: readonly (readonly number[])[];
  lanesAre: 'party' | 'issue';
}

const statuses: { [letter: string]: Status } = { h: 'held', p: 'planned', q: 'proposed', c: 'called-off' };
const precisions: { [letter: string]: Precision } = { d: 'day', i: 'interval', w: 'within', r: 'reported' };

/** The first day of each entry, in days since 1970-01-01. */
export function daysOf({ first }: Pick<TimelineColumns, 'first'>): Float64Array {
  let day = 0;
  return Float64Array.from(first, (since) => {
    day += since;
    return day;
  });
}

/** `issueName` gives names to lanes that are issues; without it they are parties. */
export function entriesIn(columns: TimelineColumns, issueName?: (issue: string) => string): Entries {
  const { ids, kinds, total, labels } = columns;
  const lanes = issueName ? columns.lanes.map(({ id }) => ({ id, name: issueName(id) })) : columns.lanes;
  const from = daysOf(columns);
  const to = from.map((day, i) => day + columns.more[i]! + 1);
  return {
    count: ids.length,
    total,
    ids,
    from,
    to,
    kindOf: (entry) => kinds[entry] as Kind,
    statusOf: (entry) => statuses[columns.statuses[entry]!] ?? null,
    precisionOf: (entry) => precisions[columns.precisions[entry]!]!,
    labels,
    lanes,
    lanesOf: columns.in,
    lanesAre: issueName ? 'issue' : 'party',
  };
}

/** Days around what the entries cover, so that none stands at the edge. */
const roomBeside = (days: number) => Math.max(4, days * 0.02);

const withRoom = (from: number, to: number): Window => {
  const room = roomBeside(to - from);
  return { from: Math.floor(from - room), to: Math.ceil(to + room) };
};

/** All days of the entries; null where there is none. */
export function boundsOf({ count, from, to }: Entries): Window | null {
  if (count === 0) return null;
  let end = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) end = Math.max(end, to[i]!);
  return withRoom(from[0]!, end);
}

/** The days of all entries but the few that are told from long before or for long after. */
export function usualOf(entries: Entries): Window | null {
  const bounds = boundsOf(entries);
  const { count, from, to } = entries;
  if (!bounds || count < 40) return bounds;
  const few = Math.ceil(count * 0.02);
  const ends = Float64Array.from(to).sort();
  const usual = withRoom(from[few]!, ends[count - 1 - Math.ceil(few / 8)]!);
  return { from: Math.max(bounds.from, usual.from), to: Math.min(bounds.to, usual.to) };
}

/** The entries of which a day is in the window, in order. */
export function entriesWithin({ count, from, to }: Entries, window: Window): number[] {
  const found: number[] = [];
  for (let i = 0; i < count && from[i]! < window.to; i++) if (to[i]! > window.from) found.push(i);
  return found;
}
