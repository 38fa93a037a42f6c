/** The layout of the tables that the kernel looks features up in; see `assembly/narrow.ts` and `assembly/wide.ts`. */

/** The largest weight of a narrow row. */
export const NARROW_LIMIT = 2047;

/** Bits of a wide row that say where the feature's further weights begin; above are bits of its hash. */
export const START_BITS = 21;
export const WIDE_CHECK = 0xffff_ffff >>> START_BITS;
/** Places from here on are rows of weights for all classes; before it, runs of entries. */
export const DENSE_START = 1 << 20;
/** Weights in a dense row, which is the largest number of classes. */
export const DENSE_ROW = 64;

/** The largest weight of an entry. */
export const WIDE_LIMIT = 511;
/** A weight for a class; 0 is none. */
export const entryOf = (cls: number, weight: number): number => (cls << 10) | (weight & 0x3ff);

/** Rows, a power of two of them. */
export type NarrowTable = Int32Array;

export interface WideTable {
  /** Two integers a row, a power of two of rows. */
  rows: Int32Array;
  entries: Uint16Array;
  /** Rows of {@link DENSE_ROW} weights. */
  dense: Int16Array;
}

/**
 * How many features are looked up before a check, an even number that rises, and by how much the best class has to lead
 * the next for the features to come to be left out.
 */
export type Checks = readonly (readonly [features: number, margin: number])[];
