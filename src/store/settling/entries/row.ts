/** What the tables of entries have in common. */
import type { Kysely } from 'kysely';
import { dayRange } from '../../../contract/edtf.ts';
import type { EntryKind } from '../../../record/kinds.ts';
import { type Field, least, most } from '../../../record/tally.ts';
import type { SqliteDatabase, SqlValue } from '../../dialect.ts';
import { storable } from '../../insert.ts';
import type { RecordDatabase } from '../../schema.ts';
import { prepare } from '../query.ts';
import type { EntryWriter } from './writers.ts';

/** A function that inserts a row by its id, or updates the one that is there. The first column must be `id`. */
export function upserter<T extends EntryKind, C extends keyof RecordDatabase[T] & string>(
  db: Kysely<RecordDatabase>,
  raw: SqliteDatabase,
  table: T,
  columns: readonly ['id', ...C[]],
): (row: { [K in C | 'id']: SqlValue }) => void {
  const names: readonly (C | 'id')[] = columns;
  const blank: { [column: string]: SqlValue } = Object.fromEntries(names.map((c) => [c, null]));
  const { id: _, ...updated } = blank;
  const insert = (db as unknown as Kysely<{ [table in EntryKind]: { [column: string]: SqlValue } }>)
    .insertInto<EntryKind>(table)
    .values(blank)
    .onConflict((c) => c.column('id').doUpdateSet(updated));
  const query = prepare(raw, insert);
  return (row) => {
    const values = names.map((c) => storable(row[c]));
    query.run(...values, ...values.slice(1));
  };
}

/** The key column and the row itself. */
export function rowKeeper(
  db: Kysely<RecordDatabase>,
  raw: SqliteDatabase,
  table: EntryKind,
): Pick<EntryWriter, 'giveWay' | 'remove'> {
  const key = prepare<{ key: string }>(raw, db.selectFrom(table).select('key').where('id', '=', 0));
  const rename = prepare(raw, db.updateTable(table).set({ key: '' }).where('id', '=', 0));
  const remove = prepare(raw, db.deleteFrom(table).where('id', '=', 0));
  return {
    giveWay(entry, wanted) {
      const there = key.first(entry)?.key;
      if (there !== undefined && there !== wanted) rename.run(`moving ${entry}`, entry);
    },
    remove(entry) {
      remove.run(entry);
    },
  };
}

/** The first and last day that an integer column holds for an open interval: of the years 0 and 9999. */
export const FIRST_DAY = -719_528;
export const LAST_DAY = 2_932_896;

export function days(date: string | null): { first_day: number | null; last_day: number | null } {
  const range = dayRange(date);
  if (!range) return { first_day: null, last_day: null };
  return { first_day: Math.max(range.first, FIRST_DAY), last_day: Math.min(range.last, LAST_DAY) };
}

/** Days of publication of the first and last report that says anything in a field that every mention fills. */
export function reported(field: Field | undefined): {
  first_reported: number | null;
  last_reported: number | null;
} {
  const counts = Object.values(field ?? {});
  return {
    first_reported: counts.reduce<number | null>((day, c) => least(day, c.first), null),
    last_reported: counts.reduce<number | null>((day, c) => most(day, c.last), null),
  };
}
