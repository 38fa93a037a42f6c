/** Question 10: which planned meetings were held, postponed, called off, or never heard of again. */
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { dayRange } from '../../contract/edtf.ts';
import { codes } from '../../store/schema.ts';
import type { Citation } from '../answers.ts';
import { idList } from '../evidence/citations.ts';
import { groupBy } from '../evidence/group.ts';
import type { Filters } from '../filters/filters.ts';
import { occasionsSpokenOf } from '../filters/search.ts';
import { occasionWhere } from '../filters/where.ts';
import type { PlanAnswer, PlanOutcome } from '../ledger/answers.ts';
import { occasionLines } from '../ledger/occasion-lines.ts';
import { isSlow, lastReportDay, type Store } from '../ledger/where.ts';
import { datedListing, type Key, keptListing, type Listing, nameOf, walked } from '../listing.ts';
import { occasionAnswers } from '../meetings.ts';
import { answeredBy } from './answered-by.ts';
import { heldOccasions } from './held.ts';
import { type History, historiesOf } from './tellings.ts';

export interface PlanFilters extends Filters {
  planOutcomes?: PlanOutcome[] | undefined;
}

const HELD = codes.occasionStatus.indexOf('held');
const OFF = codes.occasionStatus.indexOf('called-off');
const isPlan = (status: string | undefined) => status === 'planned' || status === 'proposed';

/** Days in which a meeting without a date is still ahead. */
const SOON = 90;

interface Plan extends Key {
  outcome: PlanOutcome;
  history: History;
  /** The row of the occasion that it came to, where that is another. */
  by: number | null;
}

interface Announced {
  id: number;
  status: number;
  date: string | null;
  place: string | null;
  reported: number | null;
}

/**
 * Held and called off as the record has it; postponed where a plan gives a later day than a plan before and nothing
 * else is known, or a meeting that was put off; ahead or unheard of by the day of the record's last report.
 */
function outcomeOf({ status, date, reported }: Announced, history: History, today: number): PlanOutcome {
  if (status === HELD) return 'held';
  if (status === OFF) return 'called-off';
  const soon = reported === null ? null : reported + SOON;
  const last = dayRange(date)?.last ?? dayRange(history.at(-1)?.date)?.last ?? soon;
  if (last === null || last >= today) return isMoved(history) ? 'postponed' : 'ahead';
  return isMoved(history) ? 'postponed' : 'unheard';
}

function isMoved(history: History): boolean {
  const days = history.filter((h) => isPlan(h.status)).flatMap((h) => dayRange(h.date) ?? []);
  return days.some((range, i) => days.slice(i + 1).some((later) => later.first > range.last));
}

/** What must hold where an outcome is possible, so that few are gone through for one that is rare. */
function possible(outcome: PlanOutcome, today: number): RawBuilder<SqlBool> {
  const isPending = sql<SqlBool>`occasion.status not in (${sql.lit(HELD)}, ${sql.lit(OFF)})`;
  switch (outcome) {
    case 'held':
      return sql`occasion.status != ${sql.lit(OFF)}`;
    case 'called-off':
      return sql`occasion.status = ${sql.lit(OFF)}`;
    case 'postponed':
      return sql`${isPending} and occasion.reports > 1`;
    case 'ahead':
      return Number.isFinite(today)
        ? sql`${isPending} and (occasion.last_day >= ${today} or occasion.last_day is null
            and coalesce(occasion.first_reported, ${today}) >= ${today - SOON})`
        : isPending;
    default:
      return isPending;
  }
}

/**
 * Occasions that a report announced before they were held, or without their being held, in order of date. What was past
 * when it was first told of is left out: that it was planned once is history then.
 */
export async function planListing(store: Store, filters: PlanFilters): Promise<Listing<Key>> {
  const { planOutcomes: wanted, ...chosen } = filters;
  const spokenOf = chosen.search ? await occasionsSpokenOf(store, chosen.search) : undefined;
  const query = store.db
    .selectFrom('occasion')
    .where('announced', '=', sql.lit(1))
    .where(sql<SqlBool>`not coalesce(occasion.last_day < occasion.first_reported - 1, 0)`)
    .where(occasionWhere(chosen, spokenOf));
  const order = ['until', 'told', 'id'];
  const name = nameOf('plans', filters);
  if (!wanted) {
    const all = datedListing('occasion', query, order, filters.reverse);
    return isSlow(filters) ? keptListing(store, name, 'occasion', 'day', () => all.ids(store)) : all;
  }
  const today = (await lastReportDay(store)) ?? Number.POSITIVE_INFINITY;
  const either = sql<SqlBool>`(${sql.join(
    wanted.map((o) => possible(o, today)),
    sql` or `,
  )})`;
  const candidates = datedListing('occasion', query.where(either), order, filters.reverse);
  return walked(store, name, 'occasion', candidates, async (keys) =>
    (await plansOf(store, keys)).filter((plan) => wanted.includes(plan.outcome)),
  );
}

/** What came of the announced occasions, in their order. */
async function plansOf(store: Store, keys: readonly Key[]): Promise<Plan[]> {
  const ids = keys.map((k) => k.id);
  const today = (await lastReportDay(store)) ?? Number.POSITIVE_INFINITY;
  const rows = await store.db
    .selectFrom('occasion')
    .select(['id', 'status', 'date', 'place_folded as place', 'first_reported as reported'])
    .where('id', 'in', idList(ids))
    .execute();
  const announced = new Map(rows.map((r) => [r.id, r]));
  const pending = rows.filter((r) => r.status !== HELD && r.status !== OFF).map((r) => r.id);
  const taking = await takingPart(store, pending);
  const histories = await historiesOf(store, ids);
  const held = await heldOccasions(store);
  return keys.map(({ id, key }) => {
    const own = announced.get(id)!;
    const history = histories.get(id) ?? [];
    const outcome = outcomeOf(own, history, today);
    if (outcome === 'held' || outcome === 'called-off') return { id, key, history, outcome, by: null };
    const by = answeredBy(held, { ...own, ...taking(id) })?.id ?? null;
    return { id, key, history, outcome: by === null ? outcome : 'held', by };
  });
}

/** The parties and people of occasions. */
export async function takingPart(store: Store, ids: readonly number[]) {
  const parties = groupBy(
    await store.db
      .selectFrom('attendance')
      .select(['occasion_id', 'party'])
      .where('occasion_id', 'in', idList(ids))
      .execute(),
    (r) => r.occasion_id,
  );
  const people = groupBy(
    await store.db
      .selectFrom('occasion_person')
      .selectAll()
      .where('occasion_id', 'in', idList(ids))
      .execute(),
    (r) => r.occasion_id,
  );
  return (id: number) => ({
    parties: (parties.get(id) ?? []).map((r) => r.party),
    people: (people.get(id) ?? []).map((r) => r.person_id),
  });
}

/** What is told of the announced occasions of these rows, in their order. */
export async function planAnswers(
  store: Store,
  keys: readonly Key[],
  citations: number | undefined,
): Promise<PlanAnswer[]> {
  const plans = await plansOf(store, keys);
  // What a history turns on may be told anywhere in it.
  const occasions = await occasionAnswers(
    store,
    keys.map((k) => k.id),
    citations === 0 ? 0 : undefined,
  );
  const lines = await occasionLines(
    store,
    plans.flatMap((p) => p.by ?? []),
  );
  return plans.map(({ outcome, history, by }, i) => {
    const { id, date, reported, parties, people, place, reports, sources, citations: all } = occasions[i]!;
    const entry = { id, date, reported, parties, people, place, reports, sources };
    return {
      type: 'plan',
      ...entry,
      outcome,
      by: by === null ? null : (lines.get(by) ?? null),
      history,
      citations: citations === undefined ? all : telling(all, history, citations),
    };
  });
}

export async function plans(store: Store, filters: PlanFilters = {}): Promise<PlanAnswer[]> {
  const listing = await planListing(store, filters);
  return planAnswers(store, await listing.slice(0, filters.limit), filters.citations);
}

/** The reports in which the history turns, at most so many. */
function telling(citations: readonly Citation[], history: History, most: number): Citation[] {
  const turning = new Set(history.map((h) => h.report));
  return citations.filter((c) => turning.has(c.report.id)).slice(0, most);
}
