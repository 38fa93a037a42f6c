/** Merging the accounts that reports give of the same occasion. */
import type { DayRange } from '../../contract/edtf.ts';
import { Blocks, run } from './blocks.ts';
import { type Account, absorb, type Draft, draftOf } from './draft.ts';
import { isEnough, type Likeness, likeness, type Who } from './likeness.ts';

/** A date of more days than this does not say which day it was. */
const VAGUE = 7;
/** Days between reports that may speak of the same occasion without dating it. */
const UNDATED = 3;

/**
 * From the surest to the least sure, so that a vague account joins what exact ones have established: the same days;
 * days that overlap or adjoin; a month or a year that holds the days; no date, and reports of the same days.
 */
export function mergeAccounts(accounts: readonly Account[], who: Who): Draft[] {
  const exact: Account[] = [];
  const vague: Account[] = [];
  const undated: Account[] = [];
  for (const account of accounts) {
    const { range } = account.meeting;
    if (!range) undated.push(account);
    else if (length(range) <= VAGUE) exact.push(account);
    else vague.push(account);
  }
  const dated = mergeAdjoining(mergeSameDays(exact, who), who);
  const all = placeVague(bySubstance(vague), dated, who);
  return placeUndated(bySubstance(undated), all, who);
}

const length = (range: DayRange) => range.last - range.first + 1;

/** Those that say most come first; equals stay in order. */
function bySubstance(accounts: readonly Account[]): Account[] {
  const weight = ({ people, meeting }: Account) =>
    people.length * 2 +
    meeting.parties.length +
    (meeting.place ? 1 : 0) +
    (meeting.medium === 'unknown' ? 0 : 1);
  return [...accounts].sort((a, b) => weight(b) - weight(a));
}

interface Fit {
  draft: Draft;
  likeness: Likeness;
}

/** The candidates that `suits`, best first; of equals the earlier made. */
function fits(
  draft: Draft,
  candidates: Iterable<Draft>,
  who: Who,
  suits: (likeness: Likeness, candidate: Draft) => boolean,
): Fit[] {
  const found: Fit[] = [];
  for (const candidate of candidates) {
    const alike = likeness(candidate, draft, who);
    if (alike && suits(alike, candidate)) found.push({ draft: candidate, likeness: alike });
  }
  return found.sort((a, b) => b.likeness.score - a.likeness.score);
}

function mergeSameDays(accounts: Account[], who: Who): Draft[] {
  const drafts: Draft[] = [];
  const blocks = new Blocks();
  for (const account of bySubstance(accounts)) {
    const { first, last } = account.meeting.range!;
    const draft = draftOf(account);
    const days = [`${first}/${last}`];
    const [best] = fits(draft, blocks.near(draft, days), who, (alike) => isEnough(alike, draft));
    if (best) absorb(best.draft, draft);
    else drafts.push(draft);
    blocks.put(best?.draft ?? draft, days, draft);
  }
  return drafts;
}

/**
 * Talks that one report has on the 13th and 14th and another on the 14th, or that fall on different days in Seoul
 * and in Washington. Two days in a row that several sources attest are two days of meetings.
 */
function mergeAdjoining(drafts: Draft[], who: Who): Draft[] {
  const order = drafts
    .map((draft, i) => ({ draft, i }))
    .sort(
      (a, b) =>
        b.draft.sources.size - a.draft.sources.size ||
        length(a.draft.range!) - length(b.draft.range!) ||
        a.draft.range!.first - b.draft.range!.first ||
        a.i - b.i,
    );
  const blocks = new Blocks();
  const kept: Draft[] = [];
  for (const { draft } of order) {
    const { first, last } = draft.range!;
    const near = blocks.near(draft, run(first - 1, last + 1));
    const [best] = fits(draft, near, who, (alike, candidate) => {
      const overlap = first <= candidate.range!.last && candidate.range!.first <= last;
      if (overlap) return isEnough(alike, draft) && (alike.people > 0 || alike.samePlace);
      const isSlip = draft.sources.size === 1 || draft.sources.size * 3 <= candidate.sources.size;
      const isSure =
        alike.copied || (alike.people > 0 && alike.sameParties) || alike.people > 1 || alike.samePlace;
      return isSlip && isEnough(alike, draft) && isSure;
    });
    if (best) absorb(best.draft, draft);
    else kept.push(draft);
    const into = best?.draft ?? draft;
    blocks.put(into, run(into.range!.first, into.range!.last), draft);
  }
  return kept;
}

/** Each joins the one occasion that lies in its month or year and has a person, or parties and place, in common. */
function placeVague(accounts: Account[], dated: Draft[], who: Who): Draft[] {
  const drafts = [...dated];
  const blocks = new Blocks();
  for (const draft of dated) blocks.put(draft, monthsOf(draft.range!));
  for (const account of accounts) {
    const draft = draftOf(account);
    const range = account.meeting.range!;
    const suiting = fits(draft, blocks.near(draft, monthsOf(range)), who, (alike, candidate) => {
      const inside = range.first <= candidate.range!.last && candidate.range!.first <= range.last;
      return inside && (alike.copied || alike.people > 0 || alike.samePlace) && isEnough(alike, draft);
    });
    const joined = clearest(suiting);
    if (joined) absorb(joined, draft);
    else drafts.push(draft);
    blocks.put(joined ?? draft, monthsOf((joined ?? draft).range!), draft);
  }
  return drafts;
}

/** Each joins the occasion of the same people or parties and place in the reports of those days. */
function placeUndated(accounts: Account[], found: Draft[], who: Who): Draft[] {
  const drafts = [...found];
  const blocks = new Blocks();
  for (const draft of found) blocks.put(draft, reportedOf(draft.accounts));
  for (const account of accounts) {
    const draft = draftOf(account);
    const { day, source } = account;
    const times = [`copy of ${source}`, ...(day === null ? [] : run(day - UNDATED, day + UNDATED))];
    const suiting = fits(draft, blocks.near(draft, times), who, (alike, candidate) => {
      if (alike.copied && isEnough(alike, draft)) return true;
      const enough =
        alike.people > 1 ||
        (alike.samePlace && (alike.people > 0 || (alike.sameParties && draft.parties.size > 1)));
      return enough && areReportedTogether(account, candidate);
    });
    const joined = clearest(suiting);
    if (joined) absorb(joined, draft);
    else drafts.push(draft);
    blocks.put(joined ?? draft, reportedOf([account]), draft);
  }
  return drafts;
}

/**
 * The best of what fits. Where several fit as well, the one that most sources tell, at least three and twice as many as
 * tell the next; else none.
 */
function clearest(fitting: Fit[]): Draft | null {
  const best = fitting[0];
  if (!best) return null;
  const equal = fitting.filter((f) => f.likeness.score === best.likeness.score);
  if (equal.length === 1) return best.draft;
  const [most, next] = equal.toSorted((x, y) => y.draft.sources.size - x.draft.sources.size);
  const told = most!.draft.sources.size;
  return told >= 3 && told >= 2 * next!.draft.sources.size ? most!.draft : null;
}

/** Stretches of thirty days that a date covers; `ever` for one of more than three years or without an end. */
function monthsOf({ first, last }: DayRange): Iterable<number | string> {
  return last - first < 1100 ? run(Math.floor(first / 30), Math.floor(last / 30)) : ['ever'];
}

function* reportedOf(accounts: Account[]): Generator<number | string> {
  for (const { day, source } of accounts) {
    if (day !== null) yield day;
    yield `copy of ${source}`;
  }
}

/** A vague date says of an occasion when it was not. */
function areReportedTogether({ day }: Account, { accounts, range }: Draft): boolean {
  if (day === null) return false;
  const isElsewhen = range && length(range) > VAGUE && (day < range.first || range.last < day);
  return !isElsewhen && accounts.some((a) => a.day !== null && Math.abs(a.day - day) <= UNDATED);
}
