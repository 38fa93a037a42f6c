/** The terms in which a report tells of an occasion. */
import { type DayRange, dayRange } from '../../contract/edtf.ts';
import type { MeetingMedium } from '../../contract/reading.ts';
import type { GatheredMeeting } from '../gather.ts';
import { nameShape } from '../names.ts';
import type { PersonAccount } from '../people/account.ts';

export interface PlaceAccount {
  /** Folded. */
  name: string;
  /** The state that it lies in, or is. */
  party: string | null;
  isState: boolean;
  geo: { lat: number; lon: number } | null;
}

export interface OccasionAccount {
  parties: string[];
  people: PersonAccount[];
  date: string | null;
  place: PlaceAccount | null;
  medium: MeetingMedium;
  /** Day of publication: only where the occasion is not dated. */
  day?: number | null;
}

export function occasionAccount(meeting: GatheredMeeting, day: number | null): OccasionAccount {
  const { parties, people, date, place, medium } = meeting;
  const account: OccasionAccount = {
    parties,
    people: people.map(({ account: { name, party, ref } }) => ({ name, party, ref })),
    date,
    place: place && { name: place.folded, party: place.party, isState: place.isState, geo: place.geo },
    medium,
  };
  if (date === null) account.day = day;
  return account;
}

/** A date of more days than this does not say which day it was. */
const EXACT = 7;
/** A date of more days than this says next to nothing. */
const LONG = 1100;

export type Dating = 'exact' | 'vague' | 'undated';

const ranges = new Map<string, DayRange>();

export function rangeOf({ date }: OccasionAccount): DayRange | null {
  if (date === null) return null;
  let range = ranges.get(date);
  if (!range) {
    range = dayRange(date)!;
    if (ranges.size > 50_000) ranges.clear();
    ranges.set(date, range);
  }
  return range;
}

export const lengthOf = ({ first, last }: DayRange): number => last - first + 1;

export function datingOf(account: OccasionAccount): Dating {
  const range = rangeOf(account);
  return range === null ? 'undated' : lengthOf(range) <= EXACT ? 'exact' : 'vague';
}

/** Days between reports that may speak of the same occasion without dating it. */
export const UNDATED = 3;

/** Stretches of thirty days that a date covers; none where it covers years. */
function months({ first, last }: DayRange): number[] {
  return lengthOf({ first, last }) <= LONG ? run(Math.floor(first / 30), Math.floor(last / 30)) : [];
}

export const run = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** Who an account is found by: each of its people, by the surname, and all its parties together. */
function who({ people, parties }: OccasionAccount): string[] {
  const surnames = people.map((p) => nameShape(p.name).surnames[0] ?? p.name);
  return [...new Set([...surnames, ...(parties.length > 0 ? [parties.join('+')] : [])])];
}

/** The name under which the reports of an exact date are counted. */
export const dayMark = (account: OccasionAccount): string =>
  `dated ${account.date} ${account.parties.join('+')}`;

const days = (kind: string, times: number[], account: OccasionAccount) =>
  times.flatMap((time) => who(account).map((w) => `${kind} ${time} ${w}`));

export function marks(account: OccasionAccount): string[] {
  const range = rangeOf(account);
  if (!range) return account.day === null ? [] : days('undated', [account.day!], account);
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
    return [...days('undated', around, account), ...days('reported', around, account)];
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
      return around('vague', 0);
    case 'vague':
      return [mark];
    case 'undated':
    case 'reported':
      return around('undated', UNDATED);
    default:
      return [];
  }
}

/** The mark that a dated account gets by a report of the day. */
export const reportedMarks = (account: OccasionAccount, day: number | null): string[] =>
  account.date === null || day === null ? [] : days('reported', [day], account);
