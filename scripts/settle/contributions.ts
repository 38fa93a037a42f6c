/** What each feature of a decision adds to the score of each class: reads the tables as the kernel does. */
import {
  DENSE_ROW,
  DENSE_START,
  type NarrowTable,
  START_BITS,
  WIDE_CHECK,
  type WideTable,
} from '../../src/reader/syntax/kernel/tables.ts';

/** Adds a feature's weights to the scores that begin at `at`. */
export type Adds = (hash: number, scores: Int16Array, at: number) => void;

/** Where a feature's row is: in its own place or in its neighbour, else −1. */
function rowAt(hash: number, bits: number, isRow: (row: number) => boolean): number {
  const own = hash >>> (32 - bits);
  if (isRow(own)) return own;
  return isRow(own ^ 1) ? own ^ 1 : -1;
}

export function narrowAdds(rows: NarrowTable): Adds {
  const bits = 31 - Math.clz32(rows.length);
  return (hash, scores, at) => {
    const found = rowAt(hash, bits, (row) => rows[row]! >>> 24 === (hash & 0xff));
    if (found < 0) return;
    scores[at + 1]! += (rows[found]! << 20) >> 20;
    scores[at + 2]! += (rows[found]! << 8) >> 20;
  };
}

export function wideAdds({ rows, entries, dense }: WideTable): Adds {
  const bits = 30 - Math.clz32(rows.length);
  return (hash, scores, at) => {
    const found = rowAt(hash, bits, (row) => rows[row * 2]! >>> START_BITS === (hash & WIDE_CHECK));
    if (found < 0) return;
    const add = (entry: number) => {
      scores[at + ((entry >>> 10) & 63)]! += (entry << 22) >> 22;
    };
    add(rows[found * 2 + 1]! & 0xffff);
    add(rows[found * 2 + 1]! >>> 16);
    const start = rows[found * 2]! & ((1 << START_BITS) - 1);
    if (start >= DENSE_START) {
      const row = (start - DENSE_START) * DENSE_ROW;
      for (let cls = 0; cls < DENSE_ROW; cls++) scores[at + cls]! += dense[row + cls]!;
    } else if (start > 0)
      for (let e = start, last = -1; entries[e]! >>> 10 > last; e++) {
        add(entries[e]!);
        last = entries[e]! >>> 10;
      }
  };
}
