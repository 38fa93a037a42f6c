/** Merging the accounts that reports give of the same occasion. */
import type { DayRange } from '../../contract/edtf.ts';
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
  const drafts = mergeAdjoining(mergeSameDays(exact, who), who);
  const index = new Index(drafts);
  for (const account of bySubstance(vague)) placeVague(account, index, who);
  for (const account of bySubstance(undated)) placeUndated(account, index, who);
  return index.all;
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
  const days = new Map<string, Index>();
  for (const account of bySubstance(accounts)) {
    const { first, last } = account.meeting.range!;
    const at = `${first} ${last}`;
    let index = days.get(at);
    if (!index) {
      index = new Index([]);
      days.set(at, index);
    }
    const draft = draftOf(account);
    const [best] = fits(draft, index.sharing(draft), who, (alike) => isEnough(alike, draft));
    if (best) index.absorb(best.draft, draft);
    else index.add(draft);
  }
  return [...days.values()].flatMap((index) => index.all);
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
  const byDay = new Map<number, Set<Draft>>();
  const kept: Draft[] = [];
  for (const { draft } of order) {
    const { first, last } = draft.range!;
    const near = new Set<Draft>();
    for (let day = first - 1; day <= last + 1; day++) for (const d of byDay.get(day) ?? []) near.add(d);
    const [best] = fits(draft, near, who, (alike, candidate) => {
      const overlap = first <= candidate.range!.last && candidate.range!.first <= last;
      if (overlap) return isEnough(alike, draft) && (alike.people > 0 || alike.samePlace);
      const isSlip = draft.sources.size === 1 || draft.sources.size * 3 <= candidate.sources.size;
      const isSure =
        alike.copied || (alike.people > 0 && alike.sameParties) || alike.people > 1 || alike.samePlace;
      return isSlip && isEnough(alike, draft) && isSure;
    });
    if (best) {
      absorb(best.draft, draft);
      continue;
    }
    kept.push(draft);
    for (let day = first; day <= last; day++) {
      const on = byDay.get(day);
      if (on) on.add(draft);
      else byDay.set(day, new Set([draft]));
    }
  }
  return kept;
}

/** Joins the one occasion that lies in its month or year and has a person or the place in common. */
function placeVague(account: Account, index: Index, who: Who): void {
  const draft = draftOf(account);
  const { first, last } = account.meeting.range!;
  const [best, next] = fits(draft, index.sharing(draft), who, (alike, { range }) => {
    const inside = range !== null && first <= range.last && range.first <= last;
    return inside && (alike.copied || alike.people > 0 || alike.samePlace) && isEnough(alike, draft);
  });
  if (best && best.likeness.score > (next?.likeness.score ?? -1)) index.absorb(best.draft, draft);
  else index.add(draft);
}

/** Joins the occasion of the same people and place, or the same parties and place, in the reports of those days. */
function placeUndated(account: Account, index: Index, who: Who): void {
  const draft = draftOf(account);
  const [best, next] = fits(draft, index.sharing(draft), who, (alike, candidate) => {
    if (alike.copied && isEnough(alike, draft)) return true;
    const enough =
      alike.people > 1 ||
      (alike.samePlace && (alike.people > 0 || (alike.sameParties && draft.parties.size > 1)));
    return enough && areReportedTogether(account, candidate);
  });
  if (best && best.likeness.score > (next?.likeness.score ?? -1)) index.absorb(best.draft, draft);
  else index.add(draft);
}

/** A vague date says of an occasion when it was not. */
function areReportedTogether({ day }: Account, { accounts, range }: Draft): boolean {
  if (day === null) return false;
  const isElsewhen = range && length(range) > VAGUE && (day < range.first || range.last < day);
  return !isElsewhen && accounts.some((a) => a.day !== null && Math.abs(a.day - day) <= UNDATED);
}

/** Drafts by the people and, for those who name nobody, the parties that they have. */
class Index {
  readonly #all = new Set<Draft>();
  readonly #by = new Map<number | string, Set<Draft>>();

  constructor(drafts: Iterable<Draft>) {
    for (const draft of drafts) this.add(draft);
  }

  get all(): Draft[] {
    return [...this.#all];
  }

  add(draft: Draft): void {
    this.#all.add(draft);
    this.#enter(draft, draft);
  }

  absorb(draft: Draft, other: Draft): void {
    absorb(draft, other);
    this.#enter(draft, other);
  }

  /** In the order in which they were added to what they share. */
  sharing({ people, parties }: Draft): Set<Draft> {
    const found = new Set<Draft>();
    for (const key of [...people, ...parties]) for (const draft of this.#by.get(key) ?? []) found.add(draft);
    return found;
  }

  #enter(draft: Draft, { people, parties }: Draft): void {
    for (const key of [...people, ...parties]) {
      const drafts = this.#by.get(key);
      if (drafts) drafts.add(draft);
      else this.#by.set(key, new Set([draft]));
    }
  }
}
