/** Opens the file itself: whether it may be opened, what it is, of which version, and how SQLite is to treat it. */
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DatabaseSync } from '@photostructure/sqlite';
import { Kysely } from 'kysely';
import { busyTimeout, type SqliteDatabase, sqliteDialect } from './dialect.ts';
import {
  NewerRecordError,
  NoRecordError,
  NotARecordError,
  RecordFolderError,
  RecordNotReadableError,
  RecordNotWritableError,
  resultCode,
  sqliteCode,
  storeError,
} from './errors.ts';
import { applicationId, fileVersion } from './version.ts';

export interface ConnectOptions {
  readonly: boolean;
  patience: number;
}

/**
 * A batch of reports changes some thousands of pages all over the file: 64 MB of them are kept at hand, and the log is
 * taken into the file once in 64 MB, by when many of them have been changed again.
 */
const WRITER = 'pragma cache_size = -64000; pragma wal_autocheckpoint = 16000';

/**
 * Whether the file is there yet. Throws a {@link NoRecordError} when it is not and may not be made, and a
 * {@link RecordFolderError} when it could not be made.
 */
export function isThere(path: string, create: boolean): boolean {
  if (path === ':memory:') return false;
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isDirectory()) throw new NotARecordError(path, 'it is a folder');
  if (stat) return true;
  if (!create) throw new NoRecordError(path);
  const folder = dirname(resolve(path));
  if (!existsSync(folder)) throw new RecordFolderError(path, folder, 'missing');
  try {
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    throw new RecordFolderError(path, folder, 'not writable', { cause });
  }
  return false;
}

/**
 * Opens the file, brings it up to date if it is of an older version (or new), and sets it to write-ahead logging.
 * Throws the errors of errors.ts.
 */
export async function connect(path: string, options: ConnectOptions): Promise<SqliteDatabase> {
  let db: SqliteDatabase | null = null;
  try {
    db = options.readonly ? openForReading(path) : new DatabaseSync(path);
    db.exec(
      `${busyTimeout()}; pragma foreign_keys = on; pragma synchronous = normal; ` +
        (options.readonly ? 'pragma cache_size = -32000' : WRITER),
    );
    const version = versionOf(db, path);
    if (version < fileVersion) {
      if (options.readonly) throw new RecordNotWritableError(path);
      await update(db, path, options.patience);
    }
    return db;
  } catch (error) {
    db?.close();
    throw storeError(error, path);
  }
}

/**
 * SQLite needs to write beside a file with a write-ahead log even to read it. In a folder that cannot be written,
 * a file that was closed cleanly (and so has no log) is opened as one that nobody changes.
 */
function openForReading(path: string): SqliteDatabase {
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    pragma(db, 'schema_version');
    return db;
  } catch (error) {
    db.close();
    const code = sqliteCode(error);
    if (code !== resultCode.cantopen && code !== resultCode.readonly) throw error;
    if ((statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0)
      throw new RecordNotReadableError(path, { cause: error });
    return new DatabaseSync(`${pathToFileURL(path).href}?immutable=1`, { readOnly: true });
  }
}

/** 0 for an empty file. */
function versionOf(db: SqliteDatabase, path: string): number {
  const version = pragma(db, 'user_version');
  const application = pragma(db, 'application_id');
  if (application === applicationId) {
    if (version > fileVersion) throw new NewerRecordError(path, version, fileVersion);
    return version;
  }
  const [row] = db.prepare('select count(*) as n from sqlite_schema').all() as [{ n: number }];
  if (application !== 0 || version !== 0 || row.n > 0)
    throw new NotARecordError(path, 'it is the database of another program');
  return 0;
}

async function update(db: SqliteDatabase, path: string, patience: number): Promise<void> {
  const { migrate } = await import('./migrations/migrate.ts');
  await switchToWal(db, patience);
  const kysely = new Kysely<unknown>({ dialect: sqliteDialect({ database: async () => db, patience }) });
  await kysely.transaction().execute(async (transaction) => {
    // Read again: another process may have been first while this one waited for the lock.
    const version = versionOf(db, path);
    if (version < fileVersion) await migrate(transaction, version);
  });
}

/**
 * SQLite does not wait by its busy timeout for the lock that this switch needs: when two processes make a file at once,
 * the second has to ask again, for `patience` milliseconds at the most.
 */
async function switchToWal(db: SqliteDatabase, patience: number): Promise<void> {
  const until = Date.now() + patience;
  for (;;) {
    try {
      db.exec('pragma journal_mode = wal');
      return;
    } catch (error) {
      if (!/locked|busy/i.test(String(error)) || Date.now() >= until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

function pragma(db: SqliteDatabase, name: 'user_version' | 'application_id' | 'schema_version'): number {
  const [row] = db.prepare(`pragma ${name}`).all() as [{ [name: string]: number }];
  return row[name]!;
}
