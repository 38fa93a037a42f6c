import type { Citation } from '../../queries/answers.ts';
import { printable } from '../../reports/clean.ts';
import { independent, reportLine } from '../sources.ts';
import { paint } from './paint.ts';
import { wrap } from './width.ts';

export interface CiteOptions {
  width: number;
  colour: boolean;
  indent: string;
  /** At most so many independent reports, and how many more there are. */
  limit?: number | undefined;
}

/** The reports with their exact words, as lines for a terminal. */
export function citationLines(citations: Citation[], options: CiteOptions): string[] {
  const { width, colour, indent, limit } = options;
  const all = independent(citations);
  const shown = all.slice(0, limit);
  const lines = shown.flatMap(({ report, words, copies }) => {
    const more = copies === 0 ? '' : ` (and ${copies} near-${copies === 1 ? 'copy' : 'copies'})`;
    const heading = wrap(
      `${printable(reportLine(report))}${more} ${report.id}`,
      Math.max(20, width - indent.length),
    );
    const quoted = wrap(printable(words).replace(/\s+/g, ' '), Math.max(20, width - indent.length - 4));
    return [
      ...heading.map((line) => indent + paint(line, 'faint', colour)),
      ...quoted.map((line) => `${indent}${paint('  │ ', 'faint', colour)}${line}`),
    ];
  });
  const left = all.length - shown.length;
  if (left > 0) lines.push(`${indent}${paint(`and ${left} more`, 'faint', colour)}`);
  return lines;
}
