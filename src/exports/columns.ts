/** How answers stand in tables: a column has a heading and says an answer's cell. */
import type {
  Answer,
  OccasionAnswer,
  PartyAnswer,
  PersonAnswer,
  SourceAnswer,
  StatementAnswer,
} from '../queries/answers.ts';
import type { Question } from './formats.ts';
import { occasionPhrase } from './phrases.ts';
import type { Tone } from './terminal/paint.ts';

export interface Column<T> {
  heading: string;
  cell: (answer: T) => string;
  /** Its share of the width that the other columns leave; such a column wraps. */
  share?: number;
  align?: 'right';
  tone?: (answer: T) => Tone;
}

/** The date, or in brackets the day of the first report where none gives a date. */
export function dateCell({ date, reported }: { date: string | null; reported: string | null }): string {
  return date ?? (reported === null ? '' : `(${reported})`);
}

const statusTone = (a: { status: string }): Tone =>
  a.status === 'called-off' ? 'off' : a.status === 'held' ? 'plain' : 'attention';

const id = { heading: 'ID', cell: (a: { id: string }) => a.id, tone: (): Tone => 'faint' };
const date = { heading: 'Date', cell: dateCell };
const sourceCount = {
  heading: 'Src',
  cell: (a: { sources: number }) => String(a.sources),
  align: 'right' as const,
};

const number = <T>(heading: string, of: (answer: T) => number): Column<T> => ({
  heading,
  cell: (a) => String(of(a)),
  align: 'right',
});

export const occasionColumns: Column<OccasionAnswer>[] = [
  date,
  { heading: 'Status', cell: (a) => a.status, tone: statusTone },
  { heading: 'Parties', cell: (a) => a.parties.join(', '), share: 1 },
  { heading: 'People', cell: (a) => a.people.map((p) => p.name).join(', '), share: 2 },
  { heading: 'Place', cell: (a) => a.place ?? '', share: 1 },
  { heading: 'Medium', cell: (a) => (a.medium === 'unknown' ? '' : a.medium) },
  sourceCount,
  id,
];

/** Who speaks: the person, else the words that name the speaker, else the party. */
export function speakerOf(a: StatementAnswer): string {
  const name = a.person?.name ?? a.speaker;
  if (name === null) return a.party ?? '';
  return a.party === null ? name : `${name} (${a.party})`;
}

/** What was said: direct speech in quotation marks. */
export function saidCell(a: StatementAnswer): string {
  return a.kind === 'direct' ? `“${a.text}”` : a.text;
}

export const statementColumns: Column<StatementAnswer>[] = [
  date,
  { heading: 'Speaker', cell: speakerOf, share: 1 },
  { heading: 'Said', cell: saidCell, share: 3 },
  sourceCount,
  id,
];

export const timelineColumns: Column<OccasionAnswer | StatementAnswer>[] = [
  date,
  {
    heading: 'What',
    cell: (a) => (a.type === 'occasion' ? occasionPhrase(a) : `${speakerOf(a)}: ${saidCell(a)}`),
    share: 1,
  },
  {
    heading: 'Status',
    cell: (a) => (a.type === 'occasion' ? a.status : 'said'),
    tone: (a) => (a.type === 'occasion' ? statusTone(a) : 'faint'),
  },
  sourceCount,
  id,
];

export const personColumns: Column<PersonAnswer>[] = [
  { heading: 'Name', cell: (a) => a.name, share: 1 },
  { heading: 'Party', cell: (a) => a.party ?? '' },
  { heading: 'Office', cell: (a) => a.office ?? '', share: 2 },
  number('Met', (a) => a.occasions),
  number('Said', (a) => a.statements),
  sourceCount,
  id,
];

export const partyColumns: Column<PartyAnswer>[] = [
  { ...id, tone: () => 'plain' },
  { heading: 'Party', cell: (a) => (a.name === a.id ? '' : a.name), share: 1 },
  number('Occasions', (a) => a.occasions),
  number('People', (a) => a.people),
  number('Statements', (a) => a.statements),
  { heading: 'First', cell: (a) => a.first ?? '' },
  { heading: 'Last', cell: (a) => a.last ?? '' },
  {
    heading: 'Met most with',
    cell: (a) =>
      a.met
        .slice(0, 4)
        .map((m) => `${m.party} ${m.occasions}`)
        .join(', '),
    share: 1,
  },
];

export const sourceColumns: Column<SourceAnswer>[] = [
  { heading: 'Published', cell: (a) => a.published?.slice(0, 10) ?? '' },
  { heading: 'Source', cell: (a) => a.source ?? '', share: 1 },
  { heading: 'Title', cell: (a) => a.title ?? '', share: 3 },
  number('Copies', (a) => a.copies.length),
  number('Met', (a) => a.occasions),
  number('Said', (a) => a.statements),
  number('People', (a) => a.people),
  id,
];

/** The columns of the answers to a question. */
export function columnsOf(question: Question): Column<Answer>[] {
  const all = {
    timeline: timelineColumns,
    meetings: occasionColumns,
    statements: statementColumns,
    people: personColumns,
    parties: partyColumns,
    sources: sourceColumns,
  };
  return all[question] as Column<Answer>[];
}
