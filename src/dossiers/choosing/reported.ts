import type { RecordStore } from '../../store/port.ts';
import { codes } from '../../store/schema.ts';
import { reportsMatching } from '../../store/search.ts';

/** Ids of the occasions of which reports with these words tell; none for no words. */
export async function reportedOn(
  store: Pick<RecordStore, 'db'>,
  search: string | null,
): Promise<Set<string>> {
  if (search === null) return new Set();
  const rows = await store.db
    .selectFrom('occasion as o')
    .innerJoin('evidence as e', 'e.entry_id', 'o.id')
    .select('o.key')
    .distinct()
    .where('e.entry_kind', '=', codes.entryKind.indexOf('occasion'))
    .where('e.report_id', 'in', reportsMatching(search))
    .execute();
  return new Set(rows.map((r) => r.key));
}
