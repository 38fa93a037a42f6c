/** What the tables of entries have in common. */
import type { Kysely } from 'kysely';
import { dayRange } from '../../../contract/edtf.ts';
import type { EntryKind } from '../../../record/kinds.ts';
import { type Field, least, most } from '../../../record/tally.ts';
import type { SqliteDatabase, SqlValue } from '../../dialect.ts';
import { storable } from '../../insert.ts';
import type { RecordDatabase } from '../../schema.ts';
import { prepare, type Query } from '../query.ts';
import type { EntryWriter } from './writers.ts';

type Values<C extends string> = { [column in C]: SqlValue };

/**
 * A function that inserts a row, or brings the one of its id to what it is to be, and returns what that was before.
 * Every column that is set has the indexes on it written anew, so that only those are that have changed.
 */
export function saver<T extends EntryKind, C extends keyof RecordDatabase[T] & string>(
  db: Kysely<RecordDatabase>,
  raw: SqliteDatabase,
  table: T,
  columns: readonly C[],
): (row: Values<C | 'id'>, isNew: boolean) => Values<C> | undefined {
  const rows = db as unknown as Kysely<{ [table in EntryKind]: { [column: string]: SqlValue } }>;
  const blank = (names: readonly string[]) => Object.fromEntries(names.map((c) => [c, null]));
  const insert = prepare(raw, rows.insertInto<EntryKind>(table).values(blank(['id', ...columns])));
  const there = prepare<Values<C>>(
    raw,
    rows.selectFrom<EntryKind>(table).select(columns).where('id', '=', 0),
  );
  const updates = new Map<string, Query<unknown>>();
  const updateOf = (changed: readonly C[]) => {
    const name = changed.join();
    let update = updates.get(name);
    if (!update) {
      update = prepare(raw, rows.updateTable<EntryKind>(table).set(blank(changed)).where('id', '=', 0));
      updates.set(name, update);
    }
    return update;
  };
  return (row, isNew) => {
    const before = isNew ? undefined : there.first(row.id);
    if (!before) {
      insert.run(row.id, ...columns.map((c) => storable(row[c])));
      return undefined;
    }
    const changed = columns.filter((c) => storable(row[c]) !== before[c]);
    if (changed.length > 0) updateOf(changed).run(...changed.map((c) => storable(row[c])), row.id);
    return before;
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
