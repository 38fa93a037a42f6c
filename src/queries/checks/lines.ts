/** Questions 12 and 15: entries of all kinds in a line each; what is new since a day, what rests on a single source. */
import { type RawBuilder, sql } from 'kysely';
import { codes } from '../../store/schema.ts';
import { statementsMatching } from '../../store/search.ts';
import { citationsOf, idList, keyList } from '../evidence/citations.ts';
import { groupBy } from '../evidence/group.ts';
import type { Filters } from '../filters/filters.ts';
import { entriesPublished } from '../filters/publishers.ts';
import type { LineAnswer } from '../ledger/answers.ts';
import { isSlow, type Store } from '../ledger/where.ts';
import { type Counted, type DatedKey, idsIn, keptListing, merged, nameOf } from '../listing.ts';
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

/** Whether one of the parties has a part in it. */
function withParty(kind: LineKind, some: readonly string[]): RawBuilder<unknown> {
  const id = sql.ref(`${kind}.id`);
  if (kind === 'person' || kind === 'statement' || kind === 'position')
    return sql`${sql.ref(`${kind}.party`)} in (${sql.join(some)})`;
  if (kind === 'occasion')
    return sql`${id} in (select occasion_id from occasion_party where party in ${keyList(some)})`;
  return sql`${id} in (select entry_id from entry_party where party in ${keyList(some)} and role != 'person')`;
}

/** What the filters ask for, but for the publishers. */
function conditionsOf(kind: LineKind, filters: LineFilters): RawBuilder<unknown>[] {
  const { text, first } = tables[kind];
  const { period, search } = filters;
  const day = sql.ref(`${kind}.${first}`);
  const conditions: RawBuilder<unknown>[] = [];
  if (period && Number.isFinite(period.first)) conditions.push(sql`${day} >= ${period.first}`);
  if (period && Number.isFinite(period.last)) conditions.push(sql`${day} <= ${period.last}`);
  for (const some of [filters.parties, ...(filters.between ?? []).map((p) => [p])])
    if (some) conditions.push(withParty(kind, some));
  if (search && kind === 'statement') conditions.push(sql`statement.id in ${statementsMatching(search)}`);
  else
    for (const word of search?.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
      conditions.push(sql`instr(lower(${text}), ${word}) > 0`);
  return conditions;
}

/** An entry of any kind. */
export interface LineKey extends DatedKey {
  kind: LineKind;
}

/** The entries of a kind, the latest first. Those chosen by more than a time are worked out once. */
function listingOf(
  store: Store,
  question: string,
  kind: LineKind,
  filters: LineFilters,
  where: RawBuilder<unknown>,
): Counted<LineKey> {
  const day = sql.ref(`${kind}.${tables[kind].first}`);
  const from = sql`from ${sql.table(kind)} where ${sql.join([where, ...conditionsOf(kind, filters)], sql` and `)}`;
  const { publishers } = filters;
  const order = filters.reverse ? sql`${day}, key desc` : sql`${day} desc, key`;
  const some = async (at: number, count?: number) => {
    const { rows } = await sql<DatedKey>`select id, key, ${day} as day ${from}
      order by ${order} limit ${count ?? -1} offset ${at}`.execute(store.db);
    return rows;
  };
  const chosen: Counted<DatedKey> =
    isSlow(filters) || filters.parties || filters.between
      ? keptListing(store, nameOf(`${question}, ${kind}`, filters), kind, tables[kind].first, async () => {
          const entries = publishers && (await entriesPublished(store, kind, publishers));
          const published = entries ? sql`and ${sql.ref(`${kind}.id`)} in ${entries}` : sql``;
          return idsIn(store, sql`(select id ${from} ${published} order by ${order} limit -1)`);
        })
      : {
          async total() {
            const { rows } = await sql<{ n: number }>`select count(*) as n ${from}`.execute(store.db);
            return rows[0]!.n;
          },
          slice: some,
        };
  return {
    total: chosen.total,
    slice: async (at, count) => (await chosen.slice(at, count)).map((row): LineKey => ({ ...row, kind })),
  };
}

/** Entries of all kinds, the latest first and, of a day, the kinds in their order. */
function listingOfAll(
  store: Store,
  question: string,
  filters: LineFilters,
  where: (kind: LineKind) => RawBuilder<unknown>,
): Counted<LineKey> {
  const kinds = filters.kinds ?? codes.entryKind;
  const ordered = filters.reverse ? kinds.toReversed() : kinds;
  return merged(
    ordered.map((kind) => listingOf(store, question, kind, filters, where(kind))),
    filters.reverse ? earliestFirst : (a, b) => earliestFirst(b, a),
  );
}

const earliestFirst = (a: DatedKey, b: DatedKey) =>
  (a.day ?? Number.NEGATIVE_INFINITY) - (b.day ?? Number.NEGATIVE_INFINITY) || 0;

interface Row {
  id: number;
  date: string | null;
  text: string;
  parties: string;
  reports: number;
  sources: number;
}

async function rowsOf(store: Store, kind: LineKind, ids: readonly number[]): Promise<Map<number, Row>> {
  const { text, parties } = tables[kind];
  const date = kind === 'person' ? sql`null` : sql.ref(`${kind}.date`);
  const { rows } = await sql<Row>`
    select id, ${date} as date, ${text} as text, ${parties} as parties, reports, sources
    from ${sql.table(kind)} where id in ${idList(ids)}`.execute(store.db);
  return new Map(rows.map((r) => [r.id, r]));
}

/** What is told of the entries, in their order. */
export async function lineAnswers(
  store: Store,
  keys: readonly LineKey[],
  citations: number | undefined,
): Promise<LineAnswer[]> {
  const reviewed = await reviewedEntries(store);
  const found = new Map<number, Row>();
  const cited = new Map<number, LineAnswer['citations']>();
  for (const [kind, own] of groupBy(keys, (k) => k.kind)) {
    const ids = own.map((k) => k.id);
    for (const [id, row] of await rowsOf(store, kind, ids)) found.set(id, row);
    for (const [id, all] of await citationsOf(store, kind, ids, citations)) cited.set(id, all);
  }
  return keys.flatMap(({ id, key, kind, day }) => {
    const row = found.get(id);
    if (!row) return [];
    const { date, text, parties, reports, sources } = row;
    return {
      type: 'line',
      id: key,
      kind,
      reviewed: reviewed.has(id),
      date,
      reported: dayText(day),
      parties: JSON.parse(parties) as string[],
      text,
      reports,
      sources,
      citations: cited.get(id) ?? [],
    };
  });
}

/** Question 12: entries of which no report before the day speaks, the latest first. */
export const newsListing = (store: Store, day: number, filters: LineFilters): Counted<LineKey> =>
  listingOfAll(
    store,
    `since ${day}`,
    filters,
    (kind) => sql`${sql.ref(`${kind}.${tables[kind].first}`)} >= ${day}`,
  );

/** Question 15: entries that rest on a single source, and that nobody has confirmed or corrected, the latest first. */
export async function singleSourcedListing(store: Store, filters: LineFilters): Promise<Counted<LineKey>> {
  const reviewed = await reviewedEntries(store);
  return listingOfAll(store, 'single-sourced', filters, (kind) =>
    reviewed.size === 0
      ? sql`sources <= 1`
      : sql`sources <= 1 and ${sql.ref(`${kind}.id`)} not in ${idList([...reviewed])}`,
  );
}
