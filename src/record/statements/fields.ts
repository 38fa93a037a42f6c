import { dayRange } from '../../contract/edtf.ts';
import type { Edtf, Party, StatementKind } from '../../contract/reading.ts';
import { foldName } from '../names.ts';
import { type Conflict, conflicts, type Field, ranked, type Tally, winner, winningDate } from '../tally.ts';
import type { StatementAccount } from './aspect.ts';

export interface StatementFields {
  kind: StatementKind;
  /** The words said; the spans of interrupted speech joined by " … ". */
  text: string;
  /** The id of the account of the person who speaks. */
  person: number | null;
  /** The words that name the speaker where it is first reported; "he" only where no report has more. */
  speaker: string | null;
  party: Party | null;
  date: Edtf | null;
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
  };
}

/** What was said first, words that name before pronouns. */
function first(field: Field | undefined): string | null {
  const day = (words: string) => field![words]!.first ?? Number.POSITIVE_INFINITY;
  const isBare = (words: string) => (PRONOUN.test(words) ? 1 : 0);
  const said = ranked(field).sort(
    (a, b) => isBare(a) - isBare(b) || (day(a) === day(b) ? 0 : day(a) - day(b)),
  );
  return said[0] ?? null;
}

const PRONOUN = /^(?:he|she|it|they|we|i|who|both|all)$/i;

/** Wordings that are no part of the fullest one, other days, other parties. */
export function statementConflicts({ text, date, party }: StatementFields, tally: Tally): Conflict[] {
  const words = foldName(text);
  const own = dayRange(date);
  return [
    ...conflicts(tally, 'text', (value) => !` ${words} `.includes(` ${foldName(value)} `)),
    ...conflicts(tally, 'date', (value) => {
      const range = dayRange(value);
      return own !== null && range !== null && (range.last < own.first || own.last < range.first);
    }),
    ...conflicts(tally, 'party', (value) => value !== party),
  ];
}
