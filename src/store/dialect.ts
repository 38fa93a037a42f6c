/** A Kysely dialect for any driver with the API of `node:sqlite`. */
import { setTimeout as pause } from 'node:timers/promises';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from 'kysely';
import { resultCode, sqliteCode } from './errors.ts';

/** A value that SQLite stores. */
export type SqlValue = string | number | bigint | null | Uint8Array;

/** The part of `StatementSync` that is used. */
export interface SqliteStatement {
  columns(): unknown[];
  all(...values: SqlValue[]): unknown[];
  get(...values: SqlValue[]): unknown;
  iterate(...values: SqlValue[]): IterableIterator<unknown>;
  run(...values: SqlValue[]): { changes: number | bigint; lastInsertRowid: number | bigint };
}

/** The part of `DatabaseSync` that is used. */
export interface SqliteDatabase {
  prepare(sql: string): SqliteStatement;
  exec(sql: string): void;
  close(): void;
}

export interface SqliteDialectOptions {
  /** Called before the first query. Whoever opened the database closes it. */
  database: () => Promise<SqliteDatabase>;
  /** Makes the error to throw of one that SQLite threw. */
  translate?: (error: unknown) => unknown;
  /** How long a transaction waits for another writer, in milliseconds. Default 60 000. */
  patience?: number;
}

/** A single attempt to take the write lock blocks the thread, so each is short. In milliseconds. */
const ATTEMPT = 100;
const STATEMENT_TIMEOUT = 10_000;

export const busyTimeout = (ms = STATEMENT_TIMEOUT): string => `pragma busy_timeout = ${ms}`;

/** The dialect; transactions take the write lock at once (`begin immediate`) unless set to be read only. */
export function sqliteDialect(options: SqliteDialectOptions): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new SqliteDriver(options),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

class SqliteDriver implements Driver {
  readonly #options: SqliteDialectOptions;
  #connection: SqliteConnection | null = null;
  /** Resolves when the one connection is free: each acquirer waits for the one before it. */
  #free: Promise<void> = Promise.resolve();
  #release: () => void = () => {};

  constructor(options: SqliteDialectOptions) {
    this.#options = options;
  }

  async init(): Promise<void> {
    this.#connection = new SqliteConnection(
      await this.#options.database(),
      this.#options.translate ?? ((e) => e),
    );
  }

  async acquireConnection(): Promise<SqliteConnection> {
    const before = this.#free;
    let release = () => {};
    this.#free = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    this.#release = release;
    return this.#connection!;
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  async beginTransaction(connection: SqliteConnection, settings: TransactionSettings): Promise<void> {
    if (settings.accessMode === 'read only') return connection.execute('begin');
    await connection.beginWriting(this.#options.patience ?? 60_000);
  }

  async commitTransaction(connection: SqliteConnection): Promise<void> {
    connection.execute('commit');
  }

  async rollbackTransaction(connection: SqliteConnection): Promise<void> {
    connection.rollback();
  }

  async destroy(): Promise<void> {
    this.#connection = null;
  }
}

class SqliteConnection implements DatabaseConnection {
  readonly #db: SqliteDatabase;
  readonly #translate: (error: unknown) => unknown;

  constructor(db: SqliteDatabase, translate: (error: unknown) => unknown) {
    this.#db = db;
    this.#translate = translate;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    return this.#guard(() => {
      const statement = this.#db.prepare(sql);
      const values = parameters as SqlValue[];
      if (statement.columns().length > 0) return { rows: statement.all(...values) as R[] };
      const { changes, lastInsertRowid } = statement.run(...values);
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
    });
  }

  async *streamQuery<R>({ sql, parameters }: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    const rows = this.#guard(() => this.#db.prepare(sql).iterate(...(parameters as SqlValue[])));
    for (;;) {
      const { done, value } = this.#guard(() => rows.next());
      if (done) return;
      yield { rows: [value as R] };
    }
  }

  execute(sql: string): void {
    this.#guard(() => this.#db.exec(sql));
  }

  async beginWriting(patience: number): Promise<void> {
    const deadline = performance.now() + patience;
    this.execute(busyTimeout(Math.min(ATTEMPT, patience)));
    try {
      for (;;) {
        try {
          this.#db.exec('begin immediate');
          return;
        } catch (error) {
          if (sqliteCode(error) !== resultCode.busy || performance.now() >= deadline)
            throw this.#translate(error);
        }
        await pause(ATTEMPT / 4);
      }
    } finally {
      this.execute(busyTimeout());
    }
  }

  /** SQLite rolls back by itself on some errors (a full disk), and then has no transaction to roll back. */
  rollback(): void {
    try {
      this.#db.exec('rollback');
    } catch (error) {
      if (sqliteCode(error) !== 1) throw this.#translate(error);
    }
  }

  #guard<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw this.#translate(error);
    }
  }
}
