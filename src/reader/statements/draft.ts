import type { Edtf, NegationKind, Party, SilenceKind, Span, VenueKind } from '../../contract/reading.ts';

/** A half-open range of tokens. */
export interface Range {
  first: number;
  end: number;
}

/** A statement before ids are given out; spans are UTF-16 offsets into the report. */
export interface StatementDraft {
  kind: 'direct' | 'indirect';
  /** In text order; several for interrupted or continued speech. */
  content: Span[];
  /** The verb or phrase of saying; null for free quotation. */
  cue: Span | null;
  /** The words that name the speaker in this attribution. */
  source: Span | null;
  /** The words that name a speaker without an entity where `source` is a pronoun for it: "the official" of "he said". */
  antecedent: Span | null;
  /** Index in `Names.entities`, or -1 where the speaker is no entity. */
  speaker: number;
  party: Party | null;
  date: Edtf | null;
  /** Indexes of all who speak, where the report names several; else empty. */
  speakers: readonly number[];
  addressee: { span: Span; entity: number; party: Party | null } | null;
  venue: { kind: VenueKind; span: Span } | null;
  channel: { span: Span; entity: number } | null;
  negation: NegationKind | null;
}

/** What was not said, before ids are given out. */
export interface SilenceDraft {
  kind: SilenceKind;
  cue: Span;
  source: Span | null;
  antecedent: Span | null;
  /** Index in `Names.entities`, or -1. */
  speaker: number;
  party: Party | null;
  matter: Span | null;
  date: Edtf | null;
}
