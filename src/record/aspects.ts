/**
 * How one kind of entry follows from the readings. See docs/decisions/0008-incremental-record.md for the whole.
 *
 * All functions of an aspect are pure. An account is JSON with its keys in a fixed order: its id is a hash of it, and
 * equal accounts are one.
 */
import type { Span } from '../contract/reading.ts';
import type { Gathered } from './gather.ts';
import type { AccountKind, EntryKind } from './kinds.ts';
import type { Conflict, Tally } from './tally.ts';

/** Words that show something: `text.slice(...span)` of the report. */
export interface Words {
  span: Span;
  role: string;
}

/** What one report says of one thing. */
export interface Mention<A> {
  /** The terms in which it is told; identity is decided by these alone. */
  account: A;
  /** The words that it rests on. Without any, the account is made known, for others to follow, and nothing is said. */
  words: Words[];
  /** What it says of each field of the entry. Votes are counted, see {@link Tally}. A value is said once by a report. */
  votes: { [field: string]: readonly string[] };
  /** Marks that the account gets by this mention, beside those that it has by itself: the week in which a name was in the papers. */
  marks?: readonly string[];
}

/** An account as it stands in the record. */
export interface Standing<A> {
  /** The hash of the account; `idText` makes the public id of it. */
  readonly id: number;
  readonly account: A;
  /** The number of binary digits of the number of reports, copies apart, that support it: 0 → 0, 1 → 1, 2–3 → 2, 4–7 → 3, … */
  readonly level: number;
  readonly rank: number;
  /** The account that leads the entry it is in: itself, or one that outranks it. */
  readonly leader: { readonly id: number; readonly account: A };
}

/** Two accounts that may be of one entry, which is for a person to say. */
export interface Doubt {
  /** The id of the other account. */
  other: number;
  /** From 0 to 1: how likely they are one. */
  score: number;
  reason: string;
}

export interface Choice {
  /** The id of the account whose leader this one follows; null: it leads. */
  joins: number | null;
  doubts?: Doubt[];
}

/** An aspect whose accounts make entries. */
export type EntryAspect<A = unknown, E = unknown> = Aspect<A, E, EntryKind>;

/** What may be asked in deciding, beside the accounts in sight. */
export interface Sight {
  /** Ids of the accounts under a mark; none where it is crowded. */
  under(mark: string): readonly number[];
}

export interface Aspect<A = unknown, E = unknown, K extends AccountKind = AccountKind> {
  readonly kind: K;
  /** The mentions of a report, in the order in which it has them. */
  mentions(report: Gathered): Mention<A>[];
  /** Where the account is to be found. */
  marks(account: A): readonly string[];
  /** The marks that it looks at. */
  seeks(account: A): readonly string[];
  /** The marks under which those accounts stand that look at `mark`: the inverse of `seeks`. Absent: those of `mark` itself. */
  watchers?(mark: string): readonly string[];
  /**
   * Whether `other`, were it to outrank `self`, could bear on its choice: what can be told of these two alone, to spare
   * looking. Absent: always.
   */
  regards?(self: A, other: A): boolean;
  /** More accounts than this under one mark say nothing: such a mark is not looked at. Absent: 200. */
  crowd?(mark: string): number;
  /**
   * The name under which reports in support are counted: accounts of the same name have one level, and the name must be
   * one of their `marks`; '' for a level of its own. Absent or null: levels play no part, and are 1.
   */
  support?(account: A): string | null;
  /** The higher is decided first; of equals, the one with the lower id. */
  rank(account: A, level: number): number;
  /** Which of the accounts in sight, all of higher rank, it is one with. `near` comes highest rank first. */
  choose(account: Standing<A>, near: readonly Standing<A>[], sight: Sight): Choice;
  /** The entry, of what its mentions say. `leader` is the account that leads it. */
  entry(leader: A, tally: Tally): E;
  /** What some reports say that cannot be so if the entry is right. */
  conflicts?(entry: E, tally: Tally): Conflict[];
}
