/** The text of a report cut where marks begin and end, paragraph by paragraph. */
import type { Mark } from '../../api/schemas/index.ts';

export interface Segment {
  /** UTF-16 offsets into the text. */
  start: number;
  end: number;
  /** Indices of the marks that cover it, the longest first. */
  marks: number[];
}

export interface Paragraph {
  start: number;
  end: number;
  segments: Segment[];
}

function paragraphsOf(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const m of text.matchAll(/[^\n\r]+/g))
    if (/\S/.test(m[0])) found.push({ start: m.index, end: m.index + m[0].length });
  return found;
}

/**
 * Paragraphs in order, each cut into segments that join without a gap and within which the same marks hold. Spans that
 * lie outside the text are cut to it. `marks` are in the order of their beginnings; `also` are further offsets to cut at.
 */
export function segmentsOf(
  text: string,
  marks: readonly Pick<Mark, 'span'>[],
  also: readonly number[] = [],
): Paragraph[] {
  let next = 0;
  let open: number[] = [];
  return paragraphsOf(text).map(({ start, end }) => {
    while (next < marks.length && marks[next]!.span[0] < end) open.push(next++);
    open = open.filter((i) => marks[i]!.span[1] > start);
    const cuts = new Set([start, end]);
    for (const at of [...also, ...open.flatMap((i) => marks[i]!.span)])
      if (at > start && at < end) cuts.add(at);
    const at = [...cuts].sort((a, b) => a - b);
    const segments = at.slice(0, -1).map((from, i) => ({
      start: from,
      end: at[i + 1]!,
      marks: open
        .filter((m) => marks[m]!.span[0] <= from && marks[m]!.span[1] > from)
        .sort((a, b) => length(marks[b]!) - length(marks[a]!)),
    }));
    return { start, end, segments };
  });
}

const length = ({ span }: Pick<Mark, 'span'>) => span[1] - span[0];
