import { Kysely } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hash52 } from '../../record/keys.ts';
import { connect } from '../connect.ts';
import { type SqliteDatabase, sqliteDialect } from '../dialect.ts';
import type { RecordDatabase } from '../schema.ts';
import { FreshMarks } from './fresh-marks.ts';
import { MarkFilter } from './mark-filter.ts';
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
  expect(await rowsOf('fresh_mark')).toEqual([{ number: 1, marks: '{"1":[7,5]}' }]);
  expect(marks.add(7, 2, true)).toBe(true);
  marks.finish();
  expect(await rowsOf('fresh_mark')).toHaveLength(0);
  expect(await rowsOf('mark')).toHaveLength(3);
  expect(marks.add(7, 2, false)).toBe(false);
  expect(marks.add(7, 3, false)).toBe(true);
  expect(marks.under(7, 10).sort()).toEqual([1, 2, 3]);
  expect(marks.under(7, 2)).toHaveLength(2);
  const all = marks.underAll([7, 6, 5], 10);
  expect([...all].map(([mark, rows]) => [mark, rows.length])).toEqual([
    [5, 1],
    [7, 3],
  ]);
  expect(marks.underAll([7], 2).get(7)).toHaveLength(2);
});

test('marks that another has written are found and counted', async () => {
  const [a, b] = [new Marks(db, raw, 3), new Marks(db, raw, 3)];
  for (const [i, m] of [a, b, a].entries()) {
    m.begin(false);
    expect(m.under(9, 10)).toEqual(Array.from({ length: i }, (_, n) => i - n));
    m.add(9, i + 1, true);
    m.finish();
  }
  expect(await rowsOf('mark')).toHaveLength(3);
  b.begin(false);
  expect(b.under(9, 10)).toEqual([1, 2, 3]);
  b.add(9, 4, false);
  b.finish();
  a.begin(false);
  expect(a.under(9, 10)).toEqual([1, 2, 3, 4]);
});

test('what a transaction has added that was rolled back is not found', async () => {
  const marks = new Marks(db, raw);
  marks.begin(false);
  marks.add(1, 1, true);
  marks.finish();
  raw.exec('begin');
  marks.begin(true);
  marks.add(1, 2, true);
  marks.finish();
  raw.exec('rollback');
  marks.forget();
  marks.begin(false);
  expect(marks.under(1, 10)).toEqual([1]);
});

test('marks that were taken over before there was a filter are found', async () => {
  raw.exec('insert into mark (mark, account) values (1, 1), (1, 2), (2, 1)');
  const marks = new Marks(db, raw, 3);
  marks.begin(false);
  expect(marks.under(1, 10)).toEqual([1, 2]);
  for (const [mark, account] of [
    [1, 3],
    [3, 3],
    [4, 3],
  ] as const)
    marks.add(mark, account, true);
  marks.finish();
  const found = { marks: 4, bytes: expect.any(Uint8Array) };
  expect(await db.selectFrom('mark_filter').select(['marks', 'bytes']).execute()).toEqual([found]);
  const other = new Marks(db, raw, 3);
  other.begin(false);
  for (const m of [marks, other]) expect([...m.underAll([5, 4, 2, 1], 10).keys()]).toEqual([1, 2, 4]);
});

test('a filter has what was added, and little else', () => {
  const filter = MarkFilter.of(1000);
  const marks = Array.from({ length: 600_000 }, (_, n) => hash52(`mark ${n}`));
  const own = marks.slice(0, filter.bytes.length);
  expect(filter.hasRoomFor(own.length)).toBe(true);
  for (const mark of own) filter.add(mark);
  expect(filter.hasRoomFor(1)).toBe(false);
  expect(own.every((mark) => filter.mayHave(mark))).toBe(true);
  const others = marks.slice(own.length);
  expect(others.filter((mark) => filter.mayHave(mark)).length).toBeLessThan(others.length / 10);
});

test('a mark is held with as many accounts as there are', () => {
  const marks = new FreshMarks();
  // Of one bucket, whatever the size.
  const all = Array.from({ length: 3000 }, (_, n) => 2 ** 32 * (n % 3) + 7);
  all.forEach((mark, n) => {
    expect(marks.add(mark, n)).toBe(true);
  });
  expect(marks.add(7, 3)).toBe(false);
  expect(marks.size).toBe(3000);
  const rows: number[] = [];
  marks.under(7, rows, 5000);
  expect(rows.sort((a, b) => a - b)).toEqual(all.flatMap((mark, n) => (mark === 7 ? [n] : [])));
  expect([7, 8, 2 ** 32 + 7].map((mark) => marks.has(mark))).toEqual([true, false, true]);
});
