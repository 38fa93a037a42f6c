/**
 * Days and the part of EDTF (ISO 8601-2, level 1) that Rapporteur writes.
 * A day is an integer: days since 1970-01-01 in the proleptic Gregorian calendar.
 */

/** First and last day of a date or interval; an open end is ±Infinity. */
export interface DayRange {
  first: number;
  last: number;
}

const MS = 86_400_000;

/** The day number of a calendar date; `month` 1–12. The date must exist, see {@link isDate}. */
export function dayOf(year: number, month: number, day: number): number {
  // setUTCFullYear, since Date.UTC reads the years 0–99 as 1900–1999.
  const d = new Date(0);
  d.setUTCFullYear(year, month - 1, day);
  return Math.floor(d.getTime() / MS);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether the calendar holds this date. */
export function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export interface CalendarDate {
  year: number;
  month: number;
  day: number;
}

export function dateOf(day: number): CalendarDate {
  const d = new Date(day * MS);
  return { year: d.getUTCFullYear(), month: d.getUTCMonth() + 1, day: d.getUTCDate() };
}

const two = (n: number) => (n < 10 ? `0${n}` : `${n}`);
const four = (n: number) => String(n).padStart(4, '0');

/** `2021-10-18` */
export function formatDay(day: number): string {
  const { year, month, day: d } = dateOf(day);
  return `${four(year)}-${two(month)}-${two(d)}`;
}

/** `2021-10` */
export function formatMonth(year: number, month: number): string {
  return `${four(year)}-${two(month)}`;
}

/** Monday is 1, Sunday is 7 (ISO 8601). */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/**
 * The calendar day of an ISO 8601 date or date-time, as written (no time zone shift); null when it is absent,
 * malformed or not in the calendar.
 */
export function parseDay(iso: string | null | undefined): number | null {
  const m = /^(\d{4})-(\d\d)-(\d\d)(?:$|[T ])/.exec(iso ?? '');
  if (!m) return null;
  const [y, mo, d] = [Number(m[1]), Number(m[2]), Number(m[3])];
  return isDate(y, mo, d) ? dayOf(y, mo, d) : null;
}

/** Months that an EDTF season, quarter or half (codes 21–41) covers. */
const spans: Record<number, [number, number]> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 14],
  33: [1, 3],
  34: [4, 6],
  35: [7, 9],
  36: [10, 12],
  40: [1, 6],
  41: [7, 12],
};

function simpleRange(value: string): DayRange | null {
  const decade = /^(\d{3})X$/.exec(value);
  if (decade)
    return { first: dayOf(Number(decade[1]) * 10, 1, 1), last: dayOf(Number(decade[1]) * 10 + 9, 12, 31) };
  const m = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?[~?%]?$/.exec(value);
  if (!m) return null;
  const year = Number(m[1]);
  if (!m[2]) return { first: dayOf(year, 1, 1), last: dayOf(year, 12, 31) };
  const month = Number(m[2]);
  if (m[3]) {
    const day = Number(m[3]);
    if (!isDate(year, month, day)) return null;
    const n = dayOf(year, month, day);
    return { first: n, last: n };
  }
  const span = month > 12 ? spans[month] : ([month, month] as [number, number]);
  if (!span || span[0] < 1) return null;
  const endYear = span[1] > 12 ? year + 1 : year;
  const endMonth = span[1] > 12 ? span[1] - 12 : span[1];
  return { first: dayOf(year, span[0], 1), last: dayOf(endYear, endMonth, daysInMonth(endYear, endMonth)) };
}

/** The days that an EDTF value covers; null when it is not of the forms that Rapporteur writes. */
export function dayRange(value: string | null | undefined): DayRange | null {
  if (!value) return null;
  const slash = value.indexOf('/');
  if (slash < 0) return simpleRange(value);
  const [a, b] = [value.slice(0, slash), value.slice(slash + 1)];
  const from = a === '' || a === '..' ? { first: -Infinity, last: -Infinity } : simpleRange(a);
  const to = b === '' || b === '..' ? { first: Infinity, last: Infinity } : simpleRange(b);
  return from && to && from.first <= to.last ? { first: from.first, last: to.last } : null;
}
