/**
 * What people have decided, laid over what the readings say wherever identity is decided or an entry is written. The
 * record is a function of readings and overlay. Decisions are anchored on accounts, whose ids follow from what the
 * reports say: they hold whatever becomes of the entries around them.
 */
import type { EntryKind } from './kinds.ts';

/** A field of an entry as a person wants it: `null` for "not known". */
export interface Correction {
  field: string;
  value: string | readonly string[] | null;
}

export interface Overlay {
  /** Pairs of accounts of a kind that were declared to be of one entry: their entries are merged, with all that is in them. */
  joined(kind: EntryKind): readonly (readonly [a: number, b: number])[];
  /** The accounts that were declared to be of other entries than this one: it follows no leader that one of them follows. Symmetric. */
  apartFrom(account: number): readonly number[];
  /**
   * The accounts of a kind that corrections are anchored on, in the order in which these were made: the corrections of
   * an entry are those of all its accounts, the later one of a field holds.
   */
  corrected(kind: EntryKind): readonly { account: number; corrections: readonly Correction[] }[];
  /** The accounts whose entries name a person, by the id of his or her account, because people said so and not their own reports. */
  naming(person: number): readonly { kind: EntryKind; account: number }[];
  /** Ids of accounts whose entries were rejected: an entry that goes by one of them is not shown in the record. */
  rejected(kind: EntryKind): readonly number[];
}

const none: readonly never[] = Object.freeze([]);

/** Nothing was decided. */
export const noOverlay: Overlay = Object.freeze({
  joined: () => none,
  apartFrom: () => none,
  corrected: () => none,
  naming: () => none,
  rejected: () => none,
});
