/** The page of an entry of the record. */
import type {
  Citation,
  OccasionAnswer,
  PersonAnswer,
  ReportRef,
  StatementAnswer,
} from '../../queries/answers.ts';
import type { EntryAnswer, ReportEntry } from '../../queries/entry.ts';
import { dateCell, saidCell, speakerOf } from '../columns.ts';
import { speakDate } from '../dates.ts';
import { occasionPhrase } from '../phrases.ts';
import { reportLine } from '../sources.ts';
import { ledgerPage } from './ledger.ts';
import type { Item, Page, Section } from './page.ts';
import { party, sourceItems, support } from './parts.ts';

/** What a report says of an occasion, where the record says otherwise. */
function differing(citation: Citation, occasion: OccasionAnswer): string {
  const { says } = citation;
  if (says === null) return '';
  const other = [
    says.status === occasion.status ? null : says.status,
    says.date === occasion.date ? null : (says.date ?? 'no date'),
    says.place === occasion.place ? null : (says.place ?? 'no place'),
  ].filter((w) => w !== null);
  return other.length === 0 ? '' : ` — says: ${other.join(', ')}`;
}

const occasionItem = (a: OccasionAnswer): Item => ({
  text: `${dateCell(a)}  ${occasionPhrase(a)}`,
  id: a.id,
});
const statementItem = (a: StatementAnswer): Item => ({
  text: `${dateCell(a)}  ${speakerOf(a)}: ${saidCell(a)}`,
  id: a.id,
});
const personItem = (a: { id: string; name: string; party: string | null }): Item => ({
  text: a.party === null ? a.name : `${a.name} (${a.party})`,
  id: a.id,
});

function occasionPage(a: OccasionAnswer, said: StatementAnswer[]): Page {
  return {
    id: a.id,
    title: occasionPhrase(a),
    facts: [
      ['Date', a.date === null ? '' : speakDate(a.date)],
      ['Status', a.status],
      ['Medium', a.medium],
      ['Place', a.place ?? ''],
      ['Parties', a.parties.map(party).join(', ')],
      ['First reported', a.reported ?? ''],
      ['Sources', support(a)],
    ],
    sections: [
      { heading: 'People', items: a.people.map(personItem) },
      { heading: 'Sources', items: sourceItems(a.citations, (c) => differing(c, a)) },
      { heading: 'Said by them then', items: said.map(statementItem) },
    ],
  };
}

function statementPage(a: StatementAnswer): Page {
  return {
    id: a.id,
    title: saidCell(a),
    facts: [
      ['Speaker', a.person?.name ?? a.speaker ?? ''],
      ['Person', a.person?.id ?? ''],
      ['Party', a.party === null ? '' : party(a.party)],
      ['Date', a.date === null ? '' : speakDate(a.date)],
      ['Kind', a.kind],
      ['First reported', a.reported ?? ''],
      ['Sources', support(a)],
    ],
    sections: [{ heading: 'Sources', items: sourceItems(a.citations) }],
  };
}

const forms = (all: { words: string; reports: number }[]) =>
  all.map((f) => `${f.words} (${f.reports})`).join(', ');

function personPage(a: PersonAnswer, occasions: OccasionAnswer[], said: StatementAnswer[]): Page {
  return {
    id: a.id,
    title: a.name,
    facts: [
      ['Party', a.party === null ? '' : party(a.party)],
      ['Names', forms(a.names)],
      ['Offices', forms(a.offices)],
      ['Reported', [a.firstReported, a.lastReported].filter((d) => d !== null).join(' to ')],
      ['Sources', support(a)],
    ],
    sections: [
      { heading: 'Occasions', items: occasions.map(occasionItem) },
      { heading: 'Statements', items: said.map(statementItem) },
      { heading: 'Sources', items: sourceItems(a.citations) },
    ],
  };
}

function reportPage(a: ReportEntry): Page {
  const copy = (r: ReportRef): Item => ({ text: reportLine(r), id: r.id });
  const words = (citations: Citation[]) => citations.find((c) => c.report.id === a.id)?.words;
  const withWords = (item: Item, citations: Citation[]): Item => {
    const quoted = words(citations);
    return quoted === undefined ? item : { ...item, quoted };
  };
  const sections: Section[] = [
    { heading: 'Near-copies', items: a.copies.map(copy) },
    { heading: 'Occasions', items: a.occasions.map((o) => withWords(occasionItem(o), o.citations)) },
    { heading: 'Statements', items: a.statements.map((s) => withWords(statementItem(s), s.citations)) },
    { heading: 'People', items: a.people.map(personItem) },
    { heading: 'Text', items: a.text.split(/\n\s*\n/).map((paragraph) => ({ text: paragraph })) },
  ];
  return {
    id: a.id,
    title: a.title ?? 'Untitled report',
    facts: [
      ['Source', a.source ?? ''],
      ['Published', a.published ?? ''],
      ['Address', a.url ?? ''],
      ['Language', a.language ?? ''],
      ['Read', a.status === 'read' ? '' : `no: ${a.status}`],
    ],
    sections,
  };
}

/** The entry with all that it rests on. */
export function entryPage(entry: EntryAnswer): Page {
  switch (entry.type) {
    case 'occasion':
      return occasionPage(entry.occasion, entry.statements);
    case 'statement':
      return statementPage(entry.statement);
    case 'person':
      return personPage(entry.person, entry.occasions, entry.statements);
    case 'report':
      return reportPage(entry);
    default:
      return ledgerPage(entry);
  }
}
