import { parse } from 'csv-parse/sync';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Filters } from '../../queries/filters/filters.ts';
import type { RecordStore } from '../../store/port.ts';
import { exportTable, exportTables } from '../export.ts';
import type { TableFormat } from '../formats.ts';
import { select } from '../selection/selection.ts';
import { bytesOf, smallRecord, textOf } from '../testing.ts';
import type { Fields } from './fields.ts';
import { fillLedger } from './ledger.testing.ts';
import { tableNames, tables } from './tables.ts';

let store: RecordStore;
beforeAll(async () => {
  store = await smallRecord();
  await fillLedger(store);
});
afterAll(() => store.close());

const written = (format: TableFormat, name: string, filters?: Filters) =>
  bytesOf(exportTable(store, format, name, filters));
const jsonRows = async (name: string, filters?: Filters): Promise<Fields[]> =>
  Buffer.from(await written('jsonl', name, filters))
    .toString()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe.each(tables.map((t) => [t.name, t] as const))('the table %s', (name, table) => {
  const columns = table.columns.map((c) => c.name);

  it('has its columns in every row, of their types', async () => {
    let count = 0;
    for await (const row of table.rows(select(store))) {
      count++;
      expect(Object.keys(row)).toEqual(columns);
      for (const { name: column, type } of table.columns)
        if (row[column] !== null) expect(typeof row[column]).toBe(type === 'integer' ? 'number' : 'string');
    }
    expect(count).toBeGreaterThan(0);
  });

  it('is the same in CSV, JSON Lines and Parquet', async () => {
    const expected = await jsonRows(name);
    const bare = (value: unknown) => String(value ?? '').replace(/^'(?=[=+\-@])/, '');
    const csv: Fields[] = parse(Buffer.from(await written('csv', name)), { columns: true });
    expect(csv.map((row) => Object.entries(row).map(([k, v]) => [k, bare(v)]))).toEqual(
      expected.map((row) => Object.entries(row).map(([k, v]) => [k, bare(v)])),
    );
    const file = new Uint8Array(await written('parquet', name)).buffer;
    expect(
      parquetMetadata(file)
        .schema.slice(1)
        .map((c) => c.name),
    ).toEqual(columns);
    expect(await parquetReadObjects({ file })).toEqual(expected);
  });

  it('is the same byte for byte each time', async () => {
    for (const format of ['csv', 'jsonl', 'parquet'] as const)
      expect(Buffer.from(await written(format, name)).equals(await written(format, name))).toBe(true);
  });
});

describe('tables', () => {
  it('say where an entry stands', async () => {
    const [first] = await jsonRows('statements', { ids: ['statement-0000000e02'] });
    expect(first).toMatchObject({
      report_id: 'report-b000000000000002',
      report_source: 'Harbour Wire',
      words: 'We want a dialogue without conditions,',
    });
  });

  it('never begin a cell of CSV with what a spreadsheet takes for a formula', async () => {
    const csv = Buffer.from(await written('csv', 'reports')).toString();
    expect(csv).toContain("'=Iran and EU: call");
    for (const row of parse(csv) as string[][])
      for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });

  it('hold what the filters choose, and what belongs to it', async () => {
    const filters: Filters = { parties: ['IRN'] };
    expect((await jsonRows('occasions', filters)).map((r) => r['id'])).toEqual([
      'occasion-0000000d04',
      'occasion-0000000d05',
    ]);
    expect((await jsonRows('reports', filters)).map((r) => r['id'])).toEqual(['report-d000000000000004']);
    expect(await jsonRows('people', filters)).toEqual([]);
    expect(new Set((await jsonRows('evidence', filters)).map((r) => r['entry_type']))).toEqual(
      new Set(['occasion']),
    );
    expect((await jsonRows('people', { between: ['USA', 'KOR'] })).map((r) => r['name'])).toEqual([
      'Noh Kyu-duk',
      'Sung Kim',
    ]);
    expect(await jsonRows('statements', { statuses: ['held'] })).toEqual([]);
  });

  it('keep the order of the questions, also reversed and limited', async () => {
    const ids = async (filters: Filters) => (await jsonRows('occasions', filters)).map((r) => r['id']);
    const all = await ids({});
    expect(all.map((id) => String(id).slice(-3))).toEqual(['c01', 'c02', 'c03', 'd04', 'd05']);
    expect(await ids({ reverse: true })).toEqual(all.toReversed());
    expect(await ids({ limit: 2 })).toEqual(all.slice(0, 2));
  });

  it('are one stream of JSON Lines, each row with its table', async () => {
    const rows = (await textOf(exportTables(store, tableNames)))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Fields);
    expect([...new Set(rows.map((r) => r['table']))]).toEqual(tableNames);
  });

  it('that there are not are told of', async () => {
    await expect(textOf(exportTable(store, 'csv', 'treaties'))).rejects.toThrow(/no table treaties/);
  });

  it('have a heading line in CSV, and a schema in Parquet, without rows', async () => {
    const filters: Filters = { ids: ['occasion-none'] };
    expect(Buffer.from(await written('csv', 'occasions', filters)).toString()).toMatch(/^id,date,.*\n$/);
    const file = new Uint8Array(await written('parquet', 'occasions', filters)).buffer;
    expect(await parquetReadObjects({ file })).toEqual([]);
  });
});
