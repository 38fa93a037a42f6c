/** Entries as text, each with its permalink and the words that it rests on. */

import type { ReportItem } from '../../api/schemas/index.ts';
import { actCell, sidesCell } from '../../exports/columns.ts';
import { speakDate } from '../../exports/dates.ts';
import { occasionPhrase } from '../../exports/phrases.ts';
import type {
  Answer,
  Citation,
  OccasionAnswer,
  PartyAnswer,
  PersonAnswer,
  ReportRef,
  SourceAnswer,
  StatementAnswer,
} from '../../queries/answers.ts';
import type { EventAnswer } from '../../queries/events/answers.ts';
import { counted, flat, joined, type Permalink } from './writing.ts';

function reported(report: ReportRef, link: Permalink): string {
  const title = report.title === null ? null : `“${flat(report.title)}”`;
  return joined(
    [report.source && flat(report.source), report.published?.slice(0, 10), title, link(report.id)],
    ', ',
  );
}

/** The quotation of each report, and where it stands. */
export function quotations(citations: readonly Citation[], link: Permalink): string[] {
  return citations
    .flatMap((c) => [`> ${flat(c.words)}`, `> — ${reported(c.report, link)}`, '>'])
    .slice(0, -1);
}

const support = (entry: { reports: number; sources: number }) =>
  joined([
    counted(entry.sources, 'independent source'),
    entry.reports > entry.sources && counted(entry.reports, 'report'),
  ]);

const dayOf = (date: string | null, reportedOn: string | null) =>
  date ? speakDate(date) : reportedOn ? `reported ${speakDate(reportedOn)}` : 'undated';

function occasion(o: OccasionAnswer, link: Permalink): string[] {
  return [
    `### ${dayOf(o.date, o.reported)}: ${flat(occasionPhrase(o))}`,
    joined([o.status, o.medium !== 'unknown' && o.medium, support(o), link(o.id)]),
    ...quotations(o.citations, link),
  ];
}

function statement(s: StatementAnswer, link: Permalink): string[] {
  const who = s.person?.name ?? s.speaker ?? s.party ?? 'someone unnamed';
  return [
    `### ${dayOf(s.date, s.reported)}: ${flat(who)}${s.party && who !== s.party ? ` (${flat(s.party)})` : ''}`,
    joined([s.kind === 'direct' ? 'in these words' : 'reported speech', support(s), link(s.id)]),
    `Said: “${flat(s.text)}”`,
    ...quotations(s.citations, link),
  ];
}

/** A heading, and what is to be known beside it. */
export const eventLines = (e: EventAnswer, link: Permalink): [string, ...string[]] => [
  `${dayOf(e.date, e.reported)}: ${flat(sidesCell(e))}: ${actCell(e)}`,
  joined([
    e.status,
    e.place && flat(e.place),
    e.contexts.join(', '),
    e.cameo && `CAMEO ${e.cameo}`,
    support(e),
    link(e.id),
  ]),
];

function event(e: EventAnswer, link: Permalink): string[] {
  const [heading, ...more] = eventLines(e, link);
  return [`### ${heading}`, ...more, ...quotations(e.citations, link)];
}

function person(p: PersonAnswer, link: Permalink): string[] {
  const others = p.names.map((n) => n.words).filter((n) => n !== p.name);
  return [
    `### ${flat(p.name)}${p.party ? ` (${flat(p.party)})` : ''}`,
    joined([
      p.office && flat(p.office),
      counted(p.occasions, 'occasion'),
      counted(p.statements, 'statement'),
      link(p.id),
    ]),
    ...(others.length > 0 ? [`Also: ${others.slice(0, 6).map(flat).join('; ')}`] : []),
    ...quotations(p.citations, link),
  ];
}

function party(p: PartyAnswer): string[] {
  const met = p.met.slice(0, 8).map((m) => `${flat(m.party)} ${m.occasions}`);
  return [
    `### ${flat(p.name)} (${flat(p.id)})`,
    joined([
      counted(p.occasions, 'occasion'),
      counted(p.people, 'person', 'people'),
      counted(p.statements, 'statement'),
      p.first && p.last && `${p.first} to ${p.last}`,
    ]),
    ...(met.length > 0 ? [`Met: ${met.join(', ')}`] : []),
  ];
}

function source(s: SourceAnswer, link: Permalink): string[] {
  return [
    `### ${reported(s, link)}`,
    joined([
      counted(s.occasions, 'occasion'),
      counted(s.statements, 'statement'),
      counted(s.people, 'person', 'people'),
      s.copies.length > 0 && counted(s.copies.length, 'copy', 'copies'),
      s.url && flat(s.url),
    ]),
  ];
}

function report(r: ReportItem & { words?: string }, link: Permalink): string[] {
  return [
    `### ${reported(r, link)}`,
    ...(r.words === undefined ? [] : [`> … ${flat(r.words)} …`]),
    joined([
      r.url && flat(r.url),
      r.copyOf && `copy of ${link(r.copyOf)}`,
      r.status !== 'read' && `not read: ${r.status}`,
    ]),
  ].filter((line) => line !== '');
}

export type Item = Answer | ReportItem;

/** One item of an answer, its lines joined. */
export function told(item: Item, link: Permalink): string {
  const lines = (): string[] => {
    switch (item.type) {
      case 'occasion':
        return occasion(item, link);
      case 'statement':
        return statement(item, link);
      case 'event':
        return event(item, link);
      case 'person':
        return person(item, link);
      case 'party':
        return party(item);
      case 'source':
        return source(item, link);
      case 'report':
        return report(item, link);
    }
  };
  return lines().join('\n');
}
