/** The terms in which a report tells of an occasion. */
import { type DayRange, dayRange } from '../../contract/edtf.ts';
import type { MeetingMedium } from '../../contract/reading.ts';
import type { GatheredMeeting } from '../gather.ts';
import { nameShape } from '../names.ts';
import type { PersonAccount } from '../people/account.ts';
import { bodyOf } from './bodies.ts';
import type { PlaceAccount } from './places.ts';

export interface OccasionAccount {
  parties: string[];
  people: PersonAccount[];
  date: string | null;
  place: PlaceAccount | null;
  medium: MeetingMedium;
  /** Day of publication: only where the occasion is not dated, or where the day bounds its date. */
  day?: number | null;
  /** Whether it lay behind the report or before it: only where `day` is given and this is told. */
  told?: 'past' | 'ahead';
}

export function occasionAccount(meeting: GatheredMeeting, day: number | null): OccasionAccount {
  const { parties, people, date, place, medium, status } = meeting;
  const account: OccasionAccount = {
    parties,
    people: people.map(({ account: { name, party, ref } }) => ({ name, party, ref })),
    date,
    place: place && { name: place.folded, party: place.party, isState: place.isState, geo: place.geo },
    medium,
  };
  // What was proposed, or called off, may have been to come when it was, and behind the report.
  const told = status === 'held' ? 'past' : status === 'planned' ? 'ahead' : undefined;
  const isBound = day !== null && told !== undefined && bounds(meeting.range, day, told);
  if (date === null || isBound) account.day = day;
  if (told && (date === null || isBound)) account.told = told;
  return account;
}

/** Whether what is told as held, or as still to come, leaves a part of the date only. */
function bounds(range: DayRange | null, day: number, told: 'past' | 'ahead'): boolean {
  if (!range) return false;
  return told === 'past' ? range.first <= day && day < range.last : range.first < day && day <= range.last;
}

/** A date of more days than this does not say which day it was. */
const EXACT = 7;
/** A date of more days than this says next to nothing. */
const LONG = 1100;

export type Dating = 'exact' | 'vague' | 'undated';

const ranges = new Map<string, DayRange>();

/** The days on which it can have been: of "this month", those before the report or those after it. */
export function rangeOf({ date, day, told }: OccasionAccount): DayRange | null {
  if (date === null) return null;
  let range = ranges.get(date);
  if (!range) {
    range = dayRange(date)!;
    if (ranges.size > 50_000) ranges.clear();
    ranges.set(date, range);
  }
  if (typeof day !== 'number') return range;
  return told === 'past' ? { first: range.first, last: day } : { first: day, last: range.last };
}

export const lengthOf = ({ first, last }: DayRange): number => last - first + 1;

export function datingOf(account: OccasionAccount): Dating {
  const range = rangeOf(account);
  return range === null ? 'undated' : lengthOf(range) <= EXACT ? 'exact' : 'vague';
}

/** Days between reports that may speak of the same occasion without dating it. */
export const UNDATED = 3;

/** Days within which what is planned without a date takes place. */
const SOON = 14;

/** Days within which a report need not say when or where a meeting was. */
const RECENT = 14;

/** Stretches of thirty days that a date covers; none where it covers years. */
function months({ first, last }: DayRange): number[] {
  return lengthOf({ first, last }) <= LONG ? run(Math.floor(first / 30), Math.floor(last / 30)) : [];
}

export const run = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** Who an account is found by: each of its people, by the surname, all its parties together, and the body that meets. */
function who(account: OccasionAccount): string[] {
  const { people, parties } = account;
  const surnames = people.map((p) => nameShape(p.name).surnames[0] ?? p.name);
  const together = parties.length > 0 ? [parties.join('+')] : [];
  const body = bodyOf(account);
  return [...new Set([...surnames, ...together, ...(body === null ? [] : [body])])];
}

/** The name under which the reports of an exact date are counted. */
export function dayMark(account: OccasionAccount): string {
  const { first, last } = rangeOf(account)!;
  return `dated ${first} ${last} ${account.parties.join('+')}`;
}

/** The months in which what is planned without a date is looked for. */
const ahead = ({ day, told }: OccasionAccount): number[] =>
  told === 'ahead' ? months({ first: day!, last: day! + SOON }) : [];

/**
 * Days from a report that plans without a date to the first day of another account; null where the one or the other is not
 * so. More than a few of them take more in common.
 */
export function daysAhead(self: OccasionAccount, other: OccasionAccount): number | null {
  const range = rangeOf(other);
  if (self.date !== null || self.told !== 'ahead' || datingOf(other) !== 'exact') return null;
  return range!.first - self.day!;
}

const days = (kind: string, times: number[], account: OccasionAccount) =>
  times.flatMap((time) => who(account).map((w) => `${kind} ${time} ${w}`));

export function marks(account: OccasionAccount): string[] {
  const range = rangeOf(account);
  if (!range)
    return account.day === null
      ? []
      : [...days('undated', [account.day!], account), ...days('ahead', ahead(account), account)];
  if (datingOf(account) === 'vague') return days('vague', months(range), account);
  return [
    dayMark(account),
    ...days('day', run(range.first, range.last), account),
    ...days('month', months(range), account),
  ];
}

export function seeks(account: OccasionAccount): string[] {
  const range = rangeOf(account);
  if (!range) {
    if (account.day === null) return [];
    const around = run(account.day! - UNDATED, account.day! + UNDATED);
    return [
      ...days('undated', around, account),
      ...days('reported', around, account),
      ...days('month', ahead(account), account),
    ];
  }
  if (datingOf(account) === 'vague')
    return [...days('month', months(range), account), ...days('vague', months(range), account)];
  return days('day', run(range.first - 1, range.last + 1), account);
}

export function watchers(mark: string): string[] {
  const [kind, time, ...rest] = mark.split(' ');
  const at = Number(time);
  const around = (k: string, by: number) => run(at - by, at + by).map((t) => [k, t, ...rest].join(' '));
  switch (kind) {
    case 'day':
      return around('day', 1);
    case 'month':
      return [...around('vague', 0), ...around('ahead', 0)];
    case 'vague':
      return [mark];
    case 'undated':
    case 'reported':
      return around('undated', UNDATED);
    default:
      return [];
  }
}

/**
 * Whether the times allow that two accounts are of one occasion. Days that overlap or adjoin do, for they differ between
 * Seoul and Washington. What a report tells as held, without a date, is no later than the day after the report, and, unless
 * it says where, of the fortnight before it; a call is told within three days. What it tells as to come is no earlier than
 * the report.
 */
export function timesAgree(a: OccasionAccount, b: OccasionAccount): boolean {
  const isCall = [a, b].some(({ medium }) => medium === 'phone' || medium === 'video');
  const [x, y] = [spanOf(a, isCall), spanOf(b, isCall)];
  const by = rangeOf(a) && rangeOf(b) && datingOf(a) === 'exact' && datingOf(b) === 'exact' ? 1 : 0;
  return x.first - by <= y.last && y.first - by <= x.last;
}

/** From the first day on which it can have been to the last. */
function spanOf(account: OccasionAccount, isCall: boolean): DayRange {
  const range = rangeOf(account);
  if (range) return range;
  const { day, told, place } = account;
  const ever = { first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY };
  if (typeof day !== 'number') return ever;
  const first = isCall ? day - UNDATED : place === null ? day - RECENT : ever.first;
  if (told === 'past') return { first, last: day + 1 };
  return told === 'ahead' ? { first: day, last: ever.last } : ever;
}

/** The mark that a dated account gets by a report of the day. */
export const reportedMarks = (account: OccasionAccount, day: number | null): string[] =>
  account.date === null || day === null ? [] : days('reported', [day], account);
