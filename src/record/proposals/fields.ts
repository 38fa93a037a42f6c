import type { Edtf, ProposalKind, ResponseKind } from '../../contract/reading.ts';
import { compareText } from '../gather.ts';
import { type Tally, winner, winningDate } from '../tally.ts';
import type { ProposalAccount } from './aspect.ts';

export interface ProposalResponse {
  /** A party, or the name of a person. */
  party: string;
  kind: ResponseKind;
  /** Days of publication of the first and last report of it. */
  first: number | null;
  last: number | null;
  reports: number;
}

export interface ProposalFields {
  kind: ProposalKind;
  authors: string[];
  addressees: string[];
  issue: string | null;
  /** The words that say what is proposed. */
  text: string;
  date: Edtf | null;
  /** In order of the days on which they were first reported. */
  responses: ProposalResponse[];
}

export function proposalFields(leader: ProposalAccount, tally: Tally): ProposalFields {
  return {
    kind: (winner(tally['kind']) ?? leader.kind) as ProposalKind,
    authors: Object.keys(tally['author'] ?? {}).sort(compareText),
    addressees: Object.keys(tally['addressee'] ?? {}).sort(compareText),
    issue: winner(tally['issue']),
    text: winner(tally['text']) ?? '',
    date: winningDate(tally['date']),
    responses: responsesOf(tally),
  };
}

function responsesOf(tally: Tally): ProposalResponse[] {
  const field = tally['response'] ?? {};
  return Object.entries(field)
    .map(([value, { first, last, reports }]) => {
      const at = value.lastIndexOf('|');
      return { party: value.slice(0, at), kind: value.slice(at + 1) as ResponseKind, first, last, reports };
    })
    .sort(
      (a, b) =>
        (a.first ?? 0) - (b.first ?? 0) || compareText(`${a.party}|${a.kind}`, `${b.party}|${b.kind}`),
    );
}
