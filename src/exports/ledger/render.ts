/** Answers of the ledger as text. */
import type { Citation } from '../../queries/answers.ts';
import { printable } from '../../reports/clean.ts';
import type { Column } from '../columns.ts';
import { markdownTable } from '../markdown/table.ts';
import type { RenderOptions } from '../render.ts';
import { citationLines } from '../terminal/citations.ts';
import { table } from '../terminal/table.ts';
import { ledgerRows } from './fields.ts';

interface Cited {
  type: string;
  id: string;
  citations: Citation[];
}

/** As text that ends with a line feed; empty for no answers in JSON Lines, CSV and tables. */
export async function renderLedger<A extends Cited>(
  answers: readonly A[],
  columns: Column<A>[],
  { format, cite, citeLimit, width, colour }: RenderOptions,
): Promise<string> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(answers, null, 2)}\n`;
    case 'jsonl':
      return answers.map((a) => `${JSON.stringify(a)}\n`).join('');
    case 'csv': {
      const { csvRows } = await import('../csv.ts');
      const rows = answers.flatMap((a) => ledgerRows(a, cite));
      const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
      return csvRows(rows, names, names.length > 0);
    }
    case 'markdown':
      return markdownTable(answers, columns, cite);
    case 'table': {
      if (answers.length === 0) return '';
      const lines = { width, colour, indent: '    ', limit: citeLimit };
      const plain = columns.map((c) => ({ ...c, cell: (a: A) => printable(c.cell(a)).replace(/\s+/g, ' ') }));
      return table(answers, plain, { width, colour }, (a) =>
        cite ? [...citationLines(a.citations, lines), ''] : [],
      );
    }
  }
}
