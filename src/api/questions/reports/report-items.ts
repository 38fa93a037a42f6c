/** Reports as items of lists. */
import { sql } from 'kysely';
import { idList } from '../../../queries/evidence/citations.ts';
import { reportId } from '../../../queries/evidence/report-ids.ts';
import { codes } from '../../../store/schema.ts';
import type { ReportItem } from '../../schemas/reports.ts';
import type { Asked } from '../question.ts';

/** The reports of these row numbers, in any order, each with its number. */
export async function reportItems(
  store: Asked['store'],
  numbers: readonly number[],
): Promise<{ number: number; item: ReportItem }[]> {
  const rows = await store.db
    .selectFrom('report as r')
    .leftJoin('report as first', (join) => join.onRef('first.id', '=', sql`coalesce(r.cluster, r.id)`))
    .select(['r.id', 'r.key', 'r.title', 'r.source', 'r.published', 'r.url', 'r.language', 'r.status'])
    .select(['r.ingested_at', 'first.key as first'])
    .where('r.id', 'in', idList(numbers))
    .execute();
  return rows.map((r) => ({
    number: r.id,
    item: {
      type: 'report',
      id: reportId(r.key),
      title: r.title,
      source: r.source,
      published: r.published,
      url: r.url,
      language: r.language,
      status: codes.reportStatus[r.status]!,
      copyOf: r.first === null || r.first === r.key ? null : reportId(r.first),
      ingested: r.ingested_at,
    },
  }));
}

/** The same in the order of the numbers. */
export async function reportItemsInOrder(
  store: Asked['store'],
  numbers: readonly number[],
): Promise<ReportItem[]> {
  const items = new Map((await reportItems(store, numbers)).map((r) => [r.number, r.item]));
  return numbers.flatMap((n) => items.get(n) ?? []);
}
