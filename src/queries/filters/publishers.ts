/** What publishers speak of, for questions that ask for it of several kinds of entries at once. */
import { type RawBuilder, sql } from 'kysely';
import { type EntryKind, kindCode } from '../../record/kinds.ts';
import type { RecordStore } from '../../store/port.ts';
import { keyList } from '../evidence/citations.ts';
import { kept } from '../kept.ts';

type Store = Pick<RecordStore, 'db'>;

/** The rows of the entries of a kind that reports of these publishers speak of, as a list for `in`. */
export async function entriesPublished(
  store: Store,
  kind: EntryKind,
  publishers: readonly string[],
): Promise<RawBuilder<number>> {
  const byKind = await kept(
    store,
    `entries published by ${JSON.stringify(publishers)}`,
    () => entriesByKind(store, publishers),
    (lists) => [...lists.values()].reduce((sum, list) => sum + list.length, 0),
  );
  return sql<number>`(select value from json_each(${byKind.get(kindCode(kind)) ?? '[]'}))`;
}

/** As JSON, by the codes of the kinds. */
async function entriesByKind({ db }: Store, publishers: readonly string[]): Promise<Map<number, string>> {
  const { rows } = await sql<{ kind: number; ids: string }>`
    select a.kind, json_group_array(distinct a.entry) as ids
    from report r join mention m on m.report = r.id join account a on a."row" = m.account
    where r.source in ${keyList(publishers)} and a.entry > 0 and a.kind >= 0 group by a.kind`.execute(db);
  return new Map(rows.map(({ kind, ids }) => [kind, ids]));
}
