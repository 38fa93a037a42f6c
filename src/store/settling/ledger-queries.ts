/** The statements of the ledger. */
import { type Kysely, sql } from 'kysely';
import type { SqliteDatabase } from '../dialect.ts';
import type { RecordDatabase } from '../schema.ts';
import { prepare } from './query.ts';

export function ledgerQueries(db: Kysely<RecordDatabase>, raw: SqliteDatabase) {
  const numbers = { head: 0, mentions: 0, reports: 0, sources: 0, told: '', tally: '' };
  /** Where the first words of a mention begin. */
  const at = sql<number | null>`words ->> '$[0][1]'`.as('at');
  return {
    dataVersion: prepare<{ data_version: number }>(raw, {
      compile: () => sql`pragma data_version`.compile(db),
    }),
    addMention: prepare(
      raw,
      db.insertInto('mention').values({ account: 0, report: 0, words: '', votes: '' }),
    ),
    mentionsOf: prepare<{ report: number; at: number | null; votes: string }>(
      raw,
      db.selectFrom('mention').select(['report', at, 'votes']).where('account', '=', 0),
    ),
    mentionsIn: prepare<{ account: number; at: number | null; votes: string }>(
      raw,
      db.selectFrom('mention').select(['account', at, 'votes']).where('report', '=', 0),
    ),
    report: prepare<{ key: string; published_day: number | null; cluster: number | null }>(
      raw,
      db.selectFrom('report').select(['key', 'published_day', 'cluster']).where('id', '=', 0),
    ),
    cluster: prepare<{ id: number }>(raw, db.selectFrom('report').select('id').where('cluster', '=', 0)),
    saveCluster: prepare(raw, db.updateTable('report').set({ cluster: 0 }).where('id', '=', 0)),
    lastEntry: prepare<{ id: number | null }>(
      raw,
      db.selectFrom('entry').select((e) => e.fn.max('id').as('id')),
    ),
    entry: prepare<{
      kind: number;
      head: number;
      mentions: number;
      reports: number;
      sources: number;
      told: string;
      tally: string | null;
    }>(raw, db.selectFrom('entry').selectAll().where('id', '=', 0)),
    person: prepare(raw, db.selectFrom('person').select('id').where('id', '=', 0)),
    addEntry: prepare(raw, db.insertInto('entry').values({ id: 0, kind: 0, ...numbers })),
    saveEntry: prepare(raw, db.updateTable('entry').set(numbers).where('id', '=', 0)),
    removeEntry: prepare(raw, db.deleteFrom('entry').where('id', '=', 0)),
    removeConflicts: prepare(
      raw,
      db.deleteFrom('conflict').where('entry_kind', '=', 0).where('entry_id', '=', 0),
    ),
    addConflict: prepare(
      raw,
      db
        .insertInto('conflict')
        .values({ entry_kind: 0, entry_id: 0, field: '', value: '', reports: 0, originals: 0 }),
    ),
  };
}
