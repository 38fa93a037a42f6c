/** The tables of the ledger: positions, proposals, commitments, claims. */
import type { Generated } from 'kysely';

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

export interface PositionTable extends LedgerEntry {
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

export interface ProposalTable extends LedgerEntry {
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

export interface CommitmentTable extends LedgerEntry {
  /** 1 where it is not to do something. */
  negated: number;
  due: string | null;
  due_first: number | null;
  due_last: number | null;
  condition: string | null;
  /** `account.id` of a planned occasion that it is. */
  occasion: number | null;
  /** The words that say what. */
  text: string;
}

export interface ClaimTable extends LedgerEntry {
  kind: number;
  /** The words for what is counted. */
  subject: string;
  count: number | null;
  period: string | null;
  /** The clause that makes the claim. */
  text: string;
}

/** The parties (or persons, by name) of a proposal, commitment or claim. */
export interface EntryPartyTable {
  entry_id: number;
  /** `person`: whom a claim names, by `account.id`. */
  role: 'author' | 'addressee' | 'holder' | 'counterpart' | 'party' | 'person';
  party: string;
}
