/** Who is who across reports. */
import { compareText, type Gathered, type GatheredPerson } from '../gather.ts';
import { giveKeys } from '../keys.ts';
import { foldName, nameKey, nameShape } from '../names.ts';
import type { Evidence, Person } from '../types.ts';
import { Votes } from '../votes.ts';
import { mergeNamed } from './merge.ts';
import { Offices } from './offices.ts';
import { placeSurnames } from './surnames.ts';

/** A person as one or more reports name him or her: by one name, for one party, as one entry of the gazetteer. */
export interface Naming {
  name: string;
  party: string | null;
  ref: string | null;
  /** Indexes of the reports, in order, with the person as each of them has it. */
  uses: { report: number; person: GatheredPerson }[];
}

export interface Identified {
  people: Person[];
  /** For each report, for each of its people, an index in `people`. */
  identity: Int32Array[];
  /** The surnames of each person, in each way that they can be read. */
  surnames: Set<string>[];
}

/** Finds out which of the reports' people are the same, and makes one entry of each. */
export function identifyPeople(reports: readonly Gathered[], sources: Int32Array): Identified {
  const namings = namingsOf(reports);
  const isNamed = (n: Naming) => n.ref !== null || nameShape(n.name).full.length > 0;
  const groups = placeSurnames(
    mergeNamed(namings.filter(isNamed)),
    namings.filter((n) => !isNamed(n)),
    reports,
  );
  return entries(groups, reports, sources);
}

function namingsOf(reports: readonly Gathered[]): Naming[] {
  const namings = new Map<string, Naming>();
  reports.forEach(({ people }, report) => {
    for (const person of people) {
      const { name, party, ref } = person;
      const sameness = JSON.stringify([foldName(name), party, ref]);
      const naming = namings.get(sameness);
      if (naming) naming.uses.push({ report, person });
      else namings.set(sameness, { name, party, ref, uses: [{ report, person }] });
    }
  });
  return [...namings.values()];
}

/** Something of a group of uses, before it is a person with a key. */
interface Draft {
  person: Person;
  uses: Naming['uses'];
  surnames: Set<string>;
}

function entries(groups: Naming[][], reports: readonly Gathered[], sources: Int32Array): Identified {
  const drafts = groups.map((group) => draft(group, reports, sources));
  drafts.sort(
    (a, b) =>
      b.person.reports - a.person.reports ||
      compareText(a.person.name, b.person.name) ||
      compareText(a.person.party ?? '', b.person.party ?? '') ||
      a.uses[0]!.report - b.uses[0]!.report,
  );
  giveKeys(
    'person',
    drafts.map((d) => d.person),
    (p) => `${nameKey(p.name)}\n${p.party ?? ''}`,
  );
  const identity = reports.map((r) => new Int32Array(r.people.length));
  drafts.forEach(({ uses }, i) => {
    for (const { report, person } of uses) identity[report]![reports[report]!.people.indexOf(person)] = i;
  });
  return { people: drafts.map((d) => d.person), identity, surnames: drafts.map((d) => d.surnames) };
}

function draft(group: Naming[], reports: readonly Gathered[], sources: Int32Array): Draft {
  const uses = group.flatMap((n) => n.uses).sort((a, b) => a.report - b.report);
  const votes = { full: new Votes(), name: new Votes(), party: new Votes(), ref: new Votes() };
  const names = new Votes();
  const offices = new Offices();
  const evidence: Evidence[] = [];
  for (const { report, person } of uses) {
    const source = sources[report]!;
    votes.name.add(person.name, source);
    if (nameShape(person.name).full.length > 0) votes.full.add(person.name, source);
    if (person.party !== null) votes.party.add(person.party, source);
    if (person.ref !== null) votes.ref.add(person.ref, source);
    for (const form of person.forms) names.add(form, report);
    if (person.office !== null) offices.add(person.office, report);
    for (const words of person.evidence) evidence.push({ report: reports[report]!.number, ...words });
  }
  const inReports = [...new Set(uses.map((u) => u.report))];
  const days = inReports.flatMap((r) => reports[r]!.day ?? []);
  return {
    uses,
    surnames: new Set(group.flatMap((n) => nameShape(n.name).surnames)),
    person: {
      key: '',
      name: votes.full.winner() ?? votes.name.winner()!,
      names: names.ranked().map((words) => ({ words, reports: names.of(words) })),
      offices: offices.counted(),
      party: votes.party.winner(),
      ref: votes.ref.winner(),
      firstDay: days.length > 0 ? days[0]! : null,
      lastDay: days.length > 0 ? days.at(-1)! : null,
      reports: inReports.length,
      sources: new Set(inReports.map((r) => sources[r])).size,
      evidence,
    },
  };
}
