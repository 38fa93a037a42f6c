import type { Edtf, Party, Span } from '../../contract/reading.ts';

/**
 * frequency-rising, frequency-falling: something happens more or less often; count: so many times; ordinal: the
 * third of its kind; first-ever; first-since: the first since a day or in a time; last: when it was last; none-since:
 * not since then; superlative-since: the highest, largest … since then.
 */
export type ClaimKind =
  | 'frequency-rising'
  | 'frequency-falling'
  | 'count'
  | 'ordinal'
  | 'first-ever'
  | 'first-since'
  | 'last'
  | 'none-since'
  | 'superlative-since';

/** A claim of pattern, which a record of events can check. */
export interface ClaimDraft {
  kind: ClaimKind;
  /** Whose meetings, visits, tests: the parties that the words name. */
  parties: Party[];
  /** The words for what is counted: "meetings between the two envoys". */
  subject: Span;
  /** The number that is claimed: 3 for "the third meeting", "met three times". */
  count: number | null;
  /** The time that the claim is about, or since when. */
  period: Edtf | null;
  /** The words of that time. */
  periodSpan: Span | null;
  /** The clause that makes the claim. */
  evidence: Span;
  /** Index of the statement that holds it, or -1. */
  statement: number;
}
