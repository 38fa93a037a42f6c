/** The tables of the ledger: positions, proposals, commitments, claims, events. */
import type { Generated, GeneratedAlways } from 'kysely';

interface LedgerEntry {
  id: Generated<number>;
  /** The public id. */
  key: string;
  reports: number;
  sources: number;
  /** EDTF: when it was said, made or given. */
  date: string | null;
  first_day: number | null;
  last_day: number | null;
  /** Days of publication of the first and last report of it. */
  first_reported: number | null;
  last_reported: number | null;
}

interface StandingEntry extends LedgerEntry {
  /** Where it stands in time: its first day, else the day of its first report. */
  day: GeneratedAlways<number | null>;
}

export interface PositionTable extends StandingEntry {
  /** Null for a person who speaks for himself or herself. */
  party: string | null;
  /** The party, or the person's name. */
  holder: string;
  /** Who speaks. */
  person_id: number | null;
  speaker: string | null;
  /** The office that the reports give the speaker. */
  office: string | null;
  /** A code of `codes.speakerRank`. */
  rank: number;
  issue: string;
  stance: number;
  firmness: number;
  condition: string | null;
  /** The other issue that the condition is on. */
  tied: string | null;
  /** The clause that shows it. */
  text: string;
}

export interface ProposalTable extends StandingEntry {
  kind: number;
  issue: string | null;
  /** The words that say what is proposed. */
  text: string;
}

export interface ProposalResponseTable {
  proposal_id: number;
  party: string;
  /** A kind of response, as the contract has it. */
  kind: string;
  first_reported: number | null;
  last_reported: number | null;
  reports: number;
}

export interface CommitmentTable extends StandingEntry {
  /** 1 where it is not to do something. */
  negated: number;
  due: string | null;
  due_first: number | null;
  due_last: number | null;
  condition: string | null;
  /** `account.id` of a planned occasion that it is. */
  occasion: number | null;
  /** The event that would keep it, a `Promised` as JSON. */
  promised: string | null;
  /** What came of it, where a person has said so. */
  outcome: string | null;
  /** The words that say what. */
  text: string;
}

export interface ClaimTable extends StandingEntry {
  kind: number;
  /** The words for what is counted. */
  subject: string;
  count: number | null;
  period: string | null;
  /** The clause that makes the claim. */
  text: string;
}

export interface EventTable extends LedgerEntry {
  /** Its first day; the day of its first report where nothing dates it. */
  day: number | null;
  /** Where it is told first, see `EntryTable`. */
  told: string;
  type: number;
  status: number;
  mode: string | null;
  /** The CAMEO code that its words lead to. */
  cameo: string | null;
  /** Names parted by spaces, with one before and after. */
  contexts: string;
  issue: string | null;
  place: string | null;
  place_folded: string | null;
  /** The word that codes it. */
  trigger: string;
  /** A sentence that tells it. */
  text: string;
}

/** Who acts, or is acted on, by name. */
export interface EventPersonTable {
  event_id: number;
  role: 'source' | 'target';
  person_id: number;
}

/** The parties (or persons, by name) of a proposal, commitment, claim or event. */
export interface EntryPartyTable {
  entry_id: number;
  /** `person`: whom a claim names, by `account.id`. */
  role: 'author' | 'addressee' | 'holder' | 'counterpart' | 'party' | 'person' | 'source' | 'target';
  party: string;
}
