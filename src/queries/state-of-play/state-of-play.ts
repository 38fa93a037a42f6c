/** Where all stand on everything: parties × issues, each cell the position that counts, and what it was before. */
import { sql } from 'kysely';
import type { DayRange } from '../../contract/edtf.ts';
import type { Party, Stance } from '../../contract/reading.ts';
import { codes } from '../../store/schema.ts';
import { keyList } from '../evidence/citations.ts';
import { groupBy } from '../evidence/group.ts';
import type { PositionAnswer } from '../ledger/answers.ts';
import { positionAnswers } from '../ledger/positions.ts';
import { lastReportDay, type Store } from '../ledger/where.ts';
import { dayText } from '../meetings.ts';
import { type Pair, type Standing, standings, type Word } from './cells.ts';
import { type Trend, trendOf } from './trend.ts';

export interface StateFilters {
  /** The rows, in this order; else the parties with most positions. */
  parties?: readonly Party[] | undefined;
  /** The columns, in this order; else the issues with most positions, of the parties where these are given. */
  issues?: readonly string[] | undefined;
  /** Days from which positions date; open ends are ±Infinity. */
  period?: DayRange | undefined;
  /** As of the end of this day: by what had been reported then. */
  on?: number | undefined;
  /** At most so many parties and issues where they are not given. */
  rows: number;
  columns: number;
  /** At most so many independent sources cited for a cell; 0 for none. */
  citations: number;
}

/** A position that stood before. */
export interface Earlier {
  id: string;
  stance: Stance;
  /** The day from which it dates, ISO 8601. */
  day: string | null;
}

export interface StateCell extends PositionAnswer {
  party: Party;
  /** What stood when this was said; null where nothing is known from before. */
  before: Earlier | null;
  trend: Trend;
}

interface Ranked {
  /** Positions told of it, by whomever. */
  positions: number;
}
export interface StateParty extends Ranked {
  party: Party;
}
export interface StateIssue extends Ranked {
  issue: string;
}

export interface StateOfPlay {
  /** The day as of which it is told: that asked for, else that of the last report. ISO 8601. */
  on: string | null;
  parties: StateParty[];
  issues: StateIssue[];
  /** In the order of the parties, then of the issues; pairs on which nothing is known have none. */
  cells: StateCell[];
  /** What else could be a row or column, those with most positions first, at most a hundred. */
  others: { parties: StateParty[]; issues: StateIssue[] };
}

/** So many others are named. */
const NAMED = 100;

interface Count {
  party: string;
  issue: string;
  n: number;
}

/** Without an index of its own, lest the one of parties and issues, which needs no row, be left for it. */
const day = sql`+day`;

/** How many positions each party has on each issue, from an index alone. */
async function counted(store: Store, { period, on, parties, issues }: StateFilters): Promise<Count[]> {
  const last = Math.min(period?.last ?? Number.POSITIVE_INFINITY, on ?? Number.POSITIVE_INFINITY);
  return store.db
    .selectFrom('position')
    .select(['party', 'issue'])
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('party', 'is not', null)
    .$if(parties !== undefined && issues !== undefined, (q) => q.where('party', 'in', keyList(parties!)))
    .$if(period !== undefined && Number.isFinite(period.first), (q) => q.where(day, '>=', period!.first))
    .$if(Number.isFinite(last), (q) => q.where(day, '<=', last))
    .groupBy(['party', 'issue'])
    .$narrowType<{ party: string }>()
    .execute();
}

/** The values with the sums of their counts, the largest first. */
function ranked(counts: readonly Count[], of: 'party' | 'issue'): [value: string, positions: number][] {
  return [...groupBy(counts, (c) => c[of])]
    .map(([value, own]) => [value, own.reduce((sum, c) => sum + c.n, 0)] as [string, number])
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}

/** Those asked for in their order, else the first of what there is; and the rest. */
function chosen(all: readonly [string, number][], asked: readonly string[] | undefined, most: number) {
  const counts = new Map(all);
  const shown = asked ? [...new Set(asked)] : all.slice(0, most).map(([value]) => value);
  const rest = all.filter(([value]) => !shown.includes(value)).slice(0, NAMED);
  return { shown: shown.map((value) => [value, counts.get(value) ?? 0] as const), rest };
}

const party = ([value, n]: readonly [string, number]): StateParty => ({ party: value, positions: n });
const issue = ([value, n]: readonly [string, number]): StateIssue => ({ issue: value, positions: n });

export async function stateOfPlay(store: Store, filters: StateFilters): Promise<StateOfPlay> {
  const { parties, issues, period, on, rows, columns, citations } = filters;
  const counts = await counted(store, filters);
  const onIssues = issues ? counts.filter((c) => issues.includes(c.issue)) : counts;
  const side = chosen(ranked(onIssues, 'party'), parties, rows);
  const sides = new Set(side.shown.map(([value]) => value));
  const ofSides = parties ? counts.filter((c) => sides.has(c.party)) : counts;
  const head = chosen(ranked(ofSides, 'issue'), issues, columns);
  const pairs = side.shown.flatMap(([p]) => head.shown.map(([i]): Pair => [p, i]));
  const found = await standings(store, pairs, { period, known: on });
  const today = on ?? (await lastReportDay(store));
  const heard = new Set(pairs.flatMap(([p], i) => (found[i] ? [p] : [])));
  return {
    on: today === null ? null : dayText(today),
    parties: side.shown.map(party).filter((p) => parties !== undefined || heard.has(p.party)),
    issues: head.shown.map(issue),
    cells: await cellsOf(
      store,
      found.filter((one) => one !== null),
      citations,
    ),
    others: { parties: side.rest.map(party), issues: head.rest.map(issue) },
  };
}

const earlier = (word: Word | null): Earlier | null =>
  word && { id: word.key, stance: codes.stance[word.stance]!, day: dayText(word.day) };

async function cellsOf(store: Store, found: readonly Standing[], citations: number): Promise<StateCell[]> {
  const answers = await positionAnswers(
    store,
    found.map((one) => one.now),
    citations,
  );
  return answers.flatMap((answer, i) => {
    if (answer.party === null) return [];
    const before = earlier(found[i]!.before);
    const trend = trendOf(before?.stance ?? null, answer.stance);
    return [{ ...answer, party: answer.party, before, trend }];
  });
}
