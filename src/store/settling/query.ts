import type { SqliteDatabase, SqlValue } from '../dialect.ts';

/** A statement prepared once, which is what makes SQLite fast; `values` are its parameters in their order. */
export interface Query<Row> {
  all(...values: SqlValue[]): Row[];
  first(...values: SqlValue[]): Row | undefined;
  /** The number of rows that it changed. */
  run(...values: SqlValue[]): number;
}

interface Compilable<Row> {
  compile(): { readonly sql: string; readonly query: unknown; readonly _output?: Row };
}

/** Prepares what Kysely compiles; the values given to Kysely stand for parameters only. */
export function prepare<Row>(raw: SqliteDatabase, query: Compilable<unknown>): Query<Row> {
  const statement = raw.prepare(query.compile().sql);
  return {
    all: (...values) => statement.all(...values) as Row[],
    first: (...values) => statement.get(...values) as Row | undefined,
    run: (...values) => Number(statement.run(...values).changes),
  };
}
