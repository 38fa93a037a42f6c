/** Answers as text. */
import type {
  Brief,
  Entry,
  News,
  Page,
  RecordSummary,
  Report,
  SearchResult,
} from '../../api/schemas/index.ts';
import type { LedgerResult } from '../../queries/ledger/ask.ts';
import { decisions, parts, review, said } from './decisions.ts';
import { type Item, quotations, told } from './entries.ts';
import { ledger } from './ledger.ts';
import { due, stateOfPlay } from './state.ts';
import { counted, flat, joined, type Permalink } from './writing.ts';

type Group = { items: readonly Item[]; total: number };

const all = (items: readonly Item[], link: Permalink) => items.map((item) => told(item, link));

function section(heading: string, { items, total }: Group, link: Permalink): string[] {
  if (total === 0) return [];
  const more = total > items.length ? ` (${items.length} of ${total})` : '';
  return [`## ${heading}${more}`, ...all(items, link)];
}

function page({ items, total, next }: Page<Item>, link: Permalink): string[] {
  if (total === 0) return ['Nothing in the record matches.'];
  const go = next === null ? [] : [`More: the same with cursor "${next}".`];
  return [`${items.length} of ${total}.`, ...all(items, link), ...go];
}

function entry(e: Entry, link: Permalink): string[] {
  switch (e.type) {
    case 'statement':
      return [told(e.statement, link)];
    case 'occasion':
      return [
        told(e.occasion, link),
        ...section('Said on its days by those who took part', e.statements, link),
      ];
    case 'person':
      return [
        told(e.person, link),
        ...section('Occasions', e.occasions, link),
        ...section('Statements', e.statements, link),
      ];
    case 'position': {
      const others = e.others.items.filter((o) => o.id !== e.position.id);
      const more = others.length > 0 ? ['## On this issue at other times', ...ofLedger(others, link)] : [];
      return [...ofLedger([e.position], link), ...more];
    }
    case 'proposal':
      return ofLedger([e.proposal], link);
    case 'commitment':
      return ofLedger([e.commitment], link);
    case 'claim':
      return ofLedger([e.claim], link);
    case 'event':
      return ofLedger([e.event], link);
  }
}

const ofLedger = (items: readonly LedgerResult[], link: Permalink) => ledger({ items, more: false }, link);

function search({ people, occasions, statements, reports }: SearchResult, link: Permalink): string[] {
  const found = [
    ...section('People', people, link),
    ...section('Occasions', occasions, link),
    ...section('Statements', statements, link),
    ...section('Reports', reports, link),
  ];
  return found.length > 0 ? found : ['Nothing in the record holds these words.'];
}

function news({ since, reports, occasions, statements, people }: News, link: Permalink): string[] {
  return [
    `Since ${since}: ${counted(reports.total, 'report')} came in.`,
    ...section('New occasions', occasions, link),
    ...section('New statements', statements, link),
    ...section('New people', people, link),
    ...section('Reports', reports, link),
  ];
}

function brief(b: Brief, link: Permalink): string[] {
  const part = (heading: string, { occasions, more }: Brief['next']) =>
    section(heading, { items: occasions, total: occasions.length + more }, link);
  const parties = b.parties.map((p) => {
    const people = p.people.flatMap((one) => [
      `- ${joined([flat(one.name), one.office && flat(one.office), link(one.id)])}`,
      ...(one.citation ? quotations([one.citation], link).map((line) => `  ${line}`) : []),
    ]);
    return [`### ${flat(p.name)}: ${counted(p.occasions, 'occasion')}`, ...people].join('\n');
  });
  const ledgerPart = (heading: string, items: readonly LedgerResult[]) =>
    items.length === 0 ? [] : [`## ${heading}`, ...ofLedger(items, link)];
  const speakers = b.speakers.flatMap((s) => all(s.statements, link));
  return [
    `${counted(b.reports, 'report')} of ${counted(b.sources, 'independent source')}, ${joined([b.firstReport, b.lastReport], ' to ')}.`,
    ...(parties.length > 0 ? ['## Parties', ...parties] : []),
    ...part('What happened', b.happened),
    ...(speakers.length > 0 ? ['## What was said', ...speakers] : []),
    ...ledgerPart(
      'Where each party stands',
      b.issues.flatMap((i) => i.positions),
    ),
    ...ledgerPart('What was proposed', b.proposals.proposals),
    ...ledgerPart('What was promised', b.commitments.commitments),
    ...part('What is next', b.next),
    ...part('Planned, and not heard of again', b.unheard),
    ...part('Planned, without a date', b.undated),
    ...ledgerPart('Where sources disagree', b.conflicts),
  ];
}

function report(r: Report, link: Permalink): string[] {
  const text = r.text.split(/\n+/).map((line) => `> ${flat(line)}`);
  const entries = r.entries.map((e) => `- ${joined([e.type, flat(e.name), link(e.id)])}`);
  return [
    told(r, link),
    text.join('\n'),
    ...(entries.length > 0 ? ['## Entries that rest on it', entries.join('\n')] : []),
  ];
}

function record(r: RecordSummary): string[] {
  return [
    `${counted(r.reports, 'report')} (${r.read} read), ${joined([r.firstReport, r.lastReport], ' to ')}; ` +
      `${counted(r.people, 'person', 'people')}, ${counted(r.occasions, 'occasion')}, ${counted(r.statements, 'statement')}.`,
  ];
}

const tellers: { [question: string]: (answer: never, link: Permalink) => string[] } = {
  entry,
  search,
  news,
  brief,
  report,
  record,
  stateOfPlay,
  due,
  review,
  decisions,
  parts,
  said,
};

const isLedger = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'more' in answer && 'items' in answer;

/** The answer to a question as Markdown; answers without a form of their own are pages. */
export function toldAnswer(question: string, answer: unknown, link: Permalink): string {
  const teller = tellers[question] ?? (isLedger(answer) ? ledger : page);
  return `${teller(answer as never, link).join('\n\n')}\n`;
}
