/**
 * Rows of cells of a knowledge file, its header line first. Lines that open with `#` are comments, empty lines are skipped.
 * A row has as many cells as its line has tabs plus one; cells are not trimmed.
 */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [];
  let start = 0;
  while (start < text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    if (end > start && text.charCodeAt(start) !== 35) rows.push(text.slice(start, end).split('\t'));
    start = end + 1;
  }
  return rows;
}

/** The names in a cell, separated by `|`; none in an empty cell. */
export function names(cell: string | undefined): readonly string[] {
  return cell ? cell.split('|') : [];
}

/** A function that makes its value at the first call and returns the same one afterwards. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A table's rows without the header, each turned into `T`, made at the first call. */
export function lazyTable<T>(text: string, fromRow: (cells: string[]) => T): () => readonly T[] {
  return once(() => parseTsv(text).slice(1).map(fromRow));
}
