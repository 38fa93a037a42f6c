/** What the mentions of an entry say of its fields, in numbers that add up in any order. */
import { dayRange } from '../contract/edtf.ts';
import { compareText } from './gather.ts';

export interface Count {
  /** Reports that say so. */
  reports: number;
  /** Of those, reports that are no copy of an earlier one. */
  originals: number;
  /** Days of publication of the first and last report that says so; null where none has a date. */
  first: number | null;
  last: number | null;
}

export type Field = { [value: string]: Count };

/** By field and value. */
export type Tally = { [field: string]: Field };

export const least = (a: number | null, b: number | null) =>
  a === null ? b : b === null ? a : Math.min(a, b);
export const most = (a: number | null, b: number | null) =>
  a === null ? b : b === null ? a : Math.max(a, b);

export function addVotes(
  tally: Tally,
  votes: { [field: string]: readonly string[] },
  day: number | null,
  isOriginal: boolean,
): void {
  for (const field in votes) {
    tally[field] ??= Object.create(null) as Field;
    const counts = tally[field];
    for (const value of votes[field]!) {
      const count = counts[value];
      if (!count) counts[value] = { reports: 1, originals: isOriginal ? 1 : 0, first: day, last: day };
      else {
        count.reports++;
        if (isOriginal) count.originals++;
        count.first = least(count.first, day);
        count.last = most(count.last, day);
      }
    }
  }
}

/** Counts a report's votes among the originals (`by` 1), or no longer (−1). */
export function shiftOriginals(
  tally: Tally,
  votes: { [field: string]: readonly string[] },
  by: 1 | -1,
): void {
  for (const field in votes) for (const value of votes[field]!) tally[field]![value]!.originals += by;
}

/** What was said: by most originals, then by most reports, then the longer words, then by the alphabet. */
export function ranked(field: Field | undefined): string[] {
  if (!field) return [];
  return Object.keys(field).sort((a, b) => {
    const [x, y] = [field[a]!, field[b]!];
    return y.originals - x.originals || y.reports - x.reports || b.length - a.length || compareText(a, b);
  });
}

export const winner = (field: Field | undefined): string | null => ranked(field)[0] ?? null;

/**
 * The date (EDTF) that most originals support, the most exact one among equals. A month or a longer time supports
 * every date that lies in it.
 */
export function winningDate(field: Field | undefined): string | null {
  const dates = ranked(field).flatMap((value) => {
    const range = dayRange(value);
    return range ? [{ value, range, votes: field![value]!.originals || 0.5 }] : [];
  });
  const length = (d: (typeof dates)[number]) => d.range.last - d.range.first + 1;
  const support = (d: (typeof dates)[number]) =>
    dates
      .filter(
        (o) =>
          o === d || (length(o) >= MONTH && o.range.first <= d.range.first && d.range.last <= o.range.last),
      )
      .reduce((n, o) => n + o.votes, 0);
  const supported = dates.map((d) => ({ ...d, support: support(d), length: length(d) }));
  supported.sort((a, b) => b.support - a.support || a.length - b.length);
  return supported[0]?.value ?? null;
}

const MONTH = 28;

export interface Conflict {
  field: string;
  /** What some reports say other than the entry. */
  value: string;
  reports: number;
  originals: number;
}

/** At most so many for a field: the most supported. */
const MOST = 8;

export function conflicts(tally: Tally, field: string, contradicts: (value: string) => boolean): Conflict[] {
  return ranked(tally[field])
    .filter(contradicts)
    .slice(0, MOST)
    .map((value) => {
      const { reports, originals } = tally[field]![value]!;
      return { field, value, reports, originals };
    });
}
