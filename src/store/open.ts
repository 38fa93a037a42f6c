import { Kysely } from 'kysely';
import { connect, isThere } from './connect.ts';
import type { Decided } from './decisions/decisions.ts';
import { type SqliteDatabase, sqliteDialect } from './dialect.ts';
import { NoRecordError, sqliteCode, storeError } from './errors.ts';
import type { RecordStore } from './port.ts';
import type { Settler } from './reconcile.ts';
import { countRows, insertReports, knownKeys } from './reports.ts';
import { outdatedReports, replaceReadings } from './rereading.ts';
import type { RecordDatabase } from './schema.ts';

export interface OpenOptions {
  /** Whether to make the file where there is none: not before the first report is kept. Default false. */
  create?: boolean;
  readonly?: boolean;
  /** How long a writer waits for another, in milliseconds. Default 60 000. */
  patience?: number;
  /** The version of the reader, kept with each reading. */
  reader?: string;
}

/**
 * Opens a record file (`:memory:` for one that is not kept). Throws a `StoreError` of errors.ts: no such record, not
 * a record, of a newer version, folder missing or not writable. All methods of the store may throw the others: disk
 * full, in use for too long.
 */
export async function openStore(path: string, options: OpenOptions = {}): Promise<RecordStore> {
  const { create = false, readonly = false, patience = 60_000, reader = '' } = options;
  let opening: Promise<SqliteDatabase> | null = null;
  const database = () => {
    opening ??= connect(path, { readonly, patience });
    return opening;
  };
  if (isThere(path, create)) await database();

  const translate = (error: unknown) => storeError(error, path);
  const db = new Kysely<RecordDatabase>({ dialect: sqliteDialect({ database, translate, patience }) });
  /** Runs the work with the write lock held; what it throws is translated, and rolls everything back. */
  const writing = <T>(
    work: (transaction: Kysely<RecordDatabase>, raw: SqliteDatabase) => Promise<T>,
  ): Promise<T> =>
    db
      .transaction()
      .execute(async (transaction) => {
        try {
          return await work(transaction, await database());
        } catch (error) {
          throw translate(error);
        }
      })
      .catch(async (error: unknown) => {
        settling?.forget(await database());
        throw error;
      });

  let settling: Settler | null = null;
  const settler = async () => {
    if (settling) return settling;
    const { Settler } = await import('./reconcile.ts');
    settling = new Settler();
    return settling;
  };

  return {
    path,
    db,
    knownKeys: async (keys) => (opening ? knownKeys(db, keys) : new Set()),
    async addReports(batch) {
      const settling = await settler();
      return writing(async (transaction, raw) => {
        const { added, unchanged, read } = await insertReports(transaction, raw, batch, reader);
        await settling.add(transaction, raw, read);
        return { added, unchanged };
      });
    },
    outdated: async (limit) => (opening && reader !== '' ? outdatedReports(db, reader, limit) : []),
    replaceReadings: (batch) => writing((transaction) => replaceReadings(transaction, batch, reader)),
    async reconcile() {
      await (await settler()).finish(writing);
    },
    async rebuild() {
      await (await settler()).rebuild(writing);
    },
    async decide(request, author, isTrial = false) {
      if (!opening) throw new NoRecordError(path);
      const settling = await settler();
      let decided: Decided | null = null;
      const trial = new Error('a trial');
      await writing(async (transaction, raw) => {
        decided = await settling.decide(transaction, raw, request, author);
        if (isTrial) throw trial;
      }).catch((error: unknown) => {
        if (error !== trial) throw error;
      });
      return decided!;
    },
    async isReconciled() {
      if (!opening) return true;
      const { isSettled } = await import('./reconcile.ts');
      return isSettled(db);
    },
    async counts() {
      if (opening) return countRows(db);
      return {
        reports: 0,
        read: 0,
        otherLanguage: 0,
        withoutDate: 0,
        people: 0,
        occasions: 0,
        statements: 0,
      };
    },
    async close() {
      await db.destroy();
      const raw = await opening;
      if (raw && !readonly) emptyLog(raw);
      raw?.close();
      opening = null;
    },
  };
}

/**
 * Takes the write-ahead log into the file. SQLite would at closing, but not before the driver has let go of its
 * statements. A log that cannot be taken in now (others are reading, the disk is full) is so by whoever comes next.
 */
function emptyLog(db: SqliteDatabase): void {
  try {
    db.exec('pragma wal_checkpoint(truncate)');
  } catch (error) {
    if (sqliteCode(error) === null) throw error;
  }
}
