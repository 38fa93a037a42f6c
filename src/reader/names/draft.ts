/** What the finding of names hands to the resolving of them. */
import type { Gender, OfficeLevel } from '../../knowledge/offices.ts';
import { Shape, type Tokens } from '../types.ts';
import type { Entry, EntryKind } from './gazetteer.ts';

export type DraftKind = 'person' | 'organisation' | 'place' | 'state' | 'adjective' | 'people' | 'unknown';

/** A stretch of the report that names something. Tokens [first, end); characters [from, to), which may lie within a token. */
export interface Draft {
  first: number;
  end: number;
  from: number;
  to: number;
  kind: DraftKind;
  entry: Entry | null;
  sentence: number;
  /** The office or title that stands with the name: its tokens, where one was found. */
  title: OfficePhrase | null;
  /** The whole noun phrase, with title and apposition. */
  phraseFirst: number;
  phraseEnd: number;
}

export interface OfficePhrase {
  first: number;
  end: number;
  /** The head's words, lower case. */
  head: string;
  level: OfficeLevel;
  gender: Gender | null;
  /** True for "Mr." and the like, which say nothing of an office. */
  honorific: boolean;
  party: string | null;
}

/** The kind of draft that an entry of the gazetteer makes. */
export const kindOfEntry: Record<EntryKind, DraftKind> = {
  state: 'state',
  adjective: 'adjective',
  people: 'people',
  capital: 'place',
  seat: 'organisation',
  organisation: 'organisation',
  media: 'organisation',
  region: 'place',
  regional: 'adjective',
};

/** A draft of tokens [first, end), without title or apposition. */
export function draft(
  tokens: Tokens,
  first: number,
  end: number,
  kind: DraftKind,
  entry: Entry | null,
): Draft {
  return {
    first,
    end,
    from: tokens.start[first]!,
    to: tokens.end[end - 1]!,
    kind,
    entry,
    sentence: tokens.sentence[first]!,
    title: null,
    phraseFirst: first,
    phraseEnd: end,
  };
}

export const isCap = (tokens: Tokens, i: number) => (tokens.shape[i]! & Shape.Cap) !== 0;

/** A name that opens with the Arabic article: "al-Qaida". */
const ARTICLE = /^(?:al|el|as|ash|an|ar|at)-\p{Lu}/u;

/** Whether a token is written like the beginning of a name. */
export const isNameLike = (tokens: Tokens, i: number) =>
  isCap(tokens, i) || (tokens.word[i]!.length > 3 && ARTICLE.test(tokens.word[i]!));
