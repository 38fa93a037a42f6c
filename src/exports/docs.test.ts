/** docs/exports.md tells of every format, table and column. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { exportFormats } from './formats.ts';
import { sourceColumns } from './tables/columns.ts';
import { tables } from './tables/tables.ts';

const docs = readFileSync(new URL('../../docs/exports.md', import.meta.url), 'utf8');

it.each(exportFormats)('tells of %s', (format) => {
  expect(docs).toMatch(new RegExp(`^\\| .*\`${format}\``, 'm'));
});

it.each(tables.map((t) => [t.name, t] as const))('tells of the columns of %s', (name, { columns }) => {
  const row = docs.split('\n').find((line) => line.startsWith(`| \`${name}\` |`));
  const shared = new Set(sourceColumns.map((c) => c.name));
  for (const { name: column } of columns)
    if (!shared.has(column)) expect(row, column).toContain(`\`${column}\``);
  expect(row?.includes('no source columns')).toBe(!columns.some((c) => c.name === 'report_id'));
});
