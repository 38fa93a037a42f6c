/** Keeping reports and their readings. */
import { type Kysely, sql } from 'kysely';
import { parseDay } from '../contract/edtf.ts';
import type { Reading } from '../contract/reading.ts';
import type { SqliteDatabase } from './dialect.ts';
import { inserter, storable } from './insert.ts';
import type { RecordCounts, StoredReport } from './port.ts';
import type { Settled } from './reconcile.ts';
import { codes, type RecordDatabase } from './schema.ts';
import { searchColumns } from './search.ts';

/** SQLite takes 32 766 values a statement; shorter lists compile faster. */
const KEYS_A_QUERY = 500;

export async function knownKeys(db: Kysely<RecordDatabase>, keys: string[]): Promise<Set<string>> {
  const known = new Set<string>();
  for (let i = 0; i < keys.length; i += KEYS_A_QUERY) {
    const rows = await db
      .selectFrom('report')
      .select('key')
      .where('key', 'in', keys.slice(i, i + KEYS_A_QUERY))
      .execute();
    for (const { key } of rows) known.add(key);
  }
  return known;
}

/**
 * Inserts the reports whose keys are new, with readings and search index. To be run in a transaction. Returns those
 * that have a reading.
 */
export async function insertReports(
  kysely: Kysely<RecordDatabase>,
  db: SqliteDatabase,
  batch: StoredReport[],
  reader: string,
): Promise<{ added: number; unchanged: number; read: Settled[] }> {
  const insertReport = inserter(
    kysely,
    db,
    'report',
    [
      'key',
      'external_id',
      'title',
      'source',
      'url',
      'language',
      'published',
      'published_day',
      'status',
      'signature',
      'ingested_at',
      'text',
    ],
    { ignore: true },
  );
  const insertReading = inserter(kysely, db, 'reading', ['report_id', 'reader', 'json']);
  const index = inserter(kysely, db, 'report_search', ['rowid', 'title', 'text', 'cjk']);
  const ingested_at = new Date().toISOString();
  let added = 0;
  const read: Settled[] = [];
  for (const { key, report, status, reading, signature, language } of batch) {
    const id = insertReport({
      key,
      external_id: report.id,
      title: report.title ?? null,
      source: report.source ?? null,
      url: report.url ?? null,
      language: language ?? report.language ?? null,
      published: report.published ?? null,
      published_day: parseDay(report.published),
      status: codes.reportStatus.indexOf(status),
      signature,
      ingested_at,
      text: report.text,
    });
    if (id === null) continue;
    added++;
    const title = searchColumns(report.title ?? '');
    const text = searchColumns(report.text);
    index({ rowid: id, title: title.words, text: text.words, cjk: `${title.cjk} ${text.cjk}`.trim() });
    if (reading) {
      insertReading({
        report_id: id,
        reader,
        json: typeof reading === 'string' ? reading : JSON.stringify(reading),
      });
      const unpacked = typeof reading === 'string' ? (JSON.parse(reading) as Reading) : reading;
      read.push({
        id,
        key,
        signature,
        report: { ...report, text: storable(report.text) },
        reading: unpacked,
      });
    }
  }
  return { added, unchanged: batch.length - added, read };
}

export async function countRows(db: Kysely<RecordDatabase>): Promise<RecordCounts> {
  const rows = await db
    .selectFrom('report')
    .select((e) => [
      'status',
      e.fn.countAll<number>().as('n'),
      e.fn.count<number>('published_day').as('dated'),
    ])
    .groupBy('status')
    .execute();
  const of = (status: StoredReport['status']) =>
    rows.find((r) => r.status === codes.reportStatus.indexOf(status))?.n ?? 0;
  const derived = await db
    .selectNoFrom((e) => [
      e.selectFrom('person').select(sql<number>`count(*)`.as('n')).as('people'),
      e.selectFrom('occasion').select(sql<number>`count(*)`.as('n')).as('occasions'),
      e.selectFrom('statement').select(sql<number>`count(*)`.as('n')).as('statements'),
    ])
    .executeTakeFirstOrThrow();
  return {
    reports: rows.reduce((n, r) => n + r.n, 0),
    read: of('read'),
    otherLanguage: of('other-language'),
    withoutDate: rows.reduce((n, r) => n + r.n - r.dated, 0),
    people: derived.people ?? 0,
    occasions: derived.occasions ?? 0,
    statements: derived.statements ?? 0,
  };
}
