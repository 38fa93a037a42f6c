/** Tallies as they are stored: the numbers of a count in a list, without their names. */
import type { Field, Tally } from '../../record/tally.ts';

type Packed = { [field: string]: { [value: string]: [number, number, number | null, number | null] } };

export function packTally(tally: Tally): string {
  const packed: Packed = {};
  for (const field in tally) {
    const counts: Packed[string] = {};
    for (const value in tally[field]) {
      const { reports, originals, first, last } = tally[field][value]!;
      counts[value] = [reports, originals, first, last];
    }
    packed[field] = counts;
  }
  return JSON.stringify(packed);
}

export function unpackTally(json: string): Tally {
  const packed = JSON.parse(json) as Packed;
  const tally: Tally = {};
  for (const field in packed) {
    const counts = Object.create(null) as Field;
    for (const value in packed[field]) {
      const [reports, originals, first, last] = packed[field][value]!;
      counts[value] = { reports, originals, first, last };
    }
    tally[field] = counts;
  }
  return tally;
}
