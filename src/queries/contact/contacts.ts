/** Question 2: when two parties last met or talked, and whether the gap is unusual for them. */
import { type RawBuilder, sql } from 'kysely';
import { codes } from '../../store/schema.ts';
import { citationsOf, keyList } from '../evidence/citations.ts';
import type { Filters } from '../filters/filters.ts';
import type { ContactAnswer } from '../ledger/answers.ts';
import { attendance, occasionLines, occasionsOf } from '../ledger/occasion-lines.ts';
import type { Store } from '../ledger/where.ts';

const HELD = codes.occasionStatus.indexOf('held');
/** Gaps from which on it can be told what is usual. */
const ENOUGH = 4;

interface Meeting {
  id: number;
  first: number;
  last: number;
}

/** The middle of the numbers, the lower of two; they are in order. */
export const median = (sorted: readonly number[]): number => sorted[Math.floor((sorted.length - 1) / 2)]!;

/** Days between the meetings, in order of time; what overlaps is one contact. */
export function gapsOf(meetings: readonly Pick<Meeting, 'first' | 'last'>[]): number[] {
  const gaps: number[] = [];
  let end = meetings[0]?.last ?? 0;
  for (const { first, last } of meetings.slice(1)) {
    if (first > end) gaps.push(first - end);
    end = Math.max(end, last);
  }
  return gaps;
}

/** Whether a gap is longer than nine in ten of those before and twice the median of them; null for too few. */
export function isUnusual(gap: number, before: readonly number[]): boolean | null {
  if (before.length < ENOUGH) return null;
  const sorted = before.toSorted((a, b) => a - b);
  return gap > sorted[Math.floor((sorted.length - 1) * 0.9)]! && gap > 2 * median(sorted);
}

/** Pairs of parties between which is asked, or who met on an occasion, most often first. */
export async function pairsOf(store: Store, { parties, between }: Filters): Promise<[string, string][]> {
  if (between && between.length >= 2)
    return between.flatMap((a, i) => between.slice(i + 1).map((b): [string, string] => [a, b]));
  const one = parties ?? between;
  const narrowed: RawBuilder<unknown> = one
    ? sql`and (x.party in ${keyList(one)} or y.party in ${keyList(one)})`
    : sql``;
  const { rows } = await sql<{ a: string; b: string }>`
    select x.party as a, y.party as b from ${attendance} x join ${attendance} y
      on x.occasion_id = y.occasion_id and x.party < y.party
    join occasion o on o.id = x.occasion_id
    where o.status = ${sql.lit(HELD)} and o.first_day is not null ${narrowed}
    group by x.party, y.party order by count(*) desc, a, b`.execute(store.db);
  return rows.map(({ a, b }) => [a, b]);
}

/** The dated occasions on which both took part, in order. */
export async function meetingsOf(
  store: Store,
  pair: [string, string],
  { period }: Filters,
): Promise<Meeting[]> {
  const rows = await store.db
    .selectFrom('occasion')
    .select(['id', 'first_day as first', 'last_day as last'])
    .where('status', '=', HELD)
    .where('first_day', 'is not', null)
    .where(sql<number>`last_day - first_day`, '<=', 31)
    .where('id', 'in', occasionsOf(pair))
    .$if(period !== undefined && Number.isFinite(period.last), (q) =>
      q.where('first_day', '<=', period!.last),
    )
    .$if(period !== undefined && Number.isFinite(period.first), (q) =>
      q.where('last_day', '>=', period!.first),
    )
    .orderBy('first_day')
    .orderBy('last_day')
    .orderBy('key')
    .execute();
  return rows.map(({ id, first, last }) => ({ id, first: first!, last: last! }));
}

/** The day of the last report that tells of the one, or of the other, whichever is earlier: so long both are followed. */
async function lastTold(store: Store, pair: readonly string[]): Promise<number> {
  const days: number[] = [];
  for (const party of pair) {
    const { rows } = await sql<{ day: number | null }>`select max(day) as day from (
      select max(o.last_reported) as day from occasion_party p join occasion o on o.id = p.occasion_id
        where p.party = ${party}
      union all select max(last_reported) from statement where party = ${party})`.execute(store.db);
    days.push(rows[0]?.day ?? Number.POSITIVE_INFINITY);
  }
  return Math.min(...days);
}

/**
 * Pairs of parties by how often they met: those between which is asked, or all of a party. Occasions that only a longer
 * time than a month dates are left out. "Now" is the last day of the
 * period, or until when the reports follow both.
 */
export async function contacts(store: Store, filters: Filters = {}): Promise<ContactAnswer[]> {
  const end = filters.period && Number.isFinite(filters.period.last) ? filters.period.last : null;
  const pairs = (await pairsOf(store, filters)).slice(0, filters.limit);
  const found: ContactAnswer[] = [];
  for (const pair of filters.reverse ? pairs.reverse() : pairs) {
    const today = Math.min(await lastTold(store, pair), end ?? Number.POSITIVE_INFINITY);
    const meetings = (await meetingsOf(store, pair, filters)).filter((m) => m.first <= today);
    const last = meetings.at(-1);
    if (!last) continue;
    const gaps = gapsOf(meetings);
    const gap = Math.max(0, today - Math.max(...meetings.map((m) => m.last)));
    const line = (await occasionLines(store, [last.id])).get(last.id)!;
    const row = await store.db
      .selectFrom('occasion')
      .select(['reports', 'sources'])
      .where('id', '=', last.id)
      .executeTakeFirstOrThrow();
    const cited = await citationsOf(store, 'occasion', [last.id], filters.citations);
    found.push({
      type: 'contact',
      id: line.id,
      parties: pair,
      contacts: meetings.length,
      last: line,
      gap,
      usual: gaps.length > 0 ? median(gaps.toSorted((a, b) => a - b)) : null,
      longest: gaps.length > 0 ? Math.max(...gaps) : null,
      unusual: isUnusual(gap, gaps),
      ...row,
      citations: cited.get(last.id) ?? [],
    });
  }
  return found;
}
