/** The first reports on a person of whom thousands speak, without reading what all of them say. */
import { sql } from 'kysely';
import type { RecordStore } from '../../store/port.ts';

type Store = Pick<RecordStore, 'db'>;

/** Of entries with fewer mentions than this all are read. */
const MANY = 100;

/** Those of the entries that many reports speak of. */
export async function oftenTold(store: Store, ids: readonly number[]): Promise<number[]> {
  const rows = await store.db
    .selectFrom('entry')
    .select('id')
    .where('id', 'in', sql<number>`(select value from json_each(${JSON.stringify(ids)}))`)
    .where('mentions', '>', MANY)
    .execute();
  return rows.map((r) => r.id);
}

/**
 * The rows of the first reports on the entry by day of publication, of `limit` independent sources at least; null where
 * too few of its reports are dated to say. It walks through the reports from the first day on.
 */
export async function earliestReports(store: Store, entry: number, limit: number): Promise<number[] | null> {
  const most = limit * 4;
  const { rows } = await sql<{ id: number; cluster: number }>`
    select r.id, coalesce(r.cluster, r.id) as cluster from report r
    where r.published_day >= (select first_day from person where id = ${entry})
      and exists (select 1 from mention m where m.report = r.id
        and m.account in (select "row" from account where entry = ${entry}))
    order by r.published_day, r.id limit ${most}`.execute(store.db);
  const clusters = new Set<number>();
  const found = rows.filter((r) => {
    clusters.add(r.cluster);
    return clusters.size <= limit;
  });
  return clusters.size >= limit ? found.map((r) => r.id) : null;
}
