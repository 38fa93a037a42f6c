import type { Column } from '../columns.ts';
import { paint, type Tone } from './paint.ts';
import { displayWidth, pad, wrap } from './width.ts';

export interface TableOptions {
  /** Cells of a line. */
  width: number;
  colour: boolean;
}

const gap = '  ';
/** A wrapping column is not made narrower than this. */
const least = 14;

/** Widths of the columns: each as wide as its widest cell, and where that is too much the wrapping ones by share. */
function widthsOf(columns: { share?: number; widest: number }[], width: number): number[] {
  const widths = columns.map((c) => c.widest);
  const room = width - gap.length * (columns.length - 1);
  const open = new Set(columns.flatMap((c, i) => (c.share === undefined ? [] : [i])));
  let left = room - columns.reduce((n, c) => n + (c.share === undefined ? c.widest : 0), 0);
  // A column that needs less than its share leaves the rest to the others.
  for (;;) {
    const shares = [...open].reduce((n, i) => n + columns[i]!.share!, 0);
    const fair = (i: number) => Math.floor((left * columns[i]!.share!) / shares);
    const content = [...open].filter((i) => columns[i]!.widest <= fair(i));
    if (content.length === 0) {
      for (const i of open) widths[i] = Math.max(Math.min(least, columns[i]!.widest), fair(i));
      return widths;
    }
    for (const i of content) {
      open.delete(i);
      left -= columns[i]!.widest;
    }
  }
}

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
      const lines = wrap(cell, Math.max(least, options.width - label - gap.length));
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

/** The rows as a table of lines no wider than asked, as far as the words allow; `under` gives lines below each row. */
export function table<T>(
  rows: readonly T[],
  columns: Column<T>[],
  options: TableOptions,
  under: Under<T> = () => [],
): string {
  const cells = rows.map((row) => columns.map((c) => c.cell(row).replace(/\s*\n\s*/g, ' ')));
  const measured = columns.map((c, i) => ({
    ...c,
    widest: cells.reduce((n, row) => Math.max(n, displayWidth(row[i]!)), displayWidth(c.heading)),
  }));
  const widths = widthsOf(measured, options.width);
  const total = widths.reduce((n, w) => n + w, gap.length * (widths.length - 1));
  if (total > options.width) return `${stacked(rows, columns, options, under).join('\n').trimEnd()}\n`;

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
