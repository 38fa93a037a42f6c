/** What a dossier adds to what the reader knows: names, offices and words of one negotiation. */
import type { Party } from './reading.ts';

/** Names by which reports call a party, besides those that the reader knows. */
export interface AddedParty {
  party: Party;
  names: readonly string[];
}

/** A term of office in days since 1970-01-01, both ends included; open ends are ±Infinity. */
export interface AddedTerm {
  office: string;
  first: number;
  last: number;
}

export interface AddedPerson {
  name: string;
  aliases: readonly string[];
  party: Party;
  terms: readonly AddedTerm[];
}

/** An office of a party, by the names that reports use for it. */
export interface AddedOffice {
  names: readonly string[];
  party: Party;
}

/** Terms that show an issue, in the form of the vocabulary of issues: lower case, last word in the singular. */
export interface AddedTerms {
  issue: string;
  /** 1 where the terms name what the issue asks for or turns on, -1 where they name the contrary. */
  side: 1 | -1;
  /** How surely a term alone means the issue, 0 to 1; below 0.5 only beside surer ones in the same report. */
  weight: number;
  terms: readonly string[];
}

export interface Additions {
  parties: readonly AddedParty[];
  people: readonly AddedPerson[];
  offices: readonly AddedOffice[];
  issues: readonly AddedTerms[];
}
