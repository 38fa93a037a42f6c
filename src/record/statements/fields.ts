import type { Edtf, Party, StatementKind } from '../../contract/reading.ts';
import { foldName } from '../names.ts';
import { type Field, ranked, type Tally, winner, winningDate } from '../tally.ts';
import type { StatementAccount } from './aspect.ts';

export interface StatementFields {
  kind: StatementKind;
  /** The words said; the spans of interrupted speech joined by " … ". */
  text: string;
  /** The id of the account of the person who speaks. */
  person: number | null;
  /** The words that name the speaker where it is first reported. */
  speaker: string | null;
  party: Party | null;
  date: Edtf | null;
  /** Other wordings that were reported as the speaker's, the commonest first. */
  wordings: string[];
}

export function statementFields(leader: StatementAccount, tally: Tally): StatementFields {
  const texts = ranked(tally['text']);
  const fullest = texts.filter((t) => foldName(t) === leader.wording);
  const text = fullest[0] ?? texts[0] ?? '';
  const person = winner(tally['person']);
  return {
    kind: leader.kind,
    text,
    person: person === null ? null : Number(person),
    speaker: first(tally['speaker']),
    party: winner(tally['party']),
    date: winningDate(tally['date']),
    wordings: texts.filter((t) => t !== text && !leader.wording.includes(foldName(t))),
  };
}

/** What was said first. */
function first(field: Field | undefined): string | null {
  const day = (words: string) => field![words]!.first ?? Number.POSITIVE_INFINITY;
  return ranked(field).sort((a, b) => (day(a) === day(b) ? 0 : day(a) - day(b)))[0] ?? null;
}
