/** Stretches of days that a date expression can mean, and their EDTF. */
import {
  dateOf,
  dayOf,
  daysInMonth,
  formatDay,
  formatMonth,
  isDate,
  weekdayOf,
} from '../../contract/edtf.ts';

/** `days`, `months` and `years` are intervals whose ends are known to the day, month or year. */
export type Grain =
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'season'
  | 'half'
  | 'year'
  | 'days'
  | 'months'
  | 'years';

/** First and last day, and how finely they are meant. */
export interface Stretch {
  grain: Grain;
  first: number;
  last: number;
}

const FIRST_YEAR = 1000;
const LAST_YEAR = 2999;

const known = (year: number) => year >= FIRST_YEAR && year <= LAST_YEAR;

export const dayStretch = (day: number): Stretch => ({ grain: 'day', first: day, last: day });

/** A calendar date, or null where the calendar holds no such date. */
export function date(year: number, month: number, day: number): Stretch | null {
  return known(year) && isDate(year, month, day) ? dayStretch(dayOf(year, month, day)) : null;
}

export function daysBetween(first: number, last: number): Stretch | null {
  if (first > last) return null;
  return first === last ? dayStretch(first) : { grain: 'days', first, last };
}

/** The stretch of `count` months from a month on; `month` may lie outside 1–12 and then counts into other years. */
function monthsFrom(grain: Grain, year: number, month: number, count: number): Stretch | null {
  const index = year * 12 + month - 1;
  const end = index + count - 1;
  const [y, m, ey, em] = [Math.floor(index / 12), index % 12, Math.floor(end / 12), end % 12];
  if (!known(y) || !known(ey)) return null;
  return { grain, first: dayOf(y, m + 1, 1), last: dayOf(ey, em + 1, daysInMonth(ey, em + 1)) };
}

/** A month; `month` may lie outside 1–12. */
export const monthStretch = (year: number, month: number) => monthsFrom('month', year, month, 1);
export const yearStretch = (year: number) => monthsFrom('year', year, 1, 12);
export const quarterStretch = (year: number, quarter: number) =>
  monthsFrom('quarter', year, quarter * 3 - 2, 3);
export const halfStretch = (year: number, half: number) => monthsFrom('half', year, half * 6 - 5, 6);
/** A season by its EDTF code (21 spring … 24 winter, which begins in December of `year`). */
export const seasonStretch = (year: number, code: number) => monthsFrom('season', year, (code - 20) * 3, 3);
export const monthsStretch = (year: number, month: number, count: number) =>
  monthsFrom(count === 1 ? 'month' : 'months', year, month, count);
export const yearsStretch = (year: number, count: number) =>
  monthsFrom(count === 1 ? 'year' : 'years', year, 1, count * 12);

/** The Monday-to-Sunday week that a day lies in. */
export function weekStretch(day: number): Stretch {
  const monday = day - weekdayOf(day) + 1;
  return { grain: 'week', first: monday, last: monday + 6 };
}

/** Saturday and Sunday of the week that a day lies in. */
export function weekendStretch(day: number): Stretch {
  const saturday = day - weekdayOf(day) + 6;
  return { grain: 'days', first: saturday, last: saturday + 1 };
}

/** From the first day of `a` to the last of `b`, meant as coarsely as the coarser one. */
export function spanning(a: Stretch, b: Stretch): Stretch | null {
  if (a.first > b.first || a.last > b.last) return null;
  const rank = (g: Grain) =>
    g === 'year' || g === 'years' ? 2 : g === 'day' || g === 'days' || g === 'week' ? 0 : 1;
  const grain = (['days', 'months', 'years'] as const)[Math.min(rank(a.grain), rank(b.grain))]!;
  return { grain, first: a.first, last: b.last };
}

/** The stretch in EDTF; seasons, quarters and halves by their codes (21–24, 33–36, 40–41). */
export function edtfOf(s: Stretch): string {
  const from = dateOf(s.first);
  const to = dateOf(s.last);
  const year = String(from.year);
  switch (s.grain) {
    case 'day':
      return formatDay(s.first);
    case 'month':
      return formatMonth(from.year, from.month);
    case 'year':
      return year;
    case 'quarter':
      return `${year}-${33 + (from.month - 1) / 3}`;
    case 'half':
      return `${year}-${from.month === 1 ? 40 : 41}`;
    case 'season':
      return `${year}-${20 + from.month / 3}`;
    case 'months':
      return `${formatMonth(from.year, from.month)}/${formatMonth(to.year, to.month)}`;
    case 'years':
      return `${year}/${to.year}`;
    default:
      return `${formatDay(s.first)}/${formatDay(s.last)}`;
  }
}
