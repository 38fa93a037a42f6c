/**
 * Who is who across reports.
 *
 * A name in full, or one that the gazetteer knows, joins the highest-ranked account of the same person: the gazetteer
 * decides; else the names must agree (names.ts) and so must the parties: equal, one unknown, one an international body
 * that the person may have gone to or come from, or one so rare beside the other that it is a slip. A surname alone
 * joins the one person it can mean, see surnames.ts.
 */
import type { Choice, Doubt, EntryAspect, Mention, Sight, Standing } from '../aspects.ts';
import type { Gathered } from '../gather.ts';
import { nameShape } from '../names.ts';
import { fullNamesAgree, isState, type PersonAccount, partiesContradict } from './account.ts';
import { type PersonFields, personConflicts, personFields } from './fields.ts';
import {
  chooseForSurname,
  officeMarks,
  presentMarks,
  surnameMarks,
  surnameSeeks,
  surnamesMarks,
  surnameWatchers,
  unknownOf,
} from './surnames.ts';

export const personAspect: EntryAspect<PersonAccount, PersonFields> = {
  kind: 'person',
  mentions,
  marks(account) {
    if (account.bare) return surnameMarks(account);
    const { full, short } = nameShape(account.name);
    return [
      ...full.map((k) => `full ${k}`),
      ...short.map((k) => `short ${k}`),
      ...(account.ref === null ? [] : [`ref ${account.ref}`]),
      ...surnamesMarks(account),
    ];
  },
  seeks(account) {
    if (account.bare) return surnameSeeks(account);
    const { full, short } = nameShape(account.name);
    return [
      ...full.flatMap((k) => [`full ${k}`, `short ${k}`]),
      ...short.map((k) => `full ${k}`),
      ...(account.ref === null ? [] : [`ref ${account.ref}`]),
    ];
  },
  watchers(mark) {
    const [kind, rest] = split(mark);
    if (kind === 'full') return [mark, `short ${rest}`];
    if (kind === 'short') return [`full ${rest}`];
    if (kind === 'ref') return [mark];
    if (kind === 'generations') return [`full ${rest}`];
    return surnameWatchers(kind, rest);
  },
  /** A surname may be that of many. */
  crowd: (mark) => (mark.startsWith('surname ') ? 2000 : 200),
  support: (account) => (account.bare ? null : ''),
  /** Who is known; who is named most fully; with a state; most often. */
  rank({ name, party, ref, bare }, level) {
    if (bare) return bare.unknown ? 0.5 : 0;
    const isLong = nameShape(name).short.length > 0;
    return (
      1 + level + (party === null ? 0 : isState(party) ? 200 : 100) + (isLong ? 1000 : 0) + (ref ? 2000 : 0)
    );
  },
  choose: (account, near, sight) =>
    account.account.bare ? chooseForSurname(account, near, sight) : chooseForName(account, near, sight),
  entry: personFields,
  conflicts: personConflicts,
};

const split = (mark: string): [kind: string, rest: string] => {
  const at = mark.indexOf(' ');
  return [mark.slice(0, at), mark.slice(at + 1)];
};

function mentions(report: Gathered): Mention<PersonAccount>[] {
  const generations = generationsIn(report);
  return report.people.flatMap(({ account, name, party, office, ref, forms, evidence }) => {
    const mention: Mention<PersonAccount> = {
      account,
      words: evidence,
      votes: {
        name: [name],
        form: forms,
        office: office === null ? [] : [office],
        party: party === null ? [] : [party],
        ref: ref === null ? [] : [ref],
      },
    };
    if (account.bare) return [mention, { account: unknownOf(account), words: [], votes: {} }];
    const marks = [
      ...presentMarks(account.name, report.day),
      ...officeMarks(account.name, office),
      ...nameShape(account.name).full.flatMap(generations),
    ];
    return [{ ...mention, marks }];
  });
}

/** For a name that the report gives to father and son, the mark of this; else none. */
function generationsIn({ people }: Gathered): (name: string) => string[] {
  const byName = new Map<string, Set<string | null>>();
  for (const { account } of people) {
    const { full, generation } = nameShape(account.name);
    for (const name of full) byName.set(name, (byName.get(name) ?? new Set()).add(generation));
  }
  return (name) => ((byName.get(name)?.size ?? 0) > 1 ? [`generations ${name}`] : []);
}

type Candidate = Standing<PersonAccount>;

/** By how many binary digits one account must have more support than another for this to be taken for a slip. */
const SLIP = 2;

function chooseForName(self: Candidate, near: readonly Candidate[], sight: Sight): Choice {
  const fitting = new Map<number, { best: Candidate; degree: number }>();
  for (const other of near) {
    const degree = likeness(self, other, near, sight);
    const known = fitting.get(other.leader.id);
    if (degree > 0 && (!known || known.degree < degree))
      fitting.set(other.leader.id, { best: other, degree });
  }
  const found = [...fitting.values()].sort((a, b) => b.degree - a.degree || b.best.level - a.best.level);
  const [first, second] = found;
  if (!first) return { joins: null, doubts: namesakes(self, near) };
  const isClear =
    !second ||
    second.degree < first.degree ||
    first.best.level - second.best.level >= SLIP ||
    first.degree === 4;
  if (isClear) return { joins: first.best.id };
  const doubts: Doubt[] = found.slice(0, 5).map(({ best, degree }) => ({
    other: best.leader.id,
    score: degree / 4 / found.length,
    reason: 'name of several',
  }));
  return { joins: null, doubts };
}

/** Those of the same name for whom reports give another state. */
function namesakes({ account }: Candidate, near: readonly Candidate[]): Doubt[] {
  const found = new Map<number, Doubt>();
  for (const { account: other, leader } of near)
    if (
      (account.ref === null || other.ref === null) &&
      fullNamesAgree(account, other) === 'whole' &&
      partiesContradict(account.party, other.party)
    )
      found.set(leader.id, { other: leader.id, score: 0.3, reason: 'another party' });
  return [...found.values()].slice(0, 5);
}

/** 0: not one; 4: known to be one; 3: same name and party; 2: same name, parties agree; 1: a name without the first. */
function likeness(self: Candidate, other: Candidate, near: readonly Candidate[], sight: Sight): number {
  const [a, b] = [self.account, other.account];
  if (a.ref !== null && b.ref !== null) return a.ref === b.ref ? 4 : 0;
  const names = fullNamesAgree(a, b);
  if (names === null) return 0;
  if (!agree(self, b, other.level) || !generationsAgree(a, b, sight)) return 0;
  if (other.leader.id !== other.id) {
    const leader = other.leader.account;
    const seen = near.find((n) => n.id === other.leader.id);
    if (a.ref !== null && leader.ref !== null && a.ref !== leader.ref) return 0;
    if (!agree(self, leader, seen?.level ?? 0)) return 0;
    if (!generationsAgree(a, leader, sight)) return 0;
  }
  if (names === 'short') return 1;
  return a.party !== null && a.party === b.party ? 3 : 2;
}

const agree = ({ account, level }: Candidate, other: PersonAccount, otherLevel: number) =>
  !partiesContradict(account.party, other.party) || otherLevel - level >= SLIP;

/** Father and son where one report names both; else one, for a "Jr." is often left out. */
function generationsAgree(a: PersonAccount, b: PersonAccount, sight: Sight): boolean {
  const [x, y] = [nameShape(a.name), nameShape(b.name)];
  if (x.generation === y.generation) return true;
  if (x.generation !== null && y.generation !== null) return false;
  return x.full.every((name) => sight.under(`generations ${name}`).length === 0);
}
