import type { Edtf, Firmness, Party, Stance } from '../../contract/reading.ts';
import type { SpeakerRank } from '../ledger/speaker-rank.ts';
import { type Tally, winner, winningDate } from '../tally.ts';
import type { PositionAccount } from './aspect.ts';

export interface PositionFields {
  /** Null for a person who speaks for himself or herself. */
  party: Party | null;
  /** A party, or the name of a person. */
  holder: string;
  issue: string;
  stance: Stance;
  firmness: Firmness;
  /** The clause that shows it. */
  text: string;
  /** The words of the condition. */
  condition: string | null;
  /** The issue that the condition is on, where that is another one. */
  tied: string | null;
  date: Edtf | null;
  /** The id of the account of the person who speaks. */
  person: number | null;
  speaker: string | null;
  office: string | null;
  rank: SpeakerRank;
}

export function positionFields(leader: PositionAccount, tally: Tally): PositionFields {
  const person = winner(tally['person']);
  const speaker = winner(tally['speaker']);
  // On these no report votes: what stands there a person has decided.
  const { party: held, issue, stance } = tally;
  const party = held ? winner(held) : leader.isParty ? leader.holder : null;
  return {
    party,
    holder: party ?? (leader.isParty ? speaker : null) ?? leader.holder,
    issue: winner(issue) ?? leader.issue,
    stance: (winner(stance) ?? leader.stance) as Stance,
    firmness: (winner(tally['firmness']) ?? 'plain') as Firmness,
    text: winner(tally['text']) ?? leader.wording,
    condition: winner(tally['condition']),
    tied: winner(tally['tied']),
    date: winningDate(tally['date']),
    person: person === null ? null : Number(person),
    speaker,
    office: winner(tally['office']),
    rank: (winner(tally['rank']) ?? 'party') as SpeakerRank,
  };
}
