/** Moving by units of the calendar: from the report's day, or from the date before in the story. */
import { dateOf } from '../../contract/edtf.ts';
import type { CalendarUnit } from '../../knowledge/calendar.ts';
import {
  dayStretch,
  daysBetween,
  monthStretch,
  monthsStretch,
  quarterStretch,
  type Stretch,
  weekendStretch,
  weekStretch,
  yearStretch,
  yearsStretch,
} from './stretch.ts';

const monthIndex = (day: number) => {
  const d = dateOf(day);
  return d.year * 12 + d.month - 1;
};

/** Quarters count from the first one of year 0. */
const quarterOfIndex = (index: number) => quarterStretch(Math.floor(index / 4), (((index % 4) + 4) % 4) + 1);

const monthOfIndex = (index: number) => monthStretch(0, index + 1);

/** Days in a count of the units that are made of days; null for the others, and for hours that make no whole days. */
function inDays(unit: CalendarUnit, n: number): number | null {
  if (unit === 'day') return n;
  if (unit === 'week') return n * 7;
  if (unit === 'fortnight') return n * 14;
  return unit === 'hour' && n % 24 === 0 ? n / 24 : null;
}

/** Months in a count of the units that are made of months. */
function inMonths(unit: CalendarUnit, n: number): number | null {
  if (unit === 'month') return Math.round(n);
  if (unit === 'quarter') return Math.round(n * 3);
  if (unit === 'year') return Math.round(n * 12);
  return unit === 'decade' ? Math.round(n * 120) : null;
}

/** The unit's stretch that a day lies in. */
export function containing(unit: CalendarUnit, day: number): Stretch | null {
  const { year } = dateOf(day);
  if (unit === 'day') return dayStretch(day);
  if (unit === 'week') return weekStretch(day);
  if (unit === 'weekend') return weekendStretch(day);
  if (unit === 'month') return monthOfIndex(monthIndex(day));
  if (unit === 'quarter') return quarterOfIndex(Math.floor(monthIndex(day) / 3));
  if (unit === 'year') return yearStretch(year);
  if (unit === 'decade') return yearsStretch(year - (year % 10), 10);
  if (unit === 'century') return yearsStretch(year - ((year - 1) % 100), 100);
  return null;
}

/** The unit's stretch `n` units after (before, when negative) the one that holds a day. */
export function neighbour(unit: CalendarUnit, day: number, n: number): Stretch | null {
  const days = unit === 'weekend' ? n * 7 : inDays(unit, n);
  if (days !== null) return containing(unit, day + days);
  if (unit === 'month') return monthOfIndex(monthIndex(day) + n);
  if (unit === 'quarter') return quarterOfIndex(Math.floor(monthIndex(day) / 3) + n);
  const { year } = dateOf(day);
  if (unit === 'year') return yearStretch(year + n);
  if (unit === 'decade') return yearsStretch(year - (year % 10) + 10 * n, 10);
  return null;
}

/** What lies `n` units from a day, known as finely as the unit: a day for days and weeks, the month, the year. */
export function away(unit: CalendarUnit, day: number, n: number): Stretch | null {
  const days = inDays(unit, n);
  if (days !== null) return Number.isInteger(days) ? dayStretch(day + days) : null;
  const months = inMonths(unit, n);
  if (months === null) return null;
  if (months % 12 === 0 && unit !== 'month') return yearStretch(dateOf(day).year + months / 12);
  return monthOfIndex(monthIndex(day) + months);
}

/** The calendar week or weekend before or after the one that a date lies in; a weekend the nearest that it does not touch. */
export function beside(unit: 'week' | 'weekend', s: Stretch, after: boolean): Stretch {
  if (unit === 'week') return weekStretch(after ? s.last + 7 : s.first - 7);
  const weekend = weekendStretch(after ? s.last : s.first);
  const touches = after ? weekend.first <= s.last : weekend.last >= s.first;
  return touches ? weekendStretch(weekend.first + (after ? 7 : -7)) : weekend;
}

/** "N units ago": as {@link away}, but a count of weeks or weekends means the whole week or weekend. */
export function ago(unit: CalendarUnit, day: number, n: number): Stretch | null {
  if (unit === 'week' || unit === 'fortnight') {
    const back = inDays(unit, n)!;
    return Number.isInteger(back) ? weekStretch(day - back) : null;
  }
  return unit === 'weekend' ? weekendStretch(day - 7 * n) : away(unit, day, -n);
}

/** The `n` units up to a day (negative: from a day on): ends known to the day, month or year. */
export function stretchTo(unit: CalendarUnit, day: number, n: number): Stretch | null {
  const days = inDays(unit, n);
  if (days !== null) return daysBetween(Math.min(day, day - days), Math.max(day, day - days));
  const months = inMonths(unit, n);
  if (months === null) return null;
  const from = monthIndex(day) - Math.max(0, months);
  return monthsStretch(0, from + 1, Math.abs(months) + 1);
}

const isDays = (s: Stretch) => s.grain === 'day' || s.grain === 'days';

/** Whether a told date is fine enough to count such units from it. */
export function fineEnough(unit: CalendarUnit, s: Stretch): boolean {
  if (unit === 'year' || unit === 'decade' || unit === 'century') return true;
  if (unit === 'month') return isDays(s) || s.grain === 'week' || s.grain === 'month';
  return isDays(s) || ((unit === 'week' || unit === 'weekend') && s.grain === 'week');
}
