/** What the questions of the ledger are answered with. Ids are those of entries; dates are EDTF, days ISO 8601. */
import type {
  ClaimKind,
  Edtf,
  Firmness,
  MeetingStatus,
  Party,
  ProposalKind,
  ResponseKind,
  Stance,
} from '../../contract/reading.ts';
import { type Outcome, outcomes } from '../../record/commitments/outcomes.ts';
import type { EntryKind } from '../../record/kinds.ts';
import type { SpeakerRank } from '../../record/ledger/speaker-rank.ts';
import type { Citation, PersonRef } from '../answers.ts';
import type { EventAnswer, EventLine } from '../events/answers.ts';

export interface Cited {
  id: string;
  reports: number;
  sources: number;
  citations: Citation[];
}

/** By whom a party is heard. */
export interface Voice {
  rank: SpeakerRank;
  person: PersonRef | null;
  /** The words that name the speaker. */
  speaker: string | null;
  /** The office on that day. */
  office: string | null;
}

/** Question 4 and 6: where a party stands, by whose words. */
export interface PositionAnswer extends Cited {
  type: 'position';
  date: Edtf | null;
  reported: string | null;
  /** Null for a person who speaks for himself or herself. */
  party: Party | null;
  holder: string;
  issue: string;
  stance: Stance;
  firmness: Firmness;
  text: string;
  condition: string | null;
  /** The other issue that the condition is on. */
  tied: string | null;
  voice: Voice;
}

/** Question 5. */
export interface ChangeAnswer extends Cited {
  type: 'change';
  date: Edtf | null;
  reported: string | null;
  party: Party;
  issue: string;
  from: Stance;
  to: Stance;
  /** The position before, the position after. */
  before: string;
  text: string;
  voice: Voice;
  /** The last occasion of the party between the two, or on the days before the change. */
  after: OccasionLine | null;
}

export interface OccasionLine {
  id: string;
  date: Edtf | null;
  parties: Party[];
  place: string | null;
  status: MeetingStatus;
}

/** Question 7. */
export interface ProposalAnswer extends Cited {
  type: 'proposal';
  date: Edtf | null;
  reported: string | null;
  kind: ProposalKind;
  authors: string[];
  addressees: string[];
  issue: string | null;
  text: string;
  /** Open until an addressee has accepted or rejected it. */
  open: boolean;
  /** In order of time. */
  responses: { party: string; kind: ResponseKind; reported: string | null; reports: number }[];
  /** Addressees of whom no response is told. */
  silent: string[];
}

export { type Outcome, outcomes };

/** Question 9. */
export interface CommitmentAnswer extends Cited {
  type: 'commitment';
  date: Edtf | null;
  reported: string | null;
  holders: string[];
  counterparts: string[];
  negated: boolean;
  text: string;
  due: Edtf | null;
  condition: string | null;
  outcome: Outcome;
  /** The occasion that shows the outcome, or the event. */
  occasion: OccasionLine | null;
  event: EventLine | null;
}

export const planOutcomes = ['held', 'called-off', 'postponed', 'unheard', 'ahead'] as const;
export type PlanOutcome = (typeof planOutcomes)[number];

/** Question 10: an occasion that was announced, and what came of it. */
export interface PlanAnswer extends Cited {
  type: 'plan';
  date: Edtf | null;
  reported: string | null;
  parties: Party[];
  people: PersonRef[];
  place: string | null;
  outcome: PlanOutcome;
  /** The occasion held that it seems to have come to, where that is another entry. */
  by: OccasionLine | null;
  /** What the reports said of it, in their order; what repeats the one before is left out. */
  history: { reported: string | null; status: MeetingStatus; date: Edtf | null; report: string }[];
}

/** Question 2: of a pair of parties. */
export interface ContactAnswer extends Cited {
  type: 'contact';
  parties: [Party, Party];
  /** Occasions held that have a date. */
  contacts: number;
  last: OccasionLine;
  /** Days from the last contact to the last report that tells anything of both. */
  gap: number;
  /** Days between contacts: the median, and the longest before. Null for fewer than two. */
  usual: number | null;
  longest: number | null;
  /** Whether the gap is longer than nine in ten of those before and twice the median; null for fewer than five contacts. */
  unusual: boolean | null;
}

/** Question 14: a person through whom two parties are in contact. */
export interface ChannelAnswer extends Cited {
  type: 'channel';
  /** The parties in contact. */
  between: [Party, Party];
  name: string;
  party: Party | null;
  office: string | null;
  /** Occasions of the two parties that the person took part in, and how many there are. */
  occasions: number;
  all: number;
  first: string | null;
  last: string | null;
  /** Occasions of the two parties since the last one with the person. */
  since: number;
  /** Took part in three or more, and in none of the last five or for a year in which the parties met. */
  quiet: boolean;
}

/** Question 11. */
export interface ConflictAnswer extends Cited {
  type: 'conflict';
  entry: string;
  what: string;
  field: string;
  /** What the record goes by, by most sources. */
  value: string | null;
  other: string;
  /** Reports that say the other, and those of them that are no copies. */
  otherReports: number;
  otherSources: number;
}

/** Questions 12 and 15: an entry of any kind in a line. */
export interface LineAnswer extends Cited {
  type: 'line';
  kind: EntryKind;
  /** Whether a person has confirmed or corrected it. */
  reviewed: boolean;
  date: Edtf | null;
  reported: string | null;
  parties: string[];
  text: string;
}

export const verdicts = ['true', 'false', 'undecidable'] as const;
export type Verdict = (typeof verdicts)[number];

/** A claim of pattern held against the record. */
export interface ClaimAnswer extends Cited {
  type: 'claim';
  date: Edtf | null;
  reported: string | null;
  kind: ClaimKind;
  parties: Party[];
  text: string;
  subject: string;
  count: number | null;
  period: Edtf | null;
  verdict: Verdict;
  /** Why, in a sentence. */
  reason: string;
  /** The occasions that show it, or the events, at most twelve. */
  occasions: OccasionLine[];
  events: EventLine[];
}

export type LedgerAnswer =
  | PositionAnswer
  | ChangeAnswer
  | ProposalAnswer
  | CommitmentAnswer
  | PlanAnswer
  | ContactAnswer
  | ChannelAnswer
  | ConflictAnswer
  | LineAnswer
  | ClaimAnswer
  | EventAnswer;
