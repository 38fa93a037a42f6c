import { keyList } from '../../queries/evidence/citations.ts';
import { reportId, reportKey } from '../../queries/evidence/report-ids.ts';
import type { RecordStore } from '../../store/port.ts';

/** The texts of reports by their ids. */
export async function textsOf(
  store: Pick<RecordStore, 'db'>,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await store.db
    .selectFrom('report')
    .select(['key', 'text'])
    .where('key', 'in', keyList([...new Set(ids)].map(reportKey)))
    .execute();
  return new Map(rows.map((r) => [reportId(r.key), r.text]));
}
