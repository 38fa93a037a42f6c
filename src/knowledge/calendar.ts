import { type DayRange, dayOf, isDate, parseDay, weekdayOf } from '../contract/edtf.ts';
import text from './calendar.tsv';
import { names, once, parseTsv } from './tsv.ts';

export const units = [
  'hour',
  'day',
  'week',
  'fortnight',
  'weekend',
  'month',
  'quarter',
  'half',
  'year',
  'decade',
  'century',
] as const;
export type CalendarUnit = (typeof units)[number];

/** How a feast finds its day in a year. */
export type FeastRule =
  | { kind: 'day'; month: number; day: number }
  /** The first such weekday (ISO: Monday 1) on or after the date. */
  | { kind: 'weekday'; weekday: number; month: number; day: number }
  /** Days after Easter Sunday, first and last. */
  | { kind: 'easter'; orthodox: boolean; first: number; last: number }
  /** Listed year by year; a year may hold none or two. */
  | { kind: 'list'; days: readonly DayRange[] };

export interface Feast {
  /** The tokens of one of its names, lower case. */
  words: readonly string[];
  rule: FeastRule;
}

/** A date that stands for one event: "the Sept. 11 attacks". */
export interface EventDay {
  day: number;
  /** Words after the date, one of which makes it that event's. */
  words: ReadonlySet<string>;
}

export interface Calendar {
  /** 1–12. */
  months: ReadonlyMap<string, number>;
  /** ISO: Monday 1, Sunday 7. */
  weekdays: ReadonlyMap<string, number>;
  /** EDTF codes 21–24. */
  seasons: ReadonlyMap<string, number>;
  units: ReadonlyMap<string, CalendarUnit>;
  partsOfDay: ReadonlySet<string>;
  numbers: ReadonlyMap<string, number>;
  /** First 1, second 2, …; the last -1. */
  ordinals: ReadonlyMap<string, number>;
  /** "nineties" to 1990. */
  decades: ReadonlyMap<string, number>;
  zones: ReadonlySet<string>;
  /** By first word, the longest names first. */
  feasts: ReadonlyMap<string, readonly Feast[]>;
  eventDays: readonly EventDay[];
}

/** The Gregorian date of Easter Sunday, as a day number: Meeus/Jones/Butcher, and Meeus's Julian algorithm for the eastern one. */
export function easterOf(year: number, orthodox: boolean): number {
  const a = year % 19;
  if (orthodox) {
    const d = (19 * a + 15) % 30;
    const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    const n = d + e + 114;
    // The Julian calendar is behind the Gregorian by this many days.
    const lag = Math.floor(year / 100) - Math.floor(year / 400) - 2;
    return dayOf(year, Math.floor(n / 31), (n % 31) + 1) + lag;
  }
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}

/** The days of a feast that begin in a year: none where its list does not reach, two where a lunar year is short. */
export function feastDays(rule: FeastRule, year: number): DayRange[] {
  if (rule.kind === 'list') {
    const [from, to] = [dayOf(year, 1, 1), dayOf(year, 12, 31)];
    return rule.days.filter((d) => d.first >= from && d.first <= to);
  }
  if (rule.kind === 'easter') {
    const easter = easterOf(year, rule.orthodox);
    return [{ first: easter + rule.first, last: easter + rule.last }];
  }
  if (!isDate(year, rule.month, rule.day)) return [];
  let day = dayOf(year, rule.month, rule.day);
  if (rule.kind === 'weekday') day += (rule.weekday - weekdayOf(day) + 7) % 7;
  return [{ first: day, last: day }];
}

function ruleOf(value: string): FeastRule {
  const [kind, ...rest] = value.split(' ');
  const monthDay = (s: string) => s.split('-').map(Number) as [number, number];
  if (kind === 'day') {
    const [month, day] = monthDay(rest[0]!);
    return { kind, month, day };
  }
  if (kind === 'weekday') {
    const [month, day] = monthDay(rest[1]!);
    return { kind, weekday: Number(rest[0]), month, day };
  }
  if (kind === 'list')
    return {
      kind,
      days: rest.map((s) => {
        const [from, to] = s.split('/');
        const first = parseDay(from)!;
        return { first, last: parseDay(to) ?? first };
      }),
    };
  const first = Number(rest[0]);
  return { kind: 'easter', orthodox: kind === 'orthodox-easter', first, last: Number(rest[1] ?? first) };
}

/** The words of the calendar, from `calendar.tsv`. */
export const calendar: () => Calendar = once(() => {
  const tables = new Map<string, Map<string, string>>();
  const feasts = new Map<string, Feast[]>();
  const eventDays: EventDay[] = [];
  for (const [kind, forms, value] of parseTsv(text).slice(1)) {
    if (kind === 'event') {
      eventDays.push({ day: parseDay(value)!, words: new Set(names(forms)) });
      continue;
    }
    for (const form of names(forms)) {
      if (kind === 'holiday') {
        const words = form.split(' ');
        const list = feasts.get(words[0]!) ?? [];
        list.push({ words, rule: ruleOf(value!) });
        feasts.set(words[0]!, list);
        continue;
      }
      const table = tables.get(kind!) ?? new Map<string, string>();
      table.set(form, value!);
      tables.set(kind!, table);
    }
  }
  for (const list of feasts.values()) list.sort((a, b) => b.words.length - a.words.length);
  const table = (kind: string) => tables.get(kind) ?? new Map<string, string>();
  const numeric = (kind: string) => new Map([...table(kind)].map(([w, v]) => [w, Number(v)]));
  return {
    months: numeric('month'),
    weekdays: numeric('weekday'),
    seasons: numeric('season'),
    units: table('unit') as ReadonlyMap<string, CalendarUnit>,
    partsOfDay: new Set(table('part').keys()),
    numbers: numeric('number'),
    ordinals: numeric('ordinal'),
    decades: numeric('decade'),
    zones: new Set(table('zone').keys()),
    feasts,
    eventDays,
  };
});
