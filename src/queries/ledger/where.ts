/** The conditions that filters put on the entries of the ledger. */
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { RecordStore } from '../../store/port.ts';
import { keyList } from '../evidence/citations.ts';
import { groupBy } from '../evidence/group.ts';
import type { Filters } from '../filters/filters.ts';
import { publishedBy } from '../filters/where.ts';

export type Store = Pick<RecordStore, 'db'>;
export type LedgerKind = 'position' | 'proposal' | 'commitment' | 'claim';

export interface LedgerFilters extends Filters {
  /** Keys of issues: any of them. */
  issues?: string[] | undefined;
}

/** The first day on which an entry may be dated; the day of its first report where nothing dates it. */
export const dayOf = (kind: LedgerKind): RawBuilder<number | null> => sql`${sql.ref(`${kind}.day`)}`;

const textOf = (kind: LedgerKind) => sql<string>`lower(${sql.ref(`${kind}.text`)})`;

/** Whether a party (or person, by name) has any part in it. */
function withParty(kind: LedgerKind, some: readonly string[]): RawBuilder<SqlBool> {
  if (kind === 'position') return sql`position.party in (${sql.join(some)})`;
  return sql`${sql.ref(`${kind}.id`)} in (select entry_id from entry_party where party in ${keyList(some)})`;
}

/** All that must hold. `issues` do not bear on commitments and claims, which have none. */
export function ledgerWhere(kind: LedgerKind, filters: LedgerFilters): Expression<SqlBool> {
  const { ids, parties, between, people, period, publishers, search, issues } = filters;
  const all: RawBuilder<SqlBool>[] = [];
  if (ids) all.push(sql`${sql.ref(`${kind}.key`)} in ${keyList(ids)}`);
  if (parties) all.push(withParty(kind, parties));
  if (between && kind === 'position') all.push(withParty(kind, between));
  else for (const party of between ?? []) all.push(withParty(kind, [party]));
  if (people && kind === 'position')
    all.push(sql`position.person_id in (select id from person where key in ${keyList(people)})`);
  if (period && Number.isFinite(period.first)) all.push(sql`${dayOf(kind)} >= ${period.first}`);
  if (period && Number.isFinite(period.last)) all.push(sql`${dayOf(kind)} <= ${period.last}`);
  if (issues && (kind === 'position' || kind === 'proposal'))
    all.push(sql`${sql.ref(`${kind}.issue`)} in ${keyList(issues)}`);
  for (const word of search?.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    all.push(sql`instr(${textOf(kind)}, ${word}) > 0`);
  if (publishers) all.push(publishedBy(kind, publishers));
  return all.length === 0 ? sql<SqlBool>`1` : sql<SqlBool>`${sql.join(all, sql` and `)}`;
}

/** Whether the filters choose by what no index knows, so that what they choose is worked out once. */
export const isSlow = ({ publishers, search }: Filters): boolean =>
  publishers !== undefined || search !== undefined;

/** The day of the last report of the record: what is "now" to it. Null for a record without dated reports. */
export async function lastReportDay(store: Store): Promise<number | null> {
  const row = await store.db
    .selectFrom('report')
    .select((e) => e.fn.max('published_day').as('day'))
    .executeTakeFirst();
  return row?.day ?? null;
}

/** The parties of entries by their role. */
export async function partiesOf(store: Store, ids: readonly number[]) {
  const rows = await store.db
    .selectFrom('entry_party')
    .selectAll()
    .where('entry_id', 'in', sql<number>`(select value from json_each(${JSON.stringify(ids)}))`)
    .orderBy('party')
    .execute();
  const byEntry = groupBy(rows, (r) => r.entry_id);
  return (id: number, role: (typeof rows)[number]['role']) =>
    (byEntry.get(id) ?? []).filter((r) => r.role === role).map((r) => r.party);
}
