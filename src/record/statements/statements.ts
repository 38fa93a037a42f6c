/** Which statements of the reports are the same words of the same speaker. */
import { dayRange } from '../../contract/edtf.ts';
import { compareText, type Gathered } from '../gather.ts';
import { giveKeys } from '../keys.ts';
import { nameShape } from '../names.ts';
import type { Identified } from '../people/people.ts';
import type { Evidence, Person, RecordStatement } from '../types.ts';
import { Votes } from '../votes.ts';
import { mergeQuotations } from './quotations.ts';
import { bySpeaker, type Said, type Saying, splitByDays } from './said.ts';
import { wordingOf } from './wording.ts';

/** Days between reports that may repeat what was said in other words than the speaker's own. */
const INDIRECT_DAYS = 3;

/** One entry for every statement, with all its sources, by when it was first reported. */
export function findStatements(
  reports: readonly Gathered[],
  sources: Int32Array,
  { people, identity }: Identified,
): RecordStatement[] {
  const sayings: Saying[] = reports.flatMap(({ day, statements }, report) =>
    statements.map((statement) => {
      const person = statement.speaker < 0 ? -1 : identity[report]![statement.speaker]!;
      return {
        report,
        source: sources[report]!,
        day,
        statement,
        wording: wordingOf(statement.text),
        person,
        party: statement.party ?? (person < 0 ? null : people[person]!.party),
      };
    }),
  );
  const direct = sayings.filter((s) => s.statement.kind === 'direct');
  const indirect = sayings.filter((s) => s.statement.kind === 'indirect');
  const said = [
    ...mergeQuotations(bySpeaker(direct)),
    ...bySpeaker(indirect).flatMap((s) => splitByDays(s, INDIRECT_DAYS)),
  ].map((s) => ({ said: s, entry: entry(s, reports, people) }));
  said.sort(
    (a, b) =>
      first(a.said) - first(b.said) ||
      a.said.sayings[0]!.statement.content[0]![0] - b.said.sayings[0]!.statement.content[0]![0] ||
      compareText(a.entry.text, b.entry.text),
  );
  const identities = new Map(said.map(({ said, entry }) => [entry, identityOf(said, entry, people)]));
  const entries = said.map((s) => s.entry);
  giveKeys('statement', entries, (s) => identities.get(s)!);
  return entries;
}

const first = (said: Said) => said.sayings[0]!.report;

function identityOf({ wording, person }: Said, entry: RecordStatement, people: readonly Person[]): string {
  const surname = person < 0 ? (entry.party ?? '') : (nameShape(people[person]!.name).surnames[0] ?? '');
  return `${entry.kind}\n${wording.folded}\n${surname}`;
}

function entry(
  { sayings, person, party, wording }: Said,
  reports: readonly Gathered[],
  people: readonly Person[],
): RecordStatement {
  const dates = new Votes();
  const parties = new Votes();
  const evidence: Evidence[] = [];
  for (const { report, source, statement, party } of sayings) {
    if (statement.date !== null) dates.add(statement.date, source);
    if (party !== null) parties.add(party, source);
    const at = (span: Evidence['span'], role: Evidence['role']) =>
      evidence.push({ report: reports[report]!.number, span, role });
    for (const span of statement.content) at(span, 'content');
    if (statement.cue) at(statement.cue, 'cue');
    if (statement.source) at(statement.source, 'source');
  }
  const fullest = sayings.find((s) => s.wording.folded === wording.folded)!;
  const date = dates.date();
  return {
    key: '',
    kind: fullest.statement.kind,
    text: fullest.statement.text,
    person: person < 0 ? null : people[person]!.key,
    speaker: sayings.find((s) => s.statement.sourceWords !== null)?.statement.sourceWords ?? null,
    party: parties.winner() ?? party,
    date: dayRange(date) ? date : null,
    reports: new Set(sayings.map((s) => s.report)).size,
    sources: new Set(sayings.map((s) => s.source)).size,
    evidence,
  };
}
