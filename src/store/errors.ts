/** What can go wrong with a record file. Each error names the file and says what to do about it. */

/** The ground of all errors of the store. `remedy` is a sentence for the person at the terminal. */
export abstract class StoreError extends Error {
  abstract readonly remedy: string;
  readonly path: string;

  constructor(path: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.path = path;
    this.name = new.target.name;
  }
}

export class NoRecordError extends StoreError {
  readonly remedy = 'Make one with `rapporteur ingest`, or name another file with --record.';
  constructor(path: string) {
    super(path, `There is no record file ${path}`);
  }
}

export class NotARecordError extends StoreError {
  readonly remedy = 'Name a record file that Rapporteur made, or a new file, with --record.';
  constructor(path: string, what: string, options?: ErrorOptions) {
    super(path, `${path} is not a record file: ${what}`, options);
  }
}

export class NewerRecordError extends StoreError {
  readonly remedy = 'Update Rapporteur, or name another file with --record.';
  readonly version: number;
  constructor(path: string, version: number, known: number) {
    super(
      path,
      `${path} was made by a newer Rapporteur (version ${version} of the file, ${known} is known here)`,
    );
    this.version = version;
  }
}

export class RecordFolderError extends StoreError {
  readonly remedy: string;
  constructor(path: string, folder: string, why: 'missing' | 'not writable', options?: ErrorOptions) {
    super(path, `Cannot make ${path}: the folder ${folder} is ${why}`, options);
    this.remedy =
      why === 'missing'
        ? `Make the folder first: mkdir -p ${folder}`
        : 'Name a file in another folder with --record.';
  }
}

export class RecordNotWritableError extends StoreError {
  readonly remedy =
    'Give yourself the right to write to the file and its folder, or name another with --record.';
  constructor(path: string, options?: ErrorOptions) {
    super(path, `${path} cannot be written`, options);
  }
}

export class RecordNotReadableError extends StoreError {
  readonly remedy =
    'Give yourself the right to read the file, and to write to its folder if it was not closed cleanly.';
  constructor(path: string, options?: ErrorOptions) {
    super(path, `${path} cannot be opened`, options);
  }
}

export class DiskFullError extends StoreError {
  readonly remedy = 'Free some space and run the same command again: what was kept so far stays.';
  constructor(path: string, options?: ErrorOptions) {
    super(path, `No space left to write ${path}`, options);
  }
}

export class RecordLockedError extends StoreError {
  readonly remedy =
    'Another Rapporteur is writing to it. Wait until it is done and run the same command again.';
  constructor(path: string, options?: ErrorOptions) {
    super(path, `${path} is in use`, options);
  }
}

export class RecordDamagedError extends StoreError {
  readonly remedy = 'Bring the file back from a backup, or ingest the reports into a new one.';
  constructor(path: string, options?: ErrorOptions) {
    super(path, `${path} is damaged`, options);
  }
}

/** SQLite's primary result codes that have a remedy. https://sqlite.org/rescode.html */
export const resultCode = {
  perm: 3,
  busy: 5,
  locked: 6,
  readonly: 8,
  ioerr: 10,
  corrupt: 11,
  full: 13,
  cantopen: 14,
  notadb: 26,
} as const;

/** `SQLITE_IOERR_WRITE`, `_FSYNC` and `_TRUNCATE`: what a full or vanished disk gives besides `SQLITE_FULL`. */
const writeFailures = new Set([778, 1034, 1546]);

/** What SQLite says for a result code (`sqlite3_errstr`), for errors that the driver throws without the code. */
const messages: readonly [string, number][] = [
  ['database is locked', resultCode.busy],
  ['attempt to write a readonly database', resultCode.readonly],
  ['disk I/O error', resultCode.ioerr],
  ['database disk image is malformed', resultCode.corrupt],
  ['database or disk is full', resultCode.full],
  ['unable to open database file', resultCode.cantopen],
  ['file is not a database', resultCode.notadb],
];

/** The primary result code of an error of SQLite's, null for any other error. */
export function sqliteCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'ERR_SQLITE_ERROR') return null;
  if ('errcode' in error && typeof error.errcode === 'number') return error.errcode & 0xff;
  return messages.find(([message]) => error.message.includes(message))?.[1] ?? null;
}

/** The typed error for what SQLite threw while it worked on `path`; anything else comes back as it is. */
export function storeError(error: unknown, path: string): unknown {
  const cause = { cause: error };
  switch (sqliteCode(error)) {
    case resultCode.busy:
    case resultCode.locked:
      return new RecordLockedError(path, cause);
    case resultCode.perm:
    case resultCode.readonly:
      return new RecordNotWritableError(path, cause);
    case resultCode.full:
      return new DiskFullError(path, cause);
    case resultCode.ioerr:
      return writeFailures.has((error as { errcode: number }).errcode)
        ? new DiskFullError(path, cause)
        : error;
    case resultCode.corrupt:
      return new RecordDamagedError(path, cause);
    case resultCode.cantopen:
      return new RecordNotReadableError(path, cause);
    case resultCode.notadb:
      return new NotARecordError(path, 'it is no SQLite database', cause);
    default:
      return error;
  }
}
