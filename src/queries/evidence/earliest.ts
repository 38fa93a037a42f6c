/** The first reports on a person of whom thousands speak, without reading what all of them say. */
import { sql } from 'kysely';
import type { RecordStore } from '../../store/port.ts';

type Store = Pick<RecordStore, 'db'>;

/** Of entries with fewer mentions than this all are read. */
const MANY = 100;

/** Of entries with more of them it is quicker to walk through all reports than through the mentions. */
const VERY_MANY = 1000;

export interface Often {
  id: number;
  mentions: number;
}

/** Those of the entries that many reports speak of. */
export async function oftenTold(store: Store, ids: readonly number[]): Promise<Often[]> {
  return store.db
    .selectFrom('entry')
    .select(['id', 'mentions'])
    .where('id', 'in', sql<number>`(select value from json_each(${JSON.stringify(ids)}))`)
    .where('mentions', '>', MANY)
    .execute();
}

/**
 * The rows of the first reports on the entry by day of publication, of `limit` independent sources at least; null where
 * too few of its reports are dated to say. Where very many speak of it, it walks through all from the first day on.
 */
export async function earliestReports(
  store: Store,
  { id, mentions }: Often,
  limit: number,
): Promise<number[] | null> {
  const most = limit * 4;
  // Unary plus keeps the order from being taken from the index, which would be the walk.
  const speaking =
    mentions > VERY_MANY
      ? sql`r.published_day >= (select first_day from person where id = ${id})
          and exists (select 1 from mention m where m.report = r.id
            and m.account in (select "row" from account where entry = ${id}))
          order by r.published_day, r.id`
      : sql`+r.published_day >= (select first_day from person where id = ${id})
          and r.id in (select m.report from account a join mention m on m.account = a."row" where a.entry = ${id})
          order by +r.published_day, r.id`;
  const { rows } = await sql<{ id: number; cluster: number }>`
    select r.id, coalesce(r.cluster, r.id) as cluster from report r where ${speaking} limit ${most}`.execute(
    store.db,
  );
  const clusters = new Set<number>();
  const found = rows.filter((r) => {
    clusters.add(r.cluster);
    return clusters.size <= limit;
  });
  return clusters.size >= limit ? found.map((r) => r.id) : null;
}
