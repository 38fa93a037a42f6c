/** Question 2: when two parties last met or talked, and whether the gap is unusual for them. */
import { sql } from 'kysely';
import { most } from '../../record/tally.ts';
import { codes } from '../../store/schema.ts';
import { citationsOf } from '../evidence/citations.ts';
import type { Filters } from '../filters/filters.ts';
import { kept } from '../kept.ts';
import type { ContactAnswer } from '../ledger/answers.ts';
import { occasionLines } from '../ledger/occasion-lines.ts';
import type { Store } from '../ledger/where.ts';
import { type Counted, wholeListing } from '../listing.ts';
import { type Held, heldOccasions } from './held.ts';

const HELD = codes.occasionStatus.indexOf('held');
/** Gaps from which on it can be told what is usual. */
const ENOUGH = 4;

/** Days that the date of an occasion may cover at most to say when it was. */
const LONGEST = 31;

/** The middle of the numbers, the lower of two; they are in order. */
export const median = (sorted: readonly number[]): number => sorted[Math.floor((sorted.length - 1) / 2)]!;

/** Days between the meetings, in order of time; what overlaps is one contact. */
export function gapsOf(meetings: readonly Pick<Held, 'first' | 'last'>[]): number[] {
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
  const all = await kept(store, 'pairs that met', () => pairsThatMet(store));
  return one ? all.filter(([a, b]) => one.includes(a) || one.includes(b)) : [...all];
}

async function pairsThatMet({ db }: Store): Promise<readonly [string, string][]> {
  const { rows } = await sql<{ a: string; b: string }>`
    select x.party as a, y.party as b from attendance x join attendance y
      on x.occasion_id = y.occasion_id and x.party < y.party
      join occasion o on o.id = x.occasion_id
    where x.status = ${sql.lit(HELD)} and x.first_day is not null
    group by x.party, y.party having min(o.last_day - o.first_day) <= ${sql.lit(LONGEST)} order by count(*) desc, a, b`.execute(
    db,
  );
  return rows.map(({ a, b }) => [a, b]);
}

/** The dated occasions on which both took part, in order. */
export async function meetingsOf(
  store: Store,
  pair: readonly string[],
  { period }: Filters,
): Promise<Held[]> {
  return (await heldOccasions(store))
    .of(pair, undefined, period?.last)
    .filter((m) => m.last - m.first <= LONGEST && m.last >= (period?.first ?? Number.NEGATIVE_INFINITY))
    .sort((a, b) => a.first - b.first || a.last - b.last || (a.key < b.key ? -1 : 1));
}

/** The day of the last report that tells of each party's occasions. */
const lastOccasionTold = (store: Store) =>
  kept(store, 'last report of the occasions of each party', async () => {
    const rows = await store.db
      .selectFrom('occasion_party')
      .innerJoin('occasion', 'occasion.id', 'occasion_party.occasion_id')
      .select(['party', (e) => e.fn.max('last_reported').as('day')])
      .groupBy('party')
      .execute();
    return new Map(rows.map((r) => [r.party, r.day]));
  });

/** The day of the last report that tells of the one, or of the other, whichever is earlier: so long both are followed. */
async function lastTold(store: Store, pair: readonly string[]): Promise<number> {
  const occasions = await lastOccasionTold(store);
  const days: number[] = [];
  for (const party of pair) {
    const said = await kept(store, `last report of what ${party} said`, async () => {
      const row = await store.db
        .selectFrom('statement')
        .select((e) => e.fn.max('last_reported').as('day'))
        .where('party', '=', party)
        .executeTakeFirst();
      return row?.day ?? null;
    });
    days.push(most(said, occasions.get(party) ?? null) ?? Number.POSITIVE_INFINITY);
  }
  return Math.min(...days);
}

/** Those that {@link contactAnswers} tells of. */
export function contactListing(store: Store, filters: Filters): Counted<[string, string]> {
  return wholeListing(async () => {
    const pairs = await pairsOf(store, filters);
    return filters.reverse ? pairs.reverse() : pairs;
  });
}

/**
 * Pairs of parties by how often they met: those between which is asked, or all of a party. Occasions that only a longer
 * time than a month dates are left out. "Now" is the last day of the
 * period, or until when the reports follow both.
 */
export async function contacts(store: Store, filters: Filters = {}): Promise<ContactAnswer[]> {
  const pairs = (await pairsOf(store, filters)).slice(0, filters.limit);
  return contactAnswers(store, filters.reverse ? pairs.reverse() : pairs, filters);
}

/** The last contact of each pair, in their order; nothing of a pair that had none in the period. */
export async function contactAnswers(
  store: Store,
  pairs: readonly [string, string][],
  filters: Filters,
): Promise<ContactAnswer[]> {
  const end = filters.period && Number.isFinite(filters.period.last) ? filters.period.last : null;
  const found: Omit<ContactAnswer, 'last' | 'reports' | 'sources' | 'citations'>[] = [];
  const lasts: Held[] = [];
  for (const pair of pairs) {
    const today = Math.min(await lastTold(store, pair), end ?? Number.POSITIVE_INFINITY);
    const meetings = (await meetingsOf(store, pair, filters)).filter((m) => m.first <= today);
    const last = meetings.at(-1);
    if (!last) continue;
    const gaps = gapsOf(meetings);
    const gap = Math.max(0, today - meetings.reduce((day, m) => Math.max(day, m.last), last.last));
    lasts.push(last);
    found.push({
      type: 'contact',
      id: last.key,
      parties: pair,
      contacts: meetings.length,
      gap,
      usual: gaps.length > 0 ? median(gaps.toSorted((a, b) => a - b)) : null,
      longest: gaps.length > 0 ? gaps.reduce((a, b) => Math.max(a, b)) : null,
      unusual: isUnusual(gap, gaps),
    });
  }
  const ids = [...new Set(lasts.map((l) => l.id))];
  const lines = await occasionLines(store, ids);
  const cited = await citationsOf(store, 'occasion', ids, filters.citations);
  return found.map(({ type, id, parties, contacts, ...rest }, i) => {
    const { id: row, reports, sources } = lasts[i]!;
    const last = lines.get(row)!;
    return { type, id, parties, contacts, last, ...rest, reports, sources, citations: cited.get(row) ?? [] };
  });
}
