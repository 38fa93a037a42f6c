/** What a person has decided on the record: the entries of a log that is only ever added to. */
import type { Span } from '../../contract/reading.ts';
import type { Mention } from '../aspects.ts';
import type { EntryKind } from '../kinds.ts';

export const decisionKinds = [
  'confirm',
  'correct',
  'merge',
  'split',
  'reject',
  'add',
  'note',
  'undo',
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** Words of a report, by its key, that an account rests on. */
export interface Witness {
  report: string;
  span: Span;
}

/**
 * What a decision is tied to: an account, and a few of the words that it rests on. The account's id follows from what
 * the reports say; where a newer reader tells the same words in other terms, they lead to the account.
 */
export interface Anchor {
  account: number;
  words: readonly Witness[];
}

export interface Decision {
  /** `decision-` and thirteen hexadecimal digits. */
  id: string;
  kind: DecisionKind;
  /** The kind of entry decided on; of an undo, that of what it undoes. */
  entry: EntryKind;
  /** The public id of the entry when it was decided on; of an undo, the id of the decision. */
  target: string;
  /**
   * The account that led the entry (confirm, correct, note); those that led the entries (merge); all accounts of the
   * entry (reject); those that leave it (split); the account made (add). None of an undo.
   */
  anchors: readonly Anchor[];
  /** The accounts that stay (split); the people that the value names. */
  others: readonly Anchor[];
  field: string | null;
  value: string | readonly string[] | null;
  /** What was added by hand. */
  added: Added | null;
  by: string;
  /** ISO 8601, UTC. */
  at: string;
  why: string | null;
}

/** A mention made by hand. */
export interface Added {
  /** The key of the report whose words it rests on. */
  report: string;
  mention: Mention<unknown>;
}

/** What can be wrong with a decision, with what is needed to say it. */
export type DecisionProblem =
  | { kind: 'unknown-target'; id: string }
  | { kind: 'unknown-decision'; id: string }
  | { kind: 'ambiguous-decision'; id: string; candidates: string[] }
  | { kind: 'unknown-report'; id: string }
  | { kind: 'unknown-field'; entry: EntryKind; field: string; known: readonly string[] }
  | { kind: 'bad-value'; field: string; value: string; expected: string }
  | { kind: 'different-kinds'; ids: readonly string[] }
  | { kind: 'already-one'; ids: readonly string[]; entry: string }
  | { kind: 'one-account'; id: string }
  | {
      kind: 'not-a-part';
      id: string;
      /** Null where none was named. */
      part: string | null;
      parts: readonly { id: string; words: string }[];
    }
  | { kind: 'nothing-left'; id: string }
  | { kind: 'already-undone'; id: string; by: string }
  | { kind: 'already-there'; id: string }
  | { kind: 'words-not-found'; report: string; words: string }
  | { kind: 'no-note' };

export class DecisionError extends Error {
  readonly problem: DecisionProblem;

  constructor(problem: DecisionProblem) {
    super(`${problem.kind}: ${JSON.stringify(problem)}`);
    this.name = 'DecisionError';
    this.problem = problem;
  }
}
