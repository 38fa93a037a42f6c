/** Finds rows of knowledge files that are sorted by their first cell, without reading the others. */
import { plainName } from './naming/fold.ts';

/** Where the first row of a file stands, below its comment and header. */
export function firstRow(text: string): number {
  let start = 0;
  while (text.charCodeAt(start) === 35) start = text.indexOf('\n', start) + 1;
  return text.indexOf('\n', start) + 1;
}

const keyAt = (text: string, start: number) => plainName(text.slice(start, text.indexOf('\t', start)));

/**
 * The cells of all rows whose first cell is `name` but for case, marks and apostrophes, in a file sorted so. `first` is
 * {@link firstRow} of the file.
 */
export function rowsNamed(text: string, first: number, name: string): string[][] {
  const key = plainName(name);
  let low = first;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const start = Math.max(first, text.lastIndexOf('\n', middle - 1) + 1);
    if (keyAt(text, start) < key) low = text.indexOf('\n', middle) + 1;
    else high = start;
  }
  const rows: string[][] = [];
  for (let start = low; start < text.length && keyAt(text, start) === key; ) {
    const end = text.indexOf('\n', start);
    rows.push(text.slice(start, end).split('\t'));
    start = end + 1;
  }
  return rows;
}
