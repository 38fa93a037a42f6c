import type { Edtf, Span } from '../../contract/reading.ts';
import type { Holder } from '../positions/draft.ts';

/** What a party says, agrees or is announced to do, before ids are given out. */
export interface CommitmentDraft {
  holders: Holder[];
  /** The words that say what: "visit Seoul later this week". */
  what: Span;
  /** True where it is not to do something: "will not deploy". */
  negated: boolean;
  /** With or to whom. */
  counterparts: Holder[];
  /** By when, or when. */
  due: Edtf | null;
  condition: Span | null;
  evidence: Span;
  /** Index of the statement that holds it, or -1. */
  statement: number;
  /** Index of the planned meeting that it is, or -1. */
  meeting: number;
}
