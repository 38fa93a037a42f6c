/** What the queries answer with. Ids open with `rapporteur show`. Dates are EDTF. */
import type { Edtf, MeetingMedium, MeetingStatus, Party, Span, StatementKind } from '../contract/reading.ts';
import type { EventAnswer } from './events/answers.ts';

export interface ReportRef {
  id: string;
  title: string | null;
  /** The publisher. */
  source: string | null;
  published: string | null;
  url: string | null;
}

export interface Passage {
  /** What the words show: `name`, `office`, `meeting`, `content`, `cue`, `source`. */
  role: string;
  /** UTF-16 offsets into the report's text. */
  span: Span;
  /** Exactly `text.slice(...span)`. */
  words: string;
}

/** What one report says of an occasion, where reports may differ. */
export interface Says {
  status: MeetingStatus;
  date: Edtf | null;
  place: string | null;
}

/** One report that speaks of an entry, and its words on it. */
export interface Citation {
  report: ReportRef;
  /** The report of which this one is a near-duplicate, where it is cited too. */
  copyOf: string | null;
  passages: Passage[];
  /** The sentences of the report in which the passages stand, parted by " … " where others lie between. */
  words: string;
  says: Says | null;
}

interface Entry {
  id: string;
  /** Reports that speak of it. */
  reports: number;
  /** Of those, how many are independent: near-duplicates count once. */
  sources: number;
  citations: Citation[];
}

export interface PersonRef {
  id: string;
  name: string;
  party: Party | null;
}

export interface OccasionAnswer extends Entry {
  type: 'occasion';
  date: Edtf | null;
  status: MeetingStatus;
  medium: MeetingMedium;
  place: string | null;
  /** Those that the reports name, and those that the people are known to act for. */
  parties: Party[];
  people: PersonRef[];
  /** Day on which it was first reported. */
  reported: string | null;
}

export interface StatementAnswer extends Entry {
  type: 'statement';
  date: Edtf | null;
  kind: StatementKind;
  text: string;
  /** The words that name the speaker. */
  speaker: string | null;
  person: PersonRef | null;
  party: Party | null;
  reported: string | null;
}

export interface PersonAnswer extends Entry {
  type: 'person';
  name: string;
  party: Party | null;
  office: string | null;
  names: { words: string; reports: number }[];
  offices: { words: string; reports: number }[];
  /** How many occasions the person takes part in, and how many statements are his or hers. */
  occasions: number;
  statements: number;
  firstReported: string | null;
  lastReported: string | null;
}

export interface PartyAnswer {
  type: 'party';
  id: Party;
  name: string;
  occasions: number;
  people: number;
  statements: number;
  /** Days of the first and last dated occasion. */
  first: string | null;
  last: string | null;
  /** Those it met, most often first. */
  met: { party: Party; occasions: number }[];
}

/** One independent source: a report with its near-duplicates. */
export interface SourceAnswer extends ReportRef {
  type: 'source';
  language: string | null;
  status: 'read' | 'other-language' | 'empty';
  copies: ReportRef[];
  /** Entries that rest on it or on a copy of it. */
  occasions: number;
  statements: number;
  people: number;
}

export type Answer =
  | OccasionAnswer
  | StatementAnswer
  | EventAnswer
  | PersonAnswer
  | PartyAnswer
  | SourceAnswer;
export type TimelineAnswer = OccasionAnswer | StatementAnswer;
