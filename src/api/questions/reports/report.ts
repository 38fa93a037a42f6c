import { z } from '@hono/zod-openapi';
import { type RawBuilder, sql } from 'kysely';
import type { Reading } from '../../../contract/reading.ts';
import { entry } from '../../../queries/entry.ts';
import { reportRef } from '../../../queries/evidence/citations.ts';
import { reportKey } from '../../../queries/evidence/report-ids.ts';
import { QueryError } from '../../../queries/problems.ts';
import { type EntryKind, entryKinds } from '../../../record/kinds.ts';
import { codes } from '../../../store/schema.ts';
import { needed } from '../../schemas/asked.ts';
import { type ReportEntry, reportEntrySchema } from '../../schemas/reports.ts';
import { ElsewhereError } from '../entries/entry.ts';
import { type Asked, question } from '../question.ts';
import { marksByHand } from './added.ts';
import { type EntryAt, marksOf, ordered } from './marks.ts';
import { reportItemsInOrder } from './report-items.ts';

function rowOf(store: Asked['store'], key: string) {
  return store.db
    .selectFrom('report')
    .leftJoin('reading', 'reading.report_id', 'report.id')
    .select([
      'report.id',
      'report.key',
      'report.external_id',
      'report.cluster',
      'report.text',
      'reading.json',
    ])
    .where('report.key', '=', key)
    .executeTakeFirst();
}

const names: { [kind in EntryKind]?: RawBuilder<string> } = {
  person: sql`name`,
  occasion: sql`trim(coalesce(date, '') || ' ' || coalesce(place, ''))`,
};
const words: RawBuilder<string> = sql`substr(text, 1, 80)`;

/** The entries that rest on a report, and which of them rests on which stretch of it. */
async function restingOn(store: Asked['store'], report: number) {
  const entries: ReportEntry['entries'] = [];
  const at = new Map<string, string>();
  for (const kind of entryKinds) {
    const { rows } = await sql<{ key: string; label: string; start_at: number; end_at: number }>`
      select key, ${names[kind] ?? words} as label, start_at, end_at
      from evidence e join ${sql.table(kind)} t on t.id = e.entry_id
      where e.entry_kind = ${codes.entryKind.indexOf(kind)} and e.report_id = ${report}
      order by start_at, key`.execute(store.db);
    const told = new Set<string>();
    for (const { key, label, start_at, end_at } of rows) {
      at.set(`${kind} ${start_at} ${end_at}`, key);
      if (!told.has(key)) entries.push({ id: key, type: kind, name: label });
      told.add(key);
    }
  }
  const entryAt: EntryAt = (kind, [start, end]) => at.get(`${kind} ${start} ${end}`) ?? null;
  return { entries, entryAt };
}

/** What was read, with all layers: a report that was read for the record alone is read again. */
async function fullReading(
  row: { json: string; text: string; external_id: string },
  published: string | null,
) {
  const kept = JSON.parse(row.json) as Reading;
  if (kept.proposals !== undefined) return kept;
  const { read } = await import('../../../reader/read.ts');
  return read({ id: row.external_id, text: row.text, published: published ?? undefined }, { layers: 'all' });
}

export const report = question({
  name: 'report',
  path: '/reports/{id}',
  tag: 'Reports',
  summary: 'A report with what was read from it',
  description:
    'The text as it was published, what the reader found in it, and the same as marks in the text by layer, each with ' +
    'the entry of the record that rests on it.',
  input: z.object({ id: needed('The id of a report, or its beginning.') }),
  answer: reportEntrySchema,
  async ask({ store }, { id }) {
    const row = await rowOf(store, reportKey(id));
    if (!row) {
      const found = await entry(store, id);
      if (found.type === 'report') throw new ElsewhereError(found.id);
      throw new QueryError({ kind: 'unknown-entry', id, nearest: [] });
    }
    const [item] = await reportItemsInOrder(store, [row.id]);
    const copies = await store.db
      .selectFrom('report')
      .select(['key', 'title', 'source', 'published', 'url'])
      .where(sql<number>`coalesce(cluster, id)`, '=', row.cluster ?? row.id)
      .where('id', '!=', row.id)
      .orderBy('id')
      .execute();
    const { entries, entryAt } = await restingOn(store, row.id);
    const reading = row.json === null ? null : await fullReading({ ...row, json: row.json }, item!.published);
    return {
      ...item!,
      text: row.text,
      copies: copies.map(reportRef),
      reading,
      marks: ordered([
        ...(reading ? marksOf(reading, entryAt) : []),
        ...(await marksByHand(store, row.key, entryAt)),
      ]),
      entries,
    };
  },
});
