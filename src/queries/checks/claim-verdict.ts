/** Whether occasions bear out a claim of pattern. */
import { type DayRange, formatDay } from '../../contract/edtf.ts';
import type { ClaimKind } from '../../contract/reading.ts';
import type { Verdict } from '../ledger/answers.ts';

export interface Check {
  kind: ClaimKind;
  count: number | null;
  /** The time that the claim is about. */
  period: DayRange | null;
  /** The day of the claim. */
  day: number | null;
  /** The days that the record has reports of. */
  covered: DayRange | null;
  /** What is counted, in order, up to the day of the claim; null where the record does not keep it. */
  occasions: readonly { id: number; first: number; last: number }[] | null;
  /** What it is called; an occasion where absent. */
  noun?: 'occasion' | 'event' | undefined;
  /** Whether there may be others on days that are not known, so that nothing follows from what is missing. */
  mayLack?: boolean | undefined;
  /** Whether the claim says between whom: by names or as leaders. If not, it may be about some of the occasions alone. */
  isNamed: boolean;
}

export interface Finding {
  verdict: Verdict;
  reason: string;
  /** Ids of the occasions that show it. */
  occasions: number[];
}

/** Days before a claim within which an occasion is the one that the claim is about. */
const ITSELF = 14;

/** Days by which reports may differ on the day of an occasion. */
const SLIP = 3;

const undecidable = (reason: string): Finding => ({ verdict: 'undecidable', reason, occasions: [] });

/** True or false by the occasions, or undecidable with the reason. */
export function verdictOf(check: Check): Finding {
  const found = compared(check);
  if (found.verdict === 'true' && found.occasions.length === 0 && check.mayLack)
    return undecidable('some in the record have no day');
  if (found.verdict !== 'false' || check.isNamed) return found;
  return { ...found, verdict: 'undecidable', reason: `${found.reason}, but it may mean others` };
}

function compared(check: Check): Finding {
  const { occasions, day, kind } = check;
  if (occasions === null) return undecidable('the record does not count what this is about');
  if (day === null) return undecidable('nothing dates the claim');
  switch (kind) {
    case 'count':
    case 'ordinal':
      return byNumber(check, occasions);
    case 'first-ever':
      return byAbsence(check, occasions, Number.NEGATIVE_INFINITY);
    case 'first-since':
      return check.period
        ? byAbsence(check, occasions, check.period.last)
        : undecidable('it gives no time that could be looked up');
    case 'none-since':
      return check.period
        ? byAbsence({ ...check, day: day + ITSELF }, occasions, check.period.last)
        : undecidable('it gives no time that could be looked up');
    case 'last':
      return byLast(check, occasions);
    default:
      return undecidable('how often is not told in numbers');
  }
}

type Occasions = NonNullable<Check['occasions']>;

const idsOf = (occasions: Occasions) => occasions.map((o) => o.id);
const times = (n: number, { noun = 'occasion' }: Check) =>
  n === 1 ? `one such ${noun}` : `${n} such ${noun}s`;

function byNumber(check: Check, occasions: Occasions): Finding {
  const { count, period, day, covered } = check;
  if (count === null) return undecidable('it gives no number');
  if (period === null) return undecidable('it gives no time within which to count');
  const inTime = occasions.filter((o) => o.last >= period.first && o.first <= Math.min(period.last, day!));
  const found = { occasions: idsOf(inTime) };
  const told = `the record has ${times(inTime.length, check)} from ${formatDay(period.first)} on`;
  if (inTime.length === count) return { verdict: 'true', reason: told, ...found };
  if (inTime.length > count) return { verdict: 'false', reason: told, ...found };
  const missing = covers(covered, period.first) ? 'which may lack some' : 'and its reports begin later';
  return { verdict: 'undecidable', reason: `${told}, ${missing}`, ...found };
}

/** That there was none after `since` and before the one that the claim is about. */
function byAbsence(check: Check, occasions: Occasions, since: number): Finding {
  const { day, covered } = check;
  const between = occasions.filter((o) => o.first > since && o.last < day! - ITSELF);
  if (between.length > 0)
    return {
      verdict: 'false',
      reason: `the record has ${times(between.length, check)} in between`,
      occasions: idsOf(between),
    };
  if (!covers(covered, since)) return undecidable('its reports do not reach back so far');
  return { verdict: 'true', reason: 'the record has none in between', occasions: [] };
}

function byLast(check: Check, occasions: Occasions): Finding {
  const { period, day } = check;
  if (!period) return undecidable('it gives no time that could be looked up');
  const later = occasions.filter((o) => o.first > period.last + SLIP && o.last < day! - ITSELF);
  if (later.length > 0)
    return {
      verdict: 'false',
      reason: `the record has ${times(later.length, check)} later on`,
      occasions: idsOf(later),
    };
  const then = occasions.filter((o) => o.last >= period.first && o.first <= period.last);
  return then.length > 0
    ? { verdict: 'true', reason: 'the record has it, and none later', occasions: idsOf(then) }
    : undecidable('the record has none at that time');
}

const covers = (covered: DayRange | null, day: number) => covered !== null && covered.first <= day;
