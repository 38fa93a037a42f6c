/** The terms in which a report tells of an event, and where it is to be found. */
import { type DayRange, dayRange } from '../../contract/edtf.ts';
import type { Event } from '../../contract/reading.ts';
import type { GatheredEvent } from './gathered.ts';

export interface EventAccount {
  type: Event['type'];
  source: string[];
  target: string[];
  mode: string | null;
  date: string | null;
  /** Its telling words, as stems. */
  matter: string[];
  /** Day of publication, where it is told as news without a date. */
  day?: number | null;
}

export function eventAccount(event: GatheredEvent, day: number | null): EventAccount {
  const { type, source, target, mode, date, matter, isPast } = event;
  const account: EventAccount = { type, source, target, mode, date, matter };
  if (date === null) account.day = isPast ? null : day;
  return account;
}

/** A date of more days than this does not say which day it was; one of more than the other, next to nothing. */
const EXACT = 7;
const LONG = 1100;

export type Dating = 'exact' | 'vague' | 'undated';

const ranges = new Map<string, DayRange>();

function rangeOf(date: string): DayRange {
  let range = ranges.get(date);
  if (!range) {
    range = dayRange(date)!;
    if (ranges.size > 50_000) ranges.clear();
    ranges.set(date, range);
  }
  return range;
}

const lengthOf = ({ first, last }: DayRange): number => last - first + 1;

export function datingOf({ date }: EventAccount): Dating {
  if (date === null) return 'undated';
  return lengthOf(rangeOf(date)) <= EXACT ? 'exact' : 'vague';
}

/** What is told as news without a date has happened on the day of the report or on one of so many before it. */
const NEWS = 3;

/**
 * The days on which it may have been: a dated one with a day to either side, since a day is another one elsewhere. Null
 * where that is not known, or covers years.
 */
export function daysOf(account: EventAccount): DayRange | null {
  const { date, day } = account;
  if (date === null) return day == null ? null : { first: day - NEWS, last: day };
  const range = rangeOf(date);
  if (lengthOf(range) > LONG) return null;
  return datingOf(account) === 'exact' ? { first: range.first - 1, last: range.last + 1 } : range;
}

/** Those to whom it is mutual act on each other, whichever is named first. */
const MUTUAL: readonly string[] = ['CONSULT', 'COOPERATE'];

export const isMutual = ({ type, mode }: EventAccount): boolean =>
  MUTUAL.includes(type) || (type === 'AGREE' && mode === null);

/** What it is and between whom: equal for all accounts of one event. */
export function dealing(account: EventAccount): string {
  const { type, source, target } = account;
  return isMutual(account)
    ? `${type} ${[...new Set([...source, ...target])].sort().join('+')}`
    : `${type} ${source.join('+')} ${target.join('+')}`;
}

/** Days of a stretch under which events of days near each other stand. */
const STRETCH = 16;

const run = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

function near(account: EventAccount): string[] {
  const days = daysOf(account);
  if (!days || datingOf(account) === 'vague') return [];
  const between = dealing(account);
  return run(Math.floor(days.first / STRETCH), Math.floor(days.last / STRETCH)).map(
    (t) => `near ${t} ${between}`,
  );
}

/** By the quarter, for dates that say no more than month or year. */
const QUARTER = 92;

function within(account: EventAccount): string[] {
  const days = daysOf(account);
  if (!days || datingOf(account) === 'undated' || account.mode === null) return [];
  const between = `${account.mode} ${dealing(account)}`;
  return run(Math.floor(days.first / QUARTER), Math.floor(days.last / QUARTER)).map(
    (t) => `within ${t} ${between}`,
  );
}

export const marks = (account: EventAccount): string[] => [...near(account), ...within(account)];

/** A vague date looks for the exact one in it, an exact one or none for the days around. */
export const seeks = (account: EventAccount): string[] =>
  datingOf(account) === 'vague' ? within(account) : near(account);
