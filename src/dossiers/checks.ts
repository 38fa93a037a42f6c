/** What the schema cannot say: that parties exist, terms end after they begin, and nothing is named twice. */
import { dayRange } from '../contract/edtf.ts';
import { defaultIssues } from '../knowledge/issues.ts';
import { foldName } from '../record/names.ts';
import { codeFor, isPartyCode } from './parties.ts';
import type { Dossier } from './schema.ts';
import type { Path } from './yaml/places.ts';

export interface Finding {
  severity: 'failure' | 'notice';
  path: Path;
  message: string;
  remedy: string;
}

const failure = (path: Path, message: string, remedy: string): Finding => ({
  severity: 'failure',
  path,
  message,
  remedy,
});
const notice = (path: Path, message: string, remedy: string): Finding => ({
  ...failure(path, message, remedy),
  severity: 'notice',
});

/** Every party that the dossier names, with where. */
function* partiesNamed(d: Dossier): Generator<{ party: string; path: Path }> {
  for (const [i, { party }] of d.parties.entries()) yield { party, path: ['parties', i, 'party'] };
  for (const [i, { party }] of d.people.entries()) yield { party, path: ['people', i, 'party'] };
  for (const [i, { party }] of d.offices.entries()) yield { party, path: ['offices', i, 'party'] };
}

function* checkParties(d: Dossier): Generator<Finding> {
  const own = new Set(d.parties.map((p) => p.party));
  for (const { party, path } of partiesNamed(d)) {
    const code = isPartyCode(party) ? null : codeFor(party);
    if (code !== null) yield failure(path, `“${party}” is no code of a party`, `write ${code}`);
    else if (/^[A-Z]{3}$/.test(party) && !isPartyCode(party))
      yield failure(
        path,
        `no state has the code ${party}`,
        'write its ISO 3166-1 alpha-3 code, or the party’s name',
      );
    else if (!own.has(party))
      yield notice(path, `${party} is none of the dossier’s parties`, `add it under parties`);
  }
}

function* checkPeriods(d: Dossier): Generator<Finding> {
  const periods: { from?: string | undefined; to?: string | undefined; path: Path }[] = [
    { ...d.period, path: ['period'] },
    ...d.people.flatMap((p, i) => p.offices.map((o, j) => ({ ...o, path: ['people', i, 'offices', j] }))),
  ];
  for (const { from, to, path } of periods)
    if (from !== undefined && to !== undefined && dayRange(to)!.last < dayRange(from)!.first)
      yield failure([...path, 'to'], `${to} is before ${from}`, 'let the end be the start or later');
}

interface NamedAt {
  what: string;
  name: string;
  path: Path;
}

/** Names that two things have. The same name twice in one thing is no harm. */
function* checkTwice(named: Iterable<NamedAt>): Generator<Finding> {
  const seen = new Map<string, NamedAt>();
  for (const one of named) {
    const key = foldName(one.name);
    const before = seen.get(key);
    if (!before) seen.set(key, one);
    else if (before.what !== one.what)
      yield failure(
        one.path,
        `“${one.name}” stands for ${before.what} already`,
        'let a name stand for one only',
      );
  }
}

function* partyNames(d: Dossier): Generator<NamedAt> {
  for (const [i, { party, aliases }] of d.parties.entries()) {
    yield { what: `the ${ordinal(i)} party`, name: party, path: ['parties', i, 'party'] };
    for (const [j, name] of aliases.entries())
      yield { what: `the ${ordinal(i)} party`, name, path: ['parties', i, 'aliases', j] };
  }
}

function* peopleNames(d: Dossier): Generator<NamedAt> {
  for (const [i, { name, aliases }] of d.people.entries()) {
    yield { what: `the ${ordinal(i)} person`, name, path: ['people', i, 'name'] };
    for (const [j, alias] of aliases.entries())
      yield { what: `the ${ordinal(i)} person`, name: alias, path: ['people', i, 'aliases', j] };
  }
}

function* issueTerms(d: Dossier): Generator<NamedAt> {
  for (const [i, issue] of d.issues.entries())
    for (const kind of ['terms', 'contrary', 'vague'] as const)
      for (const [j, term] of issue[kind].entries())
        yield { what: `${issue.issue} (${kind})`, name: term, path: ['issues', i, kind, j] };
}

/** "2nd" */
function ordinal(index: number): string {
  const n = index + 1;
  const tens = n % 100;
  const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${ending}`;
}

function* checkIssues(d: Dossier): Generator<Finding> {
  const seen = new Set<string>();
  for (const [i, { issue, terms, contrary, vague }] of d.issues.entries()) {
    const isKnown = (defaultIssues as readonly string[]).includes(issue);
    if (seen.has(issue)) yield failure(['issues', i, 'issue'], `${issue} stands here twice`, 'join the two');
    seen.add(issue);
    if (terms.length + contrary.length === 0 && (vague.length > 0 || !isKnown))
      yield failure(['issues', i], `nothing shows that reports speak of ${issue}`, 'add words under terms');
  }
}

/** All that is wrong with a dossier which has the form of one. */
export function findings(d: Dossier): Finding[] {
  return [
    ...checkParties(d),
    ...checkPeriods(d),
    ...checkTwice(partyNames(d)),
    ...checkTwice(peopleNames(d)),
    ...checkIssues(d),
    ...checkTwice(issueTerms(d)),
  ];
}
