/** Entries of any kind, as the API answers with them, in a few words. */
import type { Entry, Occasion, Person, Statement } from '../../../../api/schemas/index.ts';
import { messages } from '../../../messages/index.ts';
import { dateWords, dayWords } from '../../../record/dates.ts';
import { occasionName, personLine, speakerName } from '../../../record/names.ts';

type Told<T> = T extends { type: infer K } ? (K extends keyof T ? T[K] : never) : never;
/** An entry of any kind without what belongs to it. */
export type Answer = Told<Entry>;

export const answerOf = (entry: Entry): Answer =>
  (entry as unknown as { [type: string]: Answer })[entry.type]!;

const dated = (a: { date: string | null; reported: string | null }): string =>
  a.date ? dateWords(a.date) : a.reported ? messages.date.reported(dayWords(a.reported)) : messages.date.none;
const joined = (words: (string | null | undefined)[]) => words.filter(Boolean).join(' · ');

export function answerWords(
  answer: Answer,
  partyName: (party: string) => string,
): { label: string; note: string } {
  switch (answer.type) {
    case 'person':
      return personWords(answer, partyName);
    case 'occasion':
      return occasionWords(answer, partyName);
    case 'statement':
      return statementWords(answer, partyName);
    default:
      return { label: answer.text, note: dated(answer) };
  }
}

const personWords = (p: Person, partyName: (party: string) => string) => ({
  label: p.name,
  note: joined([personLine(p, partyName), messages.counts.reports(p.reports)]),
});

const occasionWords = (o: Occasion, partyName: (party: string) => string) => ({
  label: occasionName(o, partyName),
  note: joined([dated(o), o.place, messages.status[o.status]]),
});

const statementWords = (s: Statement, partyName: (party: string) => string) => ({
  label: s.text,
  note: joined([speakerName(s, partyName), dated(s)]),
});
