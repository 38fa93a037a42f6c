import type { Column } from '../columns.ts';
import { paint, type Tone } from './paint.ts';
import { displayWidth, pad, wrap } from './width.ts';

export interface TableOptions {
  /** Cells of a line. */
  width: number;
  colour: boolean;
}

const gap = '  ';
/** A wrapping column is not made narrower than its longest word, within these. */
const [narrowest, longestWord] = [8, 12];

interface Measured {
  share?: number;
  /** Cells of its widest cell, and of the longest word of any. */
  widest: number;
  word: number;
}

/**
 * Widths of the columns: those that do not wrap as wide as their widest cell, the others at least as wide as their
 * longest word; what is left goes to these by share, cell by cell, as long as they need it.
 */
function widthsOf(columns: Measured[], width: number): number[] {
  const widths = columns.map((c) => (c.share === undefined ? c.widest : Math.min(c.widest, c.word)));
  let left = width - totalOf(widths);
  for (; left > 0; left--) {
    const wanting = columns.flatMap((c, i) => (widths[i]! < c.widest ? [i] : []));
    if (wanting.length === 0) break;
    const relative = (i: number) => widths[i]! / columns[i]!.share!;
    const next = wanting.reduce((best, i) => (relative(i) < relative(best) ? i : best));
    widths[next] = widths[next]! + 1;
  }
  return widths;
}

const totalOf = (widths: number[]) => widths.reduce((n, w) => n + w, gap.length * (widths.length - 1));

/** Each answer as lines "Heading  cell", for a terminal too narrow for columns. */
function stacked<T>(
  rows: readonly T[],
  columns: Column<T>[],
  options: TableOptions,
  under: Under<T>,
): string[] {
  const label = Math.max(...columns.map((c) => displayWidth(c.heading)));
  return rows.flatMap((row) => [
    ...columns.flatMap((column) => {
      const cell = column.cell(row);
      if (cell === '') return [];
      const lines = wrap(cell, Math.max(narrowest, options.width - label - gap.length));
      return lines.map((line, i) => {
        const heading = paint(pad(i === 0 ? column.heading : '', label), 'faint', options.colour);
        return heading + gap + paint(line, column.tone?.(row) ?? 'plain', options.colour);
      });
    }),
    ...under(row),
    '',
  ]);
}

type Under<T> = (row: T) => string[];

const longestWordOf = (texts: string[]) =>
  texts.reduce((n, text) => text.split(' ').reduce((m, word) => Math.max(m, displayWidth(word)), n), 0);

interface Layout<T> {
  columns: Column<T>[];
  cells: string[][];
  widths: number[];
}

/** The columns that fit, without the dispensable ones as far as need be; null where even the rest does not. */
function layout<T>(rows: readonly T[], columns: Column<T>[], width: number): Layout<T> | null {
  const cells = rows.map((row) => columns.map((c) => c.cell(row).replace(/\s*\n\s*/g, ' ')));
  const measured = columns.map((c, i) => ({
    ...c,
    widest: cells.reduce((n, row) => Math.max(n, displayWidth(row[i]!)), displayWidth(c.heading)),
    word: Math.max(narrowest, Math.min(longestWord, longestWordOf(cells.map((row) => row[i]!)))),
  }));
  const widths = widthsOf(measured, width);
  if (totalOf(widths) <= width) return { columns, cells, widths };
  const first = Math.max(...columns.map((c) => c.dispensable ?? 0));
  return first === 0
    ? null
    : layout(
        rows,
        columns.filter((c) => c.dispensable !== first),
        width,
      );
}

/** The rows as a table of lines no wider than asked, as far as the words allow; `under` gives lines below each row. */
export function table<T>(
  rows: readonly T[],
  all: Column<T>[],
  options: TableOptions,
  under: Under<T> = () => [],
): string {
  const fitting = layout(rows, all, options.width);
  if (!fitting) return `${stacked(rows, all, options, under).join('\n').trimEnd()}\n`;
  const { columns, cells, widths } = fitting;

  const line = (texts: string[], tones: Tone[]) =>
    texts
      .map((text, i) => paint(pad(text, widths[i]!, columns[i]!.align), tones[i]!, options.colour))
      .join(gap)
      .trimEnd();
  const lines = [
    line(
      columns.map((c) => c.heading),
      columns.map(() => 'heading' as Tone),
    ),
  ];
  rows.forEach((row, r) => {
    const wrapped = cells[r]!.map((cell, i) => wrap(cell, widths[i]!));
    const tones = columns.map((c) => c.tone?.(row) ?? 'plain');
    const height = Math.max(...wrapped.map((w) => w.length));
    for (let i = 0; i < height; i++)
      lines.push(
        line(
          wrapped.map((w) => w[i] ?? ''),
          tones,
        ),
      );
    lines.push(...under(row));
  });
  return `${lines.join('\n')}\n`;
}
