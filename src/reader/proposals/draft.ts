import type { Edtf, ProposalKind, ResponseKind, Span } from '../../contract/reading.ts';
import type { Holder } from '../positions/draft.ts';

export type { ProposalKind, ResponseKind };

export interface ResponseDraft {
  holder: Holder;
  kind: ResponseKind;
  span: Span;
  /** Index of the statement that holds it, or -1. */
  statement: number;
}

/** Something that one party puts to another, before ids are given out. */
export interface ProposalDraft {
  kind: ProposalKind;
  /** Who makes it; empty where the report does not say. */
  authors: Holder[];
  /** To whom; empty where the report does not say. */
  addressees: Holder[];
  /** A key of the issue list, or null. */
  issue: string | null;
  /** The words that say what is proposed. */
  terms: Span;
  /** When it was made. */
  date: Edtf | null;
  /** The clauses that speak of it, in text order. */
  evidence: Span[];
  /** Index of the statement that holds the first of them, or -1. */
  statement: number;
  /** In text order. */
  responses: ResponseDraft[];
}
