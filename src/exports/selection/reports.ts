import { sql } from 'kysely';
import type { Reading } from '../../contract/reading.ts';
import { idList } from '../../queries/evidence/citations.ts';
import { reportId } from '../../queries/evidence/report-ids.ts';
import type { RecordStore } from '../../store/port.ts';
import { codes } from '../../store/schema.ts';

/** A report of the record with its text. */
export interface ExportedReport {
  /** `report-…` */
  id: string;
  /** The row in the store. */
  number: number;
  title: string | null;
  source: string | null;
  url: string | null;
  /** BCP 47. */
  language: string | null;
  published: string | null;
  status: (typeof codes.reportStatus)[number];
  /** The first report of its near-duplicates, where it is not the first itself. */
  copyOf: string | null;
  /** How many reports are near-duplicates of one another here, itself included. */
  copies: number;
  /** How many publishers these have. */
  publishers: number;
  text: string;
  /** What was read from it, as it is kept; null where it was not read. */
  reading: () => Reading | null;
}

/** The reports of these row numbers, in their order. */
export async function reportsByNumber(
  store: Pick<RecordStore, 'db'>,
  numbers: readonly number[],
): Promise<ExportedReport[]> {
  const rows = await store.db
    .selectFrom('report as r')
    .leftJoin('reading', 'reading.report_id', 'r.id')
    .leftJoin('report as first', (join) => join.onRef('first.id', '=', sql`coalesce(r.cluster, r.id)`))
    .select([
      'r.id',
      'r.key',
      'r.title',
      'r.source',
      'r.url',
      'r.language',
      'r.published',
      'r.status',
      'r.text',
    ])
    .select(['reading.json', 'first.key as first'])
    .select((eb) => {
      const cluster = eb.selectFrom('report as c').whereRef('c.cluster', '=', 'r.cluster');
      return [
        cluster.select(eb.fn.countAll<number>().as('n')).as('copies'),
        cluster.select(sql<number>`count(distinct coalesce(c.source, ''))`.as('n')).as('publishers'),
      ];
    })
    .where('r.id', 'in', idList(numbers))
    .execute();
  const byNumber = new Map(
    rows.map((r): [number, ExportedReport] => [
      r.id,
      {
        id: reportId(r.key),
        number: r.id,
        title: r.title,
        source: r.source,
        url: r.url,
        language: r.language,
        published: r.published,
        status: codes.reportStatus[r.status]!,
        copyOf: r.first === null || r.first === r.key ? null : reportId(r.first),
        copies: Math.max(1, r.copies ?? 1),
        publishers: Math.max(1, r.publishers ?? 1),
        text: r.text,
        reading: () => (r.json === null ? null : (JSON.parse(r.json) as Reading)),
      },
    ]),
  );
  return numbers.flatMap((n) => byNumber.get(n) ?? []);
}
