/** What must hold of one knowledge file by itself: its header, keys, order and the form of every cell. */

import { plainName } from '../naming/fold.ts';

export interface Column {
  name: string;
  /** Whether the cell may be empty. */
  optional?: boolean;
  /** Names separated by `|`, none of them empty or twice. */
  list?: boolean;
  /** Whether a cell, or one name of a list, is as it should be. */
  fits: (value: string) => boolean;
}

export interface Table {
  file: string;
  columns: readonly Column[];
  /** The columns that together tell a row from all others. */
  key: readonly string[];
  /** What is wrong with a row whose cells are each as they should be; null where nothing is. */
  wrong?: (row: Row) => string | null;
}

export interface Row {
  /** From 1, as editors count. */
  line: number;
  cell: (column: string) => string;
  /** The names of a list; none of an empty cell. */
  list: (column: string) => readonly string[];
}

export const tableRules = [
  'line ends',
  'control character',
  'stray space',
  'composed letters',
  'header',
  'cells',
  'blank',
  'form',
  'twice in a list',
  'row',
  'key',
  'order',
] as const;

export interface Fault {
  file: string;
  line: number;
  rule: string;
  what: string;
}

/** The rows of a file below its header, as far as they have the cells that the table names. */
export function rowsOf(table: Table, text: string): Row[] {
  const at = new Map(table.columns.map((c, i) => [c.name, i]));
  const rows: Row[] = [];
  let header = true;
  text.split('\n').forEach((content, i) => {
    if (content === '' || content.startsWith('#')) return;
    if (header) {
      header = false;
      return;
    }
    const cells = content.split('\t');
    const cell = (name: string) => cells[at.get(name)!] ?? '';
    rows.push({
      line: i + 1,
      cell,
      list: (name) => (cell(name) === '' ? [] : cell(name).split('|')),
    });
  });
  return rows;
}

const CONTROL = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/u;
/** Leading, trailing, double and unusual spaces, and cells that hold nothing else. */
const STRAY = /^\s|\s$|\s\s|[^\S ]/u;

function faultOfCell(column: Column, value: string): [rule: string, what: string] | null {
  if (value === '') return column.optional ? null : ['blank', column.name];
  const parts = column.list ? value.split('|') : [value];
  for (const part of parts) {
    if (part === '') return ['blank', `${column.name}: ${value}`];
    if (CONTROL.test(part)) return ['control character', `${column.name}: ${JSON.stringify(part)}`];
    if (STRAY.test(part)) return ['stray space', `${column.name}: "${part}"`];
    if (part !== part.normalize('NFC')) return ['composed letters', `${column.name}: ${part}`];
    if (!column.fits(part)) return ['form', `${column.name}: ${part}`];
  }
  if (new Set(parts).size < parts.length) return ['twice in a list', `${column.name}: ${value}`];
  return null;
}

interface Order {
  column: string;
  largestFirst: boolean;
  /** Whether case and marks do not count. */
  plain: boolean;
}

/** The order that the comment of a file states: "Sorted by name, then population from the largest." */
export function statedOrder(text: string): Order[] {
  const comment = text
    .split('\n')
    .filter((l) => l.startsWith('#'))
    .join(' ');
  const stated = /\bSorted by ([^.]+)\./.exec(comment)?.[1] ?? '';
  return stated
    .split(', then ')
    .filter(Boolean)
    .map((part) => ({
      column: part.split(' ')[0]!,
      largestFirst: part.endsWith(' from the largest'),
      plain: part.endsWith(' without case and marks'),
    }));
}

function compare(order: readonly Order[], a: Row, b: Row): number {
  for (const { column, largestFirst, plain } of order) {
    const [x, y] = [a, b].map((row) => (plain ? plainName(row.cell(column)) : row.cell(column)));
    if (largestFirst && x !== y) return Number(y) - Number(x);
    if (x !== y) return x! < y! ? -1 : 1;
  }
  return 0;
}

/** Everything that is wrong with a file's text. */
export function faultsOf(table: Table, text: string): Fault[] {
  const faults: Fault[] = [];
  const fault = (line: number, rule: (typeof tableRules)[number], what: string) =>
    faults.push({ file: table.file, line, rule, what });
  if (!text.endsWith('\n') || text.endsWith('\n\n') || text.includes('\r') || text.startsWith('\ufeff'))
    fault(1, 'line ends', 'one line feed ends each line, the last too');
  const header = table.columns.map((c) => c.name).join('\t');
  const lines = text.split('\n');
  const first = lines.findIndex((l) => l !== '' && !l.startsWith('#'));
  if (lines[first] !== header) fault(first + 1, 'header', lines[first] ?? '');
  lines.forEach((content, i) => {
    if (i <= first || content.startsWith('#')) {
      if (/[\p{Cc}\p{Cf}]/u.test(content.replaceAll('\t', ''))) fault(i + 1, 'control character', content);
      if (/\s$/.test(content)) fault(i + 1, 'stray space', content);
      return;
    }
    if (content === '' && i === lines.length - 1) return;
    const cells = content.split('\t');
    if (cells.length !== table.columns.length) {
      fault(i + 1, 'cells', `${cells.length} of ${table.columns.length}: ${content}`);
      return;
    }
    cells.forEach((value, c) => {
      const found = faultOfCell(table.columns[c]!, value);
      if (found) fault(i + 1, found[0] as (typeof tableRules)[number], found[1]);
    });
  });
  const order = statedOrder(text);
  const keys = new Map<string, number>();
  let before: Row | undefined;
  for (const row of rowsOf(table, text)) {
    const key = table.key.map((name) => row.cell(name)).join(' / ');
    if (keys.has(key)) fault(row.line, 'key', `${key}, as in line ${keys.get(key)}`);
    else keys.set(key, row.line);
    if (before && compare(order, before, row) > 0)
      fault(row.line, 'order', `${key} after ${table.key.map((name) => before!.cell(name)).join(' / ')}`);
    const wrong = table.wrong?.(row);
    if (wrong) fault(row.line, 'row', wrong);
    before = row;
  }
  return faults;
}
