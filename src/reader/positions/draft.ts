import type { Firmness, Span, Stance } from '../../contract/reading.ts';

export type { Firmness, Stance };

/** Someone who holds a position, makes a proposal or commits to something. */
export interface Holder {
  /** The party; null for a person who speaks for himself or herself. */
  party: string | null;
  /** Index in `Names.entities`, or -1 for an unnamed source or a party as such. */
  entity: number;
}

/** Where someone stands on an issue, before ids are given out. */
export interface PositionDraft {
  holder: Holder;
  /** A key of the issue list. */
  issue: string;
  stance: Stance;
  firmness: Firmness;
  /** The words of the condition. */
  condition: Span | null;
  /** The clause that shows it. */
  evidence: Span;
  /** Index of the statement that holds the evidence, or -1 where the reporter says it. */
  statement: number;
}
