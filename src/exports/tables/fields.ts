/** Answers as flat rows. Several values in a cell are parted by "; ". */
import type {
  Answer,
  Citation,
  OccasionAnswer,
  PartyAnswer,
  PersonAnswer,
  SourceAnswer,
  StatementAnswer,
} from '../../queries/answers.ts';
import type { EventAnswer } from '../../queries/events/answers.ts';

export type Fields = Record<string, string | number | null>;

const several = (items: string[]) => items.join('; ');

export const occasionFields = (a: OccasionAnswer): Fields => ({
  id: a.id,
  date: a.date,
  reported: a.reported,
  status: a.status,
  medium: a.medium,
  place: a.place,
  parties: several(a.parties),
  people: several(a.people.map((p) => p.name)),
  people_ids: several(a.people.map((p) => p.id)),
  reports: a.reports,
  sources: a.sources,
});

export const statementFields = (a: StatementAnswer): Fields => ({
  id: a.id,
  date: a.date,
  reported: a.reported,
  kind: a.kind,
  text: a.text,
  speaker: a.speaker,
  person: a.person?.name ?? null,
  person_id: a.person?.id ?? null,
  party: a.party,
  reports: a.reports,
  sources: a.sources,
});

const named = (people: readonly { name: string }[]) => several(people.map((p) => p.name));

export const eventFields = (a: EventAnswer): Fields => ({
  id: a.id,
  date: a.date,
  reported: a.reported,
  event: a.event,
  mode: a.mode,
  status: a.status,
  source: several(a.source),
  target: several(a.target),
  agents: named(a.agents),
  patients: named(a.patients),
  place: a.place,
  contexts: several(a.contexts),
  issue: a.issue,
  cameo: a.cameo,
  text: a.text,
  reports: a.reports,
  sources: a.sources,
});

export const personFields = (a: PersonAnswer): Fields => ({
  id: a.id,
  name: a.name,
  party: a.party,
  office: a.office,
  names: several(a.names.map((n) => n.words)),
  offices: several(a.offices.map((o) => o.words)),
  occasions: a.occasions,
  statements: a.statements,
  first_reported: a.firstReported,
  last_reported: a.lastReported,
  reports: a.reports,
  sources: a.sources,
});

export const partyFields = (a: PartyAnswer): Fields => ({
  id: a.id,
  name: a.name,
  occasions: a.occasions,
  people: a.people,
  statements: a.statements,
  first: a.first,
  last: a.last,
  met: several(a.met.map((m) => `${m.party} ${m.occasions}`)),
});

const sourceFields = (a: SourceAnswer): Fields => ({
  id: a.id,
  published: a.published,
  source: a.source,
  title: a.title,
  url: a.url,
  language: a.language,
  status: a.status,
  copies: several(a.copies.map((c) => c.id)),
  occasions: a.occasions,
  statements: a.statements,
  people: a.people,
});

export function fieldsOf(answer: Answer): Fields {
  switch (answer.type) {
    case 'occasion':
      return occasionFields(answer);
    case 'statement':
      return statementFields(answer);
    case 'event':
      return eventFields(answer);
    case 'person':
      return personFields(answer);
    case 'party':
      return partyFields(answer);
    case 'source':
      return sourceFields(answer);
  }
}

/** A row for each passage of the report. */
export function citationFields(c: Citation): Fields[] {
  return c.passages.map((p) => ({
    report_id: c.report.id,
    report_source: c.report.source,
    report_published: c.report.published,
    report_title: c.report.title,
    report_url: c.report.url,
    copy_of: c.copyOf,
    role: p.role,
    start: p.span[0],
    end: p.span[1],
    words: p.words,
  }));
}
