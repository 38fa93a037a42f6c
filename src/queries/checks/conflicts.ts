/** Question 11: where sources disagree on date, place, participants or wording. */
import { type RawBuilder, sql } from 'kysely';
import { codes } from '../../store/schema.ts';
import { citationsOf, type EntryKind, keyList, reportRef } from '../evidence/citations.ts';
import { groupBy } from '../evidence/group.ts';
import type { Filters } from '../filters/filters.ts';
import type { ConflictAnswer } from '../ledger/answers.ts';
import type { Store } from '../ledger/where.ts';
import { type Counted, merged } from '../listing.ts';

export interface ConflictFilters extends Filters {
  /** Fields: date, place, party, medium, status, text, due. */
  fields?: string[] | undefined;
}

type Disputed = Extract<EntryKind, 'occasion' | 'statement' | 'commitment'>;

/** What the record goes by in each field that may be disputed. */
const values: { [kind in Disputed]: { [field: string]: RawBuilder<string | null> } } = {
  occasion: {
    date: sql`x.date`,
    place: sql`x.place`,
    status: sql`case x.status when 0 then 'held' when 1 then 'planned' when 2 then 'proposed' else 'called-off' end`,
    medium: sql`case x.medium when 0 then 'in-person' when 1 then 'phone' when 2 then 'video' else 'unknown' end`,
    party: sql`(select group_concat(party, ', ') from (select party from occasion_party where occasion_id = x.id order by party))`,
  },
  statement: { text: sql`x.text`, date: sql`x.date`, party: sql`x.party` },
  commitment: { due: sql`x.due` },
};

/** An entry in a line, its day, and who has a part in it. */
const lines: {
  [kind in Disputed]: {
    what: RawBuilder<string>;
    withParty: (some: readonly string[]) => RawBuilder<unknown>;
  };
} = {
  occasion: {
    what: sql`coalesce((select group_concat(party, ', ') from (select party from occasion_party where occasion_id = x.id order by party)), '')
      || coalesce(', ' || x.date, '') || coalesce(', ' || x.place, '')`,
    withParty: (some) =>
      sql`x.id in (select occasion_id from occasion_party where party in ${keyList(some)})`,
  },
  statement: {
    what: sql`coalesce(x.speaker || ': ', '') || x.text`,
    withParty: (some) => sql`x.party in ${keyList(some)}`,
  },
  commitment: {
    what: sql`x.text`,
    withParty: (some) => sql`x.id in (select entry_id from entry_party where party in ${keyList(some)})`,
  },
};

/** A disagreement on a field of an entry. */
export interface Disagreement {
  kind: Disputed;
  id: number;
  key: string;
  what: string;
  value: string | null;
  field: string;
  other: string;
  other_reports: number;
  other_sources: number;
  reports: number;
  sources: number;
}

/** The disagreements on entries of a kind, those of most independent reports first. */
function listingOf(store: Store, kind: Disputed, filters: ConflictFilters): Counted<Disagreement> {
  const { what, withParty } = lines[kind];
  const { period, fields } = filters;
  const conditions: RawBuilder<unknown>[] = [sql`c.entry_kind = ${sql.lit(codes.entryKind.indexOf(kind))}`];
  const day = sql`x.day`;
  if (period && Number.isFinite(period.first)) conditions.push(sql`${day} >= ${period.first}`);
  if (period && Number.isFinite(period.last)) conditions.push(sql`${day} <= ${period.last}`);
  if (filters.ids) conditions.push(sql`x.key in ${keyList(filters.ids)}`);
  if (fields) conditions.push(sql`c.field in ${keyList(fields)}`);
  for (const some of [filters.parties, ...(filters.between ?? []).map((p) => [p])])
    if (some) conditions.push(withParty(some));
  const cases = Object.entries(values[kind]).map(([field, value]) => sql`when ${field} then ${value}`);
  const from = sql`from conflict c join ${sql.table(kind)} x on x.id = c.entry_id
    where ${sql.join(conditions, sql` and `)}`;
  const order = filters.reverse
    ? sql`c.originals, c.reports, x.key desc, c.field desc, c.value desc`
    : sql`c.originals desc, c.reports desc, x.key, c.field, c.value`;
  return {
    async total() {
      const { rows } = await sql<{ n: number }>`select count(*) as n ${from}`.execute(store.db);
      return rows[0]!.n;
    },
    async slice(at, count) {
      const { rows } = await sql<Omit<Disagreement, 'kind'>>`
        select x.id, x.key, ${what} as what, case c.field ${sql.join(cases, sql` `)} end as value, c.field,
          c.value as other, c.reports as other_reports, c.originals as other_sources, x.reports, x.sources
        ${from} order by ${order} limit ${count ?? -1} offset ${at}`.execute(store.db);
      return rows.map((row): Disagreement => ({ ...row, kind }));
    },
  };
}

/** Disagreements, those of most independent reports first. */
export function conflictListing(store: Store, filters: ConflictFilters): Counted<Disagreement> {
  const kinds = Object.keys(values) as Disputed[];
  const fewestLast = (a: Disagreement, b: Disagreement) =>
    b.other_sources - a.other_sources || b.other_reports - a.other_reports;
  return merged(
    (filters.reverse ? kinds.reverse() : kinds).map((kind) => listingOf(store, kind, filters)),
    filters.reverse ? (a, b) => fewestLast(b, a) : fewestLast,
  );
}

/** Keys of the reports that say the other. */
async function sayingOther(store: Store, { id, field, other }: Disagreement): Promise<Set<string>> {
  const path = `$.${field}`;
  const rows = await store.db
    .selectFrom('account')
    .innerJoin('mention', 'mention.account', 'account.row')
    .innerJoin('report', 'report.id', 'mention.report')
    .select(['report.key', 'report.title', 'report.source', 'report.published', 'report.url'])
    .where('account.entry', '=', id)
    .where(
      sql<number>`exists (select 1 from json_each(mention.votes, ${path}) where value = ${other})`,
      '=',
      1,
    )
    .execute();
  return new Set(rows.map((r) => reportRef(r).id));
}

/** Where sources disagree. */
export async function conflicts(store: Store, filters: ConflictFilters = {}): Promise<ConflictAnswer[]> {
  const shown = await conflictListing(store, filters).slice(0, filters.limit);
  return conflictAnswers(store, shown, filters.citations);
}

/** What is told of the disagreements, in their order. The citations are of the reports that say the other. */
export async function conflictAnswers(
  store: Store,
  shown: readonly Disagreement[],
  citations: number | undefined,
): Promise<ConflictAnswer[]> {
  const cited = new Map<number, ConflictAnswer['citations']>();
  if (citations !== 0)
    for (const [kind, rows] of groupBy(shown, (r) => r.kind))
      for (const [id, own] of await citationsOf(
        store,
        kind,
        rows.map((r) => r.id),
      ))
        cited.set(id, own);
  const answers: ConflictAnswer[] = [];
  for (const row of shown) {
    const saying = citations === 0 ? new Set<string>() : await sayingOther(store, row);
    answers.push({
      type: 'conflict',
      id: row.key,
      entry: row.kind,
      what: row.what,
      field: row.field,
      value: row.value,
      other: row.other,
      otherReports: row.other_reports,
      otherSources: row.other_sources,
      reports: row.reports,
      sources: row.sources,
      citations: (cited.get(row.id) ?? []).filter((c) => saying.has(c.report.id)).slice(0, citations),
    });
  }
  return answers;
}
