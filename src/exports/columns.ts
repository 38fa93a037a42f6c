/** How answers stand in tables: a column has a heading and says an answer's cell. */
import type {
  Answer,
  OccasionAnswer,
  PartyAnswer,
  PersonAnswer,
  SourceAnswer,
  StatementAnswer,
} from '../queries/answers.ts';
import type { EventAnswer } from '../queries/events/answers.ts';
import type { ChronicleAnswer } from '../queries/events/chronicle.ts';
import { partyName } from '../queries/filters/party.ts';
import type { Question } from './formats.ts';
import { occasionPhrase } from './phrases.ts';
import type { Tone } from './terminal/paint.ts';

/** "SANCTION: expel" */
export const actCell = ({ event, mode }: Pick<EventAnswer, 'event' | 'mode'>): string =>
  mode === null ? event : `${event}: ${mode}`;

/** "POL → BLR" */
export const sidesCell = ({ source, target }: Pick<EventAnswer, 'source' | 'target'>): string =>
  [source.join(', '), target.join(', ')].filter((side) => side !== '').join(' → ');

export interface Column<T> {
  heading: string;
  cell: (answer: T) => string;
  /** Its share of the width that the other columns leave; such a column wraps. */
  share?: number;
  align?: 'right';
  /** Left out where the table is too wide for the terminal, the highest number first. */
  dispensable?: number;
  tone?: (answer: T) => Tone;
}

/**
 * The date, or in brackets the day of the first report where none gives a date. An interval leaves out of its end
 * what its start says already: `2021-09-13/14` (ISO 8601-1, 5.5.2).
 */
export function dateCell({ date, reported }: { date: string | null; reported: string | null }): string {
  if (date === null) return reported === null ? '' : `(${reported})`;
  return date.replace(/^((\d{4}-)(?:\d\d-)?)(.*)\/(?:\1|\2)/, '$1$3/');
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

/** Those who took part, by the codes of their parties: "KOR (Noh Kyu-duk), USA". */
function whoCell({ parties, people }: OccasionAnswer): string {
  const sides = parties.map((party) => {
    const own = people.filter((p) => p.party === party).map((p) => p.name);
    return own.length > 0 ? `${party} (${own.join(', ')})` : party;
  });
  return [...sides, ...people.filter((p) => p.party === null).map((p) => p.name)].join(', ');
}

export const occasionColumns: Column<OccasionAnswer>[] = [
  date,
  { heading: 'Status', cell: (a) => a.status, tone: statusTone },
  { heading: 'Who', cell: whoCell, share: 3 },
  { heading: 'Place', cell: (a) => a.place ?? '', share: 1 },
  { heading: 'How', cell: (a) => (a.medium === 'unknown' ? '' : a.medium), dispensable: 1 },
  sourceCount,
  id,
];

/** Who speaks: the person, else the words that name the speaker, else the party. */
export function speakerOf(a: StatementAnswer): string {
  const name = a.person?.name ?? a.speaker;
  if (name === null) return a.party ?? '';
  return a.party === null || name === partyName(a.party) ? name : `${name} (${a.party})`;
}

/** What was said: direct speech in quotation marks. */
export function saidCell(a: StatementAnswer): string {
  return a.kind === 'direct' ? `“${a.text.replace(/,$/, '')}”` : a.text;
}

export const statementColumns: Column<StatementAnswer>[] = [
  date,
  { heading: 'Speaker', cell: speakerOf, share: 1 },
  { heading: 'Said', cell: saidCell, share: 3 },
  sourceCount,
  id,
];

/** What an entry of the timeline tells, in a line. */
function toldCell(a: ChronicleAnswer): string {
  switch (a.type) {
    case 'occasion':
      return occasionPhrase(a);
    case 'statement':
      return `${speakerOf(a)}: ${saidCell(a)}`;
    case 'event':
      return `${sidesCell(a)}, ${actCell(a)}: ${a.text}`;
  }
}

export const timelineColumns: Column<ChronicleAnswer>[] = [
  date,
  { heading: 'What', cell: toldCell, share: 1 },
  {
    heading: 'Status',
    cell: (a) => (a.type === 'statement' ? 'said' : a.status),
    tone: (a) => (a.type === 'occasion' ? statusTone(a) : a.type === 'event' ? 'plain' : 'faint'),
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
  number('Met', (a) => a.occasions),
  number('Said', (a) => a.statements),
  number('People', (a) => a.people),
  { heading: 'First', cell: (a) => a.first ?? '', dispensable: 1 },
  { heading: 'Last', cell: (a) => a.last ?? '', dispensable: 2 },
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
  { ...number<SourceAnswer>('Copies', (a) => a.copies.length), dispensable: 1 },
  number('Met', (a) => a.occasions),
  number('Said', (a) => a.statements),
  { ...number<SourceAnswer>('People', (a) => a.people), dispensable: 2 },
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
