import type { Citation } from '../../queries/answers.ts';
import type { Column } from '../columns.ts';
import { escapeMarkdown } from './escape.ts';
import { Footnotes } from './footnotes.ts';

const citationsOf = (a: object): Citation[] => ('citations' in a ? (a.citations as Citation[]) : []);

/** Answers as a Markdown table (GitHub's), with `cite` each with footnotes to its reports. */
export function markdownTable<T extends object>(
  answers: readonly T[],
  columns: Column<T>[],
  cite: boolean,
): string {
  const notes = new Footnotes();
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const rows = answers.map((a) => {
    const cells = columns.map((c) => escapeMarkdown(c.cell(a)));
    if (cite) cells[1] += notes.refer(citationsOf(a));
    return line(cells);
  });
  const rule = line(columns.map((c) => (c.align === 'right' ? '---:' : '---')));
  const tableText = [line(columns.map((c) => c.heading)), rule, ...rows].join('\n');
  return `${[tableText, notes.text()].filter(Boolean).join('\n\n')}\n`;
}
