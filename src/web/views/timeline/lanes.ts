/** Entries by lane, in order of the middle of their days, so that what falls between two days is found at once. */
import type { Entries, Kind } from './columns.ts';

export interface Row {
  /** Places in the columns. */
  entries: Int32Array;
  /** The middle of the days of each. */
  days: Float64Array;
}

export interface Lane {
  id: string;
  name: string;
  rows: { [kind in Kind]: Row };
}

function rowOf({ from, to }: Entries, some: readonly number[]): Row {
  const middle = (entry: number) => (from[entry]! + to[entry]!) / 2;
  const entries = Int32Array.from(some).sort((a, b) => middle(a) - middle(b) || a - b);
  return { entries, days: Float64Array.from(entries, middle) };
}

/** The first lanes, and one for what stands in none of them, where there is such. */
export function lanesOf(entries: Entries, most: number, others: string): Lane[] {
  const shown = Math.min(most, entries.lanes.length);
  const some = Array.from({ length: shown + 1 }, () => ({
    o: [] as number[],
    s: [] as number[],
    e: [] as number[],
  }));
  for (let entry = 0; entry < entries.count; entry++) {
    const kind = entries.kindOf(entry);
    const own = entries.lanesOf[entry]!.filter((lane) => lane < shown);
    for (const lane of own.length > 0 ? own : [shown]) some[lane]![kind].push(entry);
  }
  const lanes = some.map((kinds, i): Lane => {
    const { id, name } = entries.lanes[i] && i < shown ? entries.lanes[i]! : { id: '', name: others };
    return {
      id,
      name,
      rows: { o: rowOf(entries, kinds.o), s: rowOf(entries, kinds.s), e: rowOf(entries, kinds.e) },
    };
  });
  const last = lanes.at(-1)!;
  const isEmpty = Object.values(last.rows).every((row) => row.entries.length === 0);
  return isEmpty && lanes.length > 1 ? lanes.slice(0, -1) : lanes;
}

/** The place of the first of the days that is not before `day`, at `low` or after. */
export function placeOf(days: Float64Array, day: number, low = 0): number {
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Entries of a row that fall within the same days. */
export interface Cell {
  /** Number of the cell: it begins with day `at * size`. */
  at: number;
  /** Places in the row, from the first to before the last. */
  start: number;
  end: number;
}

/** The cells of `size` days between two days that hold entries. There are no more than the days have cells, however many entries there are. */
export function cellsOf({ days }: Row, from: number, to: number, size: number): Cell[] {
  const cells: Cell[] = [];
  let start = placeOf(days, Math.floor(from / size) * size);
  while (start < days.length && days[start]! < to) {
    const at = Math.floor(days[start]! / size);
    const end = placeOf(days, (at + 1) * size, start);
    cells.push({ at, start, end });
    start = end;
  }
  return cells;
}
