/** Questions 12 and 15: entries of all kinds in a line each; what is new since a day, what rests on a single source. */
import { type RawBuilder, sql } from 'kysely';
import { codes } from '../../store/schema.ts';
import { citationsOf, idList, keyList } from '../evidence/citations.ts';
import { groupBy } from '../evidence/group.ts';
import type { Filters } from '../filters/filters.ts';
import type { LineAnswer } from '../ledger/answers.ts';
import type { Store } from '../ledger/where.ts';
import { dayText } from '../meetings.ts';
import { reviewedEntries } from './reviewed.ts';

export type LineKind = LineAnswer['kind'];

export interface LineFilters extends Filters {
  kinds?: LineKind[] | undefined;
}

const ledgerParties = (id: string) =>
  sql`(select json_group_array(party) from (select distinct party from entry_party where entry_id = ${sql.ref(id)} and role != 'person' order by party))`;

const oneParty = (column: string) =>
  sql`case when ${sql.ref(column)} is null then '[]' else json_array(${sql.ref(column)}) end`;

/** How an entry of each kind is told in a line, and who has a part in it, as a JSON list. */
const tables: {
  [kind in LineKind]: { text: RawBuilder<unknown>; parties: RawBuilder<unknown>; first: string };
} = {
  person: {
    text: sql`name || case when office is null then '' else ', ' || office end`,
    parties: oneParty('person.party'),
    first: 'first_day',
  },
  occasion: {
    text: sql`case status when 0 then 'held' when 1 then 'planned' when 2 then 'proposed' else 'called off' end ||
      case when place is null then '' else ', ' || place end`,
    parties: sql`(select json_group_array(party) from (select party from occasion_party where occasion_id = occasion.id order by party))`,
    first: 'first_reported',
  },
  statement: {
    text: sql`coalesce(speaker || ': ', '') || text`,
    parties: oneParty('statement.party'),
    first: 'first_reported',
  },
  position: {
    text: sql`issue || ': ' || text`,
    parties: oneParty('position.party'),
    first: 'first_reported',
  },
  proposal: { text: sql`text`, parties: ledgerParties('proposal.id'), first: 'first_reported' },
  commitment: { text: sql`text`, parties: ledgerParties('commitment.id'), first: 'first_reported' },
  claim: { text: sql`text`, parties: ledgerParties('claim.id'), first: 'first_reported' },
  event: { text: sql`text`, parties: ledgerParties('event.id'), first: 'first_reported' },
};

interface Row {
  id: number;
  key: string;
  date: string | null;
  first: number | null;
  text: string;
  parties: string;
  reports: number;
  sources: number;
  kind: LineKind;
}

async function rowsOf(store: Store, kind: LineKind, filters: LineFilters, where: RawBuilder<unknown>) {
  const { text, parties, first } = tables[kind];
  const { period, limit, publishers, search } = filters;
  const day = sql.ref(`${kind}.${first}`);
  const conditions = [where];
  if (period && Number.isFinite(period.first)) conditions.push(sql`${day} >= ${period.first}`);
  if (period && Number.isFinite(period.last)) conditions.push(sql`${day} <= ${period.last}`);
  for (const some of [filters.parties, ...(filters.between ?? []).map((p) => [p])])
    if (some)
      conditions.push(sql`exists (select 1 from json_each(${parties}) where value in ${keyList(some)})`);
  for (const word of search?.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    conditions.push(sql`instr(lower(${text}), ${word}) > 0`);
  if (publishers)
    conditions.push(sql`${sql.ref(`${kind}.id`)} in (select e.entry_id from evidence e
      join report r on r.id = e.report_id
      where e.entry_kind = ${sql.lit(codes.entryKind.indexOf(kind))} and r.source in ${keyList(publishers)})`);
  const date = kind === 'person' ? sql`null` : sql.ref(`${kind}.date`);
  const { rows } = await sql<Omit<Row, 'kind'>>`
    select id, key, ${date} as date, ${day} as first, ${text} as text, ${parties} as parties, reports, sources
    from ${sql.table(kind)} where ${sql.join(conditions, sql` and `)}
    order by ${day} desc, key ${limit === undefined ? sql`` : sql`limit ${limit}`}`.execute(store.db);
  return rows.map((row): Row => ({ ...row, kind }));
}

async function linesOf(store: Store, filters: LineFilters, where: (kind: LineKind) => RawBuilder<unknown>) {
  const all: Row[] = [];
  for (const kind of filters.kinds ?? codes.entryKind)
    all.push(...(await rowsOf(store, kind, filters, where(kind))));
  // Stable: of a day, the kinds in their order.
  all.sort((a, b) => (b.first ?? Number.NEGATIVE_INFINITY) - (a.first ?? Number.NEGATIVE_INFINITY) || 0);
  const shown = (filters.reverse ? all.reverse() : all).slice(0, filters.limit);
  const reviewed = await reviewedEntries(store);
  const cited = new Map<string, LineAnswer['citations']>();
  for (const [kind, rows] of groupBy(shown, (r) => r.kind)) {
    const found = await citationsOf(
      store,
      kind,
      rows.map((r) => r.id),
      filters.citations,
    );
    for (const row of rows) cited.set(row.key, found.get(row.id) ?? []);
  }
  return shown.map(
    ({ id, kind, key, date, first, text, parties, reports, sources }): LineAnswer => ({
      type: 'line',
      id: key,
      kind,
      reviewed: reviewed.has(id),
      date,
      reported: dayText(first),
      parties: JSON.parse(parties) as string[],
      text,
      reports,
      sources,
      citations: cited.get(key) ?? [],
    }),
  );
}

/** Question 12: entries of which no report before the day speaks, the latest first. */
export const newSince = (store: Store, day: number, filters: LineFilters = {}): Promise<LineAnswer[]> =>
  linesOf(store, filters, (kind) => sql`${sql.ref(`${kind}.${tables[kind].first}`)} >= ${day}`);

/** Question 15: entries that rest on a single source, and that nobody has confirmed or corrected, the latest first. */
export async function singleSourced(store: Store, filters: LineFilters = {}): Promise<LineAnswer[]> {
  const reviewed = await reviewedEntries(store);
  return linesOf(
    store,
    filters,
    (kind) => sql`sources <= 1 and ${sql.ref(`${kind}.id`)} not in ${idList([...reviewed])}`,
  );
}
