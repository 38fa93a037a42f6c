/**
 * Which meetings of the reports are the same occasion. From the surest to the least sure: accounts of the same days;
 * of days that overlap or adjoin; a month or a year that holds the days; no date, and reports of the same days.
 */
import type { Choice, Doubt, EntryAspect, Mention, Standing } from '../aspects.ts';
import type { Gathered } from '../gather.ts';
import { accountId } from '../keys.ts';
import {
  datingOf,
  dayMark,
  daysAhead,
  lengthOf,
  marks,
  type OccasionAccount,
  occasionAccount,
  rangeOf,
  reportedMarks,
  seeks,
  timesAgree,
  UNDATED,
  watchers,
} from './account.ts';
import { type OccasionFields, occasionConflicts, occasionFields } from './fields.ts';
import { contradicts, isEnough, type Likeness, likeness } from './likeness.ts';

export const occasionAspect: EntryAspect<OccasionAccount, OccasionFields> = {
  kind: 'occasion',
  mentions,
  marks: (account) => [...marks(account), `self ${idOf(account)}`],
  seeks,
  watchers(mark) {
    const [kind, id] = mark.split(' ');
    return kind === 'beside' ? [`self ${id}`] : watchers(mark);
  },
  support: (account) => (datingOf(account) === 'exact' ? dayMark(account) : null),
  /** An exact date before a vague one before none; the day that most reports give; then what says most. */
  rank(account, level) {
    const dating = datingOf(account);
    return (dating === 'exact' ? 2e6 : dating === 'vague' ? 1e6 : 0) + level * 1000 + substance(account);
  },
  regards(self, other) {
    const alike = likeness(self, other) ?? likeness(anywhere(self), other);
    return alike !== null && isEnough(alike, self);
  },
  choose(self, near, sight) {
    const beside = new Set(sight.under(`beside ${self.id}`));
    const others = near.filter((n) => !beside.has(n.id) && !beside.has(n.leader.id));
    const choice = chooseAmong(self, others);
    // What another occasion of its report is one with already is no place for it, and it has no better one.
    const leader = others.find((n) => n.id === choice.joins)?.leader.id;
    const isTaken = near.some((n) => beside.has(n.id) && n.leader.id === leader);
    return isTaken ? { joins: null } : choice;
  },
  entry: occasionFields,
  conflicts: occasionConflicts,
};

const idOf = (account: OccasionAccount) => accountId('occasion', account);

function substance({ people, parties, place, medium }: OccasionAccount): number {
  return Math.min(people.length * 2 + parties.length, 900) + (place ? 1 : 0) + (medium === 'unknown' ? 0 : 1);
}

/** What one report tells as two occasions is two. */
function mentions({ meetings, day }: Gathered): Mention<OccasionAccount>[] {
  const told = meetings.map((meeting) => {
    const account = occasionAccount(meeting, day);
    return { meeting, account, id: idOf(account) };
  });
  return told.map(({ meeting, account, id }) => {
    const { parties, people, date, place, status, medium, spans } = meeting;
    return {
      account,
      words: spans.map((span) => ({ span, role: 'meeting' })),
      votes: {
        party: parties,
        several: parties.length > 1 ? ['yes'] : [],
        person: people.map((p) => String(p.id)),
        represented: people.flatMap((p) => p.party ?? []),
        date: date === null ? [] : [date],
        place: place ? [place.name] : [],
        status: [status],
        medium: medium === 'unknown' ? [] : [medium],
      },
      marks: [
        ...reportedMarks(account, day),
        ...told.flatMap((other) => (other.id === id ? [] : [`beside ${other.id}`])),
      ],
    };
  });
}

type Candidate = Standing<OccasionAccount>;

interface Fit {
  candidate: Candidate;
  score: number;
  level: number;
}

/** By how many binary digits more support decides between occasions that fit equally well, or makes a day a slip. */
const CLEAR = 2;

function chooseAmong(self: Candidate, near: readonly Candidate[]): Choice {
  const fits = new Map<number, Fit>();
  for (const candidate of near) {
    const score = scoreOf(self, candidate);
    if (score === null) continue;
    const { id } = candidate.leader;
    const known = fits.get(id);
    const level = Math.max(candidate.level, known?.level ?? 0);
    if (!known || score > known.score) fits.set(id, { candidate, score, level });
    else known.level = level;
  }
  const found = [...fits.values()].sort((a, b) => b.score - a.score || b.level - a.level);
  const [first, second] = found;
  if (!first) return { joins: null, doubts: nearMisses(self, near) };
  const isClear = !second || second.score < first.score || first.level - second.level >= CLEAR;
  // Of the same days, what fits several is still most likely the one that most reports tell.
  if (isClear) return { joins: first.candidate.id };
  const equal = found.filter((f) => f.score === first.score);
  const next = nextOf(self, equal);
  if (next) return { joins: next.candidate.id };
  const doubts: Doubt[] = equal.slice(0, 5).map((f) => ({
    other: f.candidate.leader.id,
    score: 1 / equal.length,
    reason: 'fits several occasions',
  }));
  return { joins: null, doubts };
}

/** Of occasions that fit a plan without a date equally well, the one that comes first. */
function nextOf({ account }: Candidate, equal: readonly Fit[]): Fit | null {
  const ahead = equal.map((fit) => ({ fit, days: daysAhead(account, fit.candidate.account) }));
  if (ahead.some((a) => a.days === null)) return null;
  const [first, second] = ahead.sort((a, b) => a.days! - b.days!);
  return first && first.days !== second?.days ? first.fit : null;
}

const anywhere = (account: OccasionAccount): OccasionAccount => ({
  ...account,
  place: null,
  medium: 'unknown',
});

/** Those of the same days, parties and people, but of which reports give another place, or another way of meeting. */
function nearMisses(self: Candidate, near: readonly Candidate[]): Doubt[] {
  if (datingOf(self.account) !== 'exact') return [];
  const misses = new Map<number, Doubt>();
  for (const other of near) {
    if (datingOf(other.account) !== 'exact' || likeness(self.account, other.account)) continue;
    const alike = likeness(anywhere(self.account), other.account);
    if (!alike?.sameParties || alike.people < 2 || !timesAgree(self.account, other.account)) continue;
    const isCall = likeness({ ...self.account, place: null }, other.account) === null;
    const reason = isCall ? 'another medium' : 'another place';
    misses.set(other.leader.id, { other: other.leader.id, score: 0.5, reason });
  }
  return [...misses.values()].slice(0, 5);
}

/** How well an account fits another and does not contradict its leader; null where it does not. */
function scoreOf(self: Candidate, other: Candidate): number | null {
  const alike = likeness(self.account, other.account);
  if (!alike || !isEnough(alike, self.account)) return null;
  if (other.leader.id !== other.id) {
    const leader = other.leader.account;
    if (contradicts(self.account, leader) || !timesAgree(self.account, leader)) return null;
  }
  const dating = datingOf(self.account);
  if (dating === 'exact') return exactFit(self, other, alike);
  if (!timesAgree(self.account, other.account)) return null;
  const fitOf = dating === 'vague' ? vagueFit : undatedFit;
  return fitOf(self.account, other.account, alike);
}

/**
 * A month holds the days of it; a year, in which the same sides meet often, needs more in common. What is told of the same
 * month in the same way is rather that than another day of it.
 */
function vagueFit(self: OccasionAccount, other: OccasionAccount, alike: Likeness): number | null {
  const isSameTime = self.date === other.date;
  if (datingOf(other) === 'vague' && !isSameTime) return null;
  const isLong = !isSameTime && lengthOf(rangeOf(self)!) > QUARTER;
  const enough = alike.people > (isLong ? 1 : 0) || alike.samePlace || alike.sameBody;
  return enough ? alike.score + (isSameTime ? SAME_MONTH : 0) : null;
}

/**
 * Of reports of the same days; one person in common is enough where the other report tells the day. What is planned without
 * a date is what the same sides, by two people at least, held soon after.
 */
function undatedFit(self: OccasionAccount, other: OccasionAccount, alike: Likeness): number | null {
  const { sameParties, samePlace, people, sameBody } = alike;
  const isDated = datingOf(other) !== 'undated';
  const isLater = (daysAhead(self, other) ?? 0) > UNDATED;
  const isRound = (sameParties && self.parties.length > 2) || (sameBody && isDated && !isLater);
  const isThere = samePlace && (people > 0 || sameBody || (sameParties && self.parties.length > 1));
  const isPair = isLater
    ? sameParties && people > 1
    : people > 1 || (sameParties && self.parties.length > 1 && people > 0 && isDated);
  return isRound || isThere || isPair ? alike.score : null;
}

/** Days. */
const QUARTER = 100;
const SAME_MONTH = 2;
const SAME_DAYS = 10;
const OVERLAP = 3;

/**
 * Talks that one report has on the 13th and 14th and another on the 14th, or that fall on different days in Seoul
 * and in Washington. Two days in a row that several reports attest are two days of meetings.
 */
function exactFit(self: Candidate, other: Candidate, alike: Likeness): number | null {
  const [a, b] = [rangeOf(self.account)!, rangeOf(other.account)!];
  if (a.first === b.first && a.last === b.last) return alike.score + SAME_DAYS;
  const shared = Math.min(a.last, b.last) - Math.max(a.first, b.first) + 1;
  if (shared > 0) {
    const isRound = alike.sameParties && self.account.parties.length > 2;
    const enough = alike.people > 0 || alike.samePlace || alike.sameBody || isRound;
    const all = Math.max(a.last, b.last) - Math.min(a.first, b.first) + 1;
    return enough ? alike.score + OVERLAP + shared / all : null;
  }
  const isSlip = self.level <= 1 || other.level - self.level >= CLEAR;
  const isSure = (alike.people > 0 && alike.sameParties) || alike.people > 1 || alike.samePlace;
  return isSlip && isSure ? alike.score : null;
}
