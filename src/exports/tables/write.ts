/** Tables as CSV and JSON Lines. */
import { csvRows } from '../csv.ts';
import { inPages } from '../selection/pages.ts';
import type { Selection } from '../selection/selection.ts';
import type { Table } from './table.ts';

/** How many rows are written at once. */
const page = 200;

/**
 * The table as CSV (RFC 4180, UTF-8) with a heading line, also where it has no row. A cell that a spreadsheet would
 * take for a formula begins with an apostrophe.
 */
export async function* tableCsv(table: Table, selection: Selection): AsyncGenerator<string> {
  const columns = table.columns.map((c) => c.name);
  yield csvRows([], columns, true);
  for await (const rows of inPages(table.rows(selection), page)) yield csvRows(rows, columns, false);
}

/** The table as JSON Lines; with `named`, every row says first which table it is of. */
export async function* tableJsonLines(
  table: Table,
  selection: Selection,
  { named = false }: { named?: boolean } = {},
): AsyncGenerator<string> {
  for await (const row of table.rows(selection))
    yield `${JSON.stringify(named ? { table: table.name, ...row } : row)}\n`;
}
