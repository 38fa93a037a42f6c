/** What happened and what was said, a line each. */
import type { OccasionAnswer, StatementAnswer } from '../../queries/answers.ts';
import { speakDate } from '../dates.ts';
import { capital, clause, occasionPhrase } from '../phrases.ts';
import type { BriefLine } from './document.ts';

/** When it was; where nothing dates it, when it was reported. */
export function whenOf({ date, reported }: { date: string | null; reported: string | null }): string {
  if (date !== null) return capital(speakDate(date));
  return reported === null ? 'Undated' : `Reported ${speakDate(reported)}`;
}

export function occasionLine(o: OccasionAnswer): BriefLine {
  return {
    id: o.id,
    lead: whenOf(o),
    note: o.status === 'called-off' ? 'called off' : o.status === 'proposed' ? 'proposed' : null,
    text: `${occasionPhrase(o)}.`,
    citations: o.citations,
  };
}

export function statementLine(s: StatementAnswer): BriefLine {
  const date = s.date ?? s.reported;
  const words = s.text.replace(/,$/, '');
  const isDirect = s.kind === 'direct';
  return {
    id: s.id,
    lead: date === null ? '' : capital(speakDate(date)),
    note: null,
    text: isDirect ? `“${words}”` : `said that ${clause(words.replace(/^that /i, ''))}`,
    citations: s.citations,
    givesWords: isDirect,
  };
}
