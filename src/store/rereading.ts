/** Readings that another version of the reader made, and others in their place. */
import { type Kysely, sql } from 'kysely';
import type { Report } from '../contract/reading.ts';
import { setRules } from './meta.ts';
import type { OutdatedReport, RereadReport } from './port.ts';
import { codes, type RecordDatabase } from './schema.ts';

type Database = Kysely<RecordDatabase>;

/** In the order of the file, at most `limit`. A reading that tells no version was made by whoever put it there, and is left. */
export async function outdatedReports(
  db: Database,
  reader: string,
  limit: number,
): Promise<OutdatedReport[]> {
  const rows = await db
    .selectFrom('report')
    .select(['id', 'external_id', 'title', 'source', 'url', 'published', 'language', 'text'])
    .where(
      'id',
      'in',
      // Two ranges of the index, which an inequality would not use.
      sql<number>`(select report_id from reading where reader > '' and reader < ${reader} union all select report_id from reading where reader > ${reader})`,
    )
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id, external_id, text, ...about }) => {
    const report: Report = { id: external_id, text };
    for (const field of ['title', 'source', 'url', 'published', 'language'] as const)
      if (about[field] !== null) report[field] = about[field];
    return { number: id, report };
  });
}

/** To be run in a transaction. The record has to be made anew afterwards. */
export async function replaceReadings(db: Database, batch: RereadReport[], reader: string): Promise<void> {
  for (const { number, status, reading, signature } of batch) {
    await db
      .updateTable('report')
      .set({ status: codes.reportStatus.indexOf(status), signature })
      .where('id', '=', number)
      .execute();
    if (reading === null) await db.deleteFrom('reading').where('report_id', '=', number).execute();
    else
      await db
        .updateTable('reading')
        .set({ reader, json: reading })
        .where('report_id', '=', number)
        .execute();
  }
  await setRules(db, 'outdated readings');
}
