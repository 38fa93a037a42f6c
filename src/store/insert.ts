import type { Insertable, Kysely } from 'kysely';
import type { SqliteDatabase, SqlValue } from './dialect.ts';
import type { RecordDatabase } from './schema.ts';

/**
 * A function that inserts rows of a table one at a time through one prepared statement, which is what makes SQLite
 * fast. Every row must have all the columns named. Returns the row's id, or null where `ignore` skipped a row whose
 * key is there already.
 */
export function inserter<
  T extends keyof RecordDatabase,
  C extends keyof Insertable<RecordDatabase[T]> & string,
>(
  kysely: Kysely<RecordDatabase>,
  db: SqliteDatabase,
  table: T,
  columns: readonly C[],
  options: { ignore?: boolean } = {},
): (row: Pick<Insertable<RecordDatabase[T]>, C>) => number | null {
  const shape = Object.fromEntries(columns.map((c) => [c, null])) as unknown as Insertable<RecordDatabase[T]>;
  const insert = kysely.insertInto(table).values(shape);
  const { sql } = (options.ignore ? insert.orIgnore() : insert).compile();
  const statement = db.prepare(sql);
  const values: SqlValue[] = [];
  return (row) => {
    for (let i = 0; i < columns.length; i++) values[i] = storable(row[columns[i]!] as SqlValue);
    const { changes, lastInsertRowid } = statement.run(...values);
    return Number(changes) === 0 ? null : Number(lastInsertRowid);
  };
}

/** SQLite would cut a text at a NUL; a replacement character in its place keeps every offset right. */
export function storable<T extends SqlValue>(value: T): T {
  return typeof value === 'string' && value.includes('\0') ? (value.replaceAll('\0', '\ufffd') as T) : value;
}
