/** What the reader's stages hand to one another. Token ranges are half-open; character spans are UTF-16 offsets. */

import type { EntityKind, MentionForm, Span, TimeBasis } from '../contract/reading.ts';
import type { EventLexeme } from '../knowledge/event-words.ts';

/** Bits of {@link Tokens.shape}. */
export const Shape = {
  /** Begins with an upper-case letter. */
  Cap: 1,
  /** Two or more letters, all upper case ("UN", "U.S."). */
  AllCaps: 2,
  /** Contains a digit ("14th", "1,000", "F-16" has Letter too). */
  Digit: 4,
  Letter: 8,
  Punct: 16,
  /** A double or typographic single quotation mark, or an apostrophe that opens or closes a quotation. */
  Quote: 32,
  /** A possessive ending: "'s", "’s" or a bare apostrophe after s, always a token of its own. */
  Possessive: 64,
} as const;

/** Whitespace before a token: bits of {@link Tokens.gap}. */
export const Gap = { None: 0, Space: 1, Line: 2, Paragraph: 3 } as const;

/** A different word of the language, the same object wherever it stands. */
export interface Word {
  /** As written. */
  readonly word: string;
  /** Lower case, typographic apostrophes and hyphens made plain. */
  readonly lower: string;
  /** Bits of {@link Shape}. */
  readonly shape: number;
  readonly hash: number;
  /** What the word can be to the names stage, as it found out; −1 before it asked. */
  names: number;
  /** The same to the stages on positions, proposals, commitments and claims. */
  stances: number;
  /** What the tables of events know of it, by part of speech and tag; null before that stage asked. */
  events: FormLexeme | null;
}

/** The entries of a form under one part of speech and tag, and those under others. */
export interface FormLexeme {
  readonly tags: number;
  readonly lexeme: EventLexeme;
  readonly next: FormLexeme | null;
}

/**
 * The report as flat arrays, one place a token. Words are split from punctuation; "South Korea's" is
 * `South`, `Korea`, `'s`; "U.S.", "Mr.", "Kyu-deok", "end-of-war", "8:30", "1,000" and "didn't" are one token each.
 */
export interface Tokens {
  text: string;
  count: number;
  start: Uint32Array;
  end: Uint32Array;
  entry: readonly Word[];
  /** The words as written. */
  word: string[];
  /** Lower case, typographic apostrophes and hyphens made plain. */
  lower: string[];
  shape: Uint8Array;
  gap: Uint8Array;
  /** The sentence each token lies in. */
  sentence: Uint32Array;
}

/**
 * prose; headline (a short line without final punctuation before prose); caption (photo captions and credits);
 * byline ("By …", "WASHINGTON (AP) —" is a dateline within prose, see `dateline`).
 */
export type SentenceKind = 'prose' | 'headline' | 'caption' | 'byline';

export interface Sentence {
  /** Tokens [first, end). */
  first: number;
  end: number;
  span: Span;
  paragraph: number;
  kind: SentenceKind;
  /** Where a dateline opens the sentence, the first token after it; else `first`. */
  body: number;
}

/** A stretch inside quotation marks. */
export interface Quotation {
  /** The opening mark's token. */
  open: number;
  /** The closing mark's token; for a quotation that runs on into the next paragraph, or never closes, the token after its last. */
  close: number;
  /** The words inside, without marks and outer white space. */
  content: Span;
  /** Whether the next quotation continues this one over a paragraph break (opened again without having been closed). */
  continues: boolean;
  /** Set on the continuation. */
  continued: boolean;
}

export interface Layout {
  tokens: Tokens;
  sentences: Sentence[];
  quotations: Quotation[];
  /** For each token, the index of the quotation that it lies in (marks included), or -1. */
  quoted: Int32Array;
}

export interface NamedEntity {
  kind: EntityKind;
  name: string;
  party: string | null;
  office: string | null;
  ref: string | null;
  geo: { lat: number; lon: number } | null;
  /** Grammatical gender where titles, pronouns or the given name show it. */
  gender: 'm' | 'f' | null;
}

export interface NameMention {
  /** Tokens [first, end) of the name, pronoun or role noun itself (titles stay outside a name). */
  first: number;
  end: number;
  span: Span;
  /**
   * The whole noun phrase in tokens, with title, determiner, apposition and complement:
   * "Lee Do-hoon, the special representative for peace and security affairs".
   */
  phraseFirst: number;
  phraseEnd: number;
  /** Index in {@link Names.entities}; -1 for a group ("the two envoys"), see `members`. */
  entity: number;
  /** Several entities for a plural mention ("they", "the two representatives"), else empty. */
  members: number[];
  form: MentionForm;
  /**
   * The party behind the mention where it has one: of the person, the organisation or state, or of an unnamed
   * official ("a senior U.S. official"), whose entity is -1 and members empty.
   */
  party: string | null;
  /** True for a state's name used as an adjective ("South Korean officials", "US policy"). */
  adjective: boolean;
}

export interface Names {
  entities: NamedEntity[];
  /** In text order by `first`. Do not overlap, save an adjective inside the phrase of an unnamed official. */
  mentions: NameMention[];
  /** For each token, the index of the innermost mention that covers it, or -1. */
  at: Int32Array;
}

export type { TimeBasis };

export interface TimeMention {
  /** Tokens [first, end). */
  first: number;
  end: number;
  span: Span;
  value: string;
  basis: TimeBasis;
}
