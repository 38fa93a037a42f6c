import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Column } from '../columns.ts';
import { table } from './table.ts';
import { displayWidth } from './width.ts';

interface Row {
  id: string;
  text: string;
  n: number;
}

const columns: Column<Row>[] = [
  { heading: 'N', cell: (r) => String(r.n), align: 'right' },
  { heading: 'Text', cell: (r) => r.text, share: 1, tone: () => 'attention' },
  { heading: 'ID', cell: (r) => r.id },
];
const rows: Row[] = [
  { id: 'a1', text: 'Envoys of both sides met in the capital', n: 3 },
  { id: 'b2', text: '核問題', n: 12 },
];

describe('a table', () => {
  it('is as wide as its words where they fit', () => {
    expect(table(rows, columns, { width: 80, colour: false })).toBe(
      ' N  Text                                     ID\n' +
        ' 3  Envoys of both sides met in the capital  a1\n' +
        '12  核問題                                   b2\n',
    );
  });

  it('wraps the columns that may, and none else', () => {
    expect(table(rows, columns, { width: 28, colour: false })).toBe(
      ' N  Text                  ID\n' +
        ' 3  Envoys of both sides  a1\n' +
        '    met in the capital\n' +
        '12  核問題                b2\n',
    );
  });

  it('stacks the cells where the terminal is too narrow for columns', () => {
    expect(table(rows.slice(1), columns, { width: 12, colour: false })).toBe(
      'N     12\nText  核問題\nID    b2\n',
    );
  });

  it('has lines under a row', () => {
    const text = table(rows.slice(1), columns, { width: 80, colour: false }, () => ['    a source']);
    expect(text.split('\n').at(-2)).toBe('    a source');
  });

  it('colours nothing without being asked to', () => {
    expect(table(rows, columns, { width: 80, colour: false })).not.toContain('\x1b');
    expect(table(rows, columns, { width: 80, colour: true })).toContain('\x1b[33m核問題');
  });

  it('shows every id whole, in lines no wider than the terminal', () => {
    const text = fc
      .array(fc.constantFrom('talks', 'the', 'envoy', '核問題', 'reconciliation'))
      .map((w) => w.join(' '));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), fc.integer({ min: 30, max: 120 }), (texts, width) => {
        const printed = table(
          texts.map((t, i) => ({ id: `occasion-${i}`, text: t, n: i })),
          columns,
          { width, colour: false },
        );
        texts.forEach((_, i) => {
          expect(printed).toContain(`occasion-${i}`);
        });
        for (const line of printed.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
