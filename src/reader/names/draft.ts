/** What the finding of names hands to the resolving of them. */
import type { Gender, OfficeLevel } from '../../knowledge/offices.ts';
import type { Entry } from './gazetteer.ts';

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
