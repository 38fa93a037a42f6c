import type { Answer } from '../queries/answers.ts';
import { printable } from '../reports/clean.ts';
import { type Column, columnsOf } from './columns.ts';
import type { Format, Question } from './formats.ts';
import { citationLines } from './terminal/citations.ts';
import { table } from './terminal/table.ts';

export interface RenderOptions {
  format: Format;
  /** Whether the answers' sources are shown; at most `citeLimit` of each answer in a table. JSON always has all. */
  cite: boolean;
  citeLimit?: number | undefined;
  /** Cells of a line, and whether it may be coloured: for tables. */
  width: number;
  colour: boolean;
}

const forTerminal = <T>(columns: Column<T>[]): Column<T>[] =>
  columns.map((c) => ({ ...c, cell: (a) => printable(c.cell(a)).replace(/\s+/g, ' ') }));

/** The answers to a question as text that ends with a line feed; empty for no answers in JSON Lines, CSV and tables. */
export async function render(
  question: Question,
  answers: readonly Answer[],
  options: RenderOptions,
): Promise<string> {
  const { format, cite, width, colour } = options;
  switch (format) {
    case 'json':
      return `${JSON.stringify(answers, null, 2)}\n`;
    case 'jsonl':
      return answers.map((a) => `${JSON.stringify(a)}\n`).join('');
    case 'csv': {
      const { csv } = await import('./csv.ts');
      return csv(answers, cite);
    }
    case 'markdown': {
      const { markdownTable } = await import('./markdown/table.ts');
      return markdownTable(answers, columnsOf(question), cite);
    }
    case 'table': {
      if (answers.length === 0) return '';
      const lines = { width, colour, indent: '    ', limit: options.citeLimit };
      const under = (a: Answer) =>
        cite && 'citations' in a ? [...citationLines(a.citations, lines), ''] : [];
      return table(answers, forTerminal(columnsOf(question)), options, under);
    }
  }
}
