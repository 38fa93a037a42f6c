import type { ClaimKind, Edtf, Party, Span } from '../../contract/reading.ts';

export type { ClaimKind };

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
