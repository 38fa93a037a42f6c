import { Kysely } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect } from '../connect.ts';
import { type SqliteDatabase, sqliteDialect } from '../dialect.ts';
import type { RecordDatabase } from '../schema.ts';
import { Marks } from './marks.ts';

let raw: SqliteDatabase;
let db: Kysely<RecordDatabase>;
beforeEach(async () => {
  raw = await connect(':memory:', { readonly: false, patience: 100 });
  db = new Kysely<RecordDatabase>({ dialect: sqliteDialect({ database: async () => raw }) });
});
afterEach(() => raw.close());

const rowsOf = (table: 'mark' | 'fresh_mark') => db.selectFrom(table).selectAll().execute();

test('what is taken over is found as before, and not added again', async () => {
  const marks = new Marks(db, raw, 3);
  marks.begin(false);
  expect(marks.add(7, 1, true)).toBe(true);
  expect(marks.add(7, 1, true)).toBe(false);
  expect(marks.add(5, 1, true)).toBe(true);
  marks.finish();
  expect(await rowsOf('fresh_mark')).toHaveLength(2);
  expect(marks.add(7, 2, true)).toBe(true);
  marks.finish();
  expect(await rowsOf('fresh_mark')).toHaveLength(0);
  expect(await rowsOf('mark')).toHaveLength(3);
  expect(marks.add(7, 2, false)).toBe(false);
  expect(marks.add(7, 3, false)).toBe(true);
  expect(marks.under(7, 10).sort()).toEqual([1, 2, 3]);
  expect(marks.under(7, 2)).toHaveLength(2);
  expect(marks.underAll([5, 6, 7], 10).map(({ mark, rows }) => [mark, rows.length])).toEqual([
    [5, 1],
    [7, 3],
  ]);
  expect(marks.underAll([7], 2)[0]!.rows).toHaveLength(2);
});

test('marks that another has written are counted', async () => {
  const [a, b] = [new Marks(db, raw, 3), new Marks(db, raw, 3)];
  for (const m of [a, b]) m.begin(false);
  a.add(1, 1, true);
  b.add(2, 1, true);
  a.begin(false);
  a.add(3, 1, true);
  a.finish();
  expect(await rowsOf('mark')).toHaveLength(3);
});
