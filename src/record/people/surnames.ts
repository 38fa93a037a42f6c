/** Finding whom a report means that gives a surname, or an initial and a surname, and no more. */
import type { Gathered } from '../gather.ts';
import { foldName, nameShape } from '../names.ts';
import type { Naming } from './people.ts';

/** Days between two reports that speak of the same affairs. */
const NEAR = 14;
/** How many times as often as anyone else of the surname the reports of those days must name one who needs no first name. */
const FAMOUS = 8;

interface Candidate {
  group: Naming[];
  party: string | null;
  letters: Set<string>;
  offices: Set<string>[];
  /** Days of publication of the reports that name the person in full, ascending. */
  days: number[];
}

/**
 * Adds each use of a surname to the group of the one person that it can mean: same surname, same party, and if there
 * are several such people the one with the same office, else the only one, or by far the commonest, in the reports of those days. What is left makes groups by surname, party and office.
 */
export function placeSurnames(
  named: Naming[][],
  surnames: Naming[],
  reports: readonly Gathered[],
): Naming[][] {
  const candidates = new Map<string, Candidate[]>();
  for (const group of named) {
    const candidate = candidateOf(group, reports);
    for (const surname of new Set(group.flatMap((n) => nameShape(n.name).surnames))) {
      const others = candidates.get(surname);
      if (others) others.push(candidate);
      else candidates.set(surname, [candidate]);
    }
  }
  const left = new Map<string, Naming[]>();
  for (const naming of surnames) {
    const { surnames: readings, initial } = nameShape(naming.name);
    const possible = [...new Set(readings.flatMap((s) => candidates.get(s) ?? []))].filter(
      (c) => initial === null || c.letters.has(initial),
    );
    for (const use of naming.uses) {
      const part = { ...naming, uses: [use] };
      const chosen = choose(part, possible, reports[use.report]!.day);
      if (chosen) {
        chosen.group.push(part);
        continue;
      }
      const office = possible.length > 0 ? foldName(use.person.office ?? '') : '';
      const surname = readings[0] ?? foldName(naming.name);
      const sameness = JSON.stringify([surname, initial, naming.party, office]);
      const others = left.get(sameness);
      if (others) others.push(part);
      else left.set(sameness, [part]);
    }
  }
  return [...named, ...left.values()];
}

function candidateOf(group: Naming[], reports: readonly Gathered[]): Candidate {
  const parties = new Map<string, number>();
  for (const { party, uses } of group)
    if (party !== null) parties.set(party, (parties.get(party) ?? 0) + uses.length);
  const party = [...parties].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
  const offices = new Set(group.flatMap((n) => n.uses.flatMap((u) => u.person.office ?? [])));
  return {
    group,
    party,
    letters: new Set(group.flatMap((n) => nameShape(n.name).letter ?? [])),
    offices: [...offices].map(officeWords),
    days: group.flatMap((n) => n.uses.flatMap((u) => reports[u.report]!.day ?? [])).sort((a, b) => a - b),
  };
}

function choose(naming: Naming, possible: Candidate[], day: number | null): Candidate | null {
  const { party } = naming;
  const often = (c: Candidate) => (day === null ? 0 : timesNear(c.days, day));
  // Without a party, a surname means someone of those days or nobody known.
  const same = party === null ? possible.filter(often) : possible.filter((c) => c.party === party);
  const agreeing =
    same.length > 0 ? same : possible.filter((c) => c.party === null && (party !== null || often(c)));
  if (agreeing.length <= 1) return only(agreeing);
  const office = naming.uses[0]!.person.office;
  const words = office === null ? null : officeWords(office);
  const inOffice = words ? agreeing.filter((c) => c.offices.some((o) => isSameOffice(o, words))) : [];
  const left = (inOffice.length > 0 ? inOffice : agreeing)
    .map((candidate) => ({ candidate, times: often(candidate) }))
    .sort((a, b) => b.times - a.times);
  const [first, second] = [left[0]!, left[1]];
  if (!second || (first.times > 0 && second.times === 0)) return first.candidate;
  const isKnownOtherwise = office !== null && inOffice.length === 0;
  return !isKnownOtherwise && first.times >= FAMOUS * second.times && first.times > 0
    ? first.candidate
    : null;
}

const only = (candidates: Candidate[]) => (candidates.length === 1 ? candidates[0]! : null);

const small = new Set(['of', 'for', 'the', 'to', 'and', 'on', 'in', 'at', 's']);
const officeWords = (office: string) =>
  new Set(
    foldName(office)
      .split(' ')
      .filter((w) => !small.has(w)),
  );

/** One names all that the other does: "foreign minister" and "first deputy foreign minister" are not the same. */
function isSameOffice(a: Set<string>, b: Set<string>): boolean {
  const [less, more] = a.size < b.size ? [a, b] : [b, a];
  return (
    less.size > 0 &&
    [...less].every((w) => more.has(w)) &&
    more.size - less.size <= 2 &&
    ![...more].some((w) => ranks.has(w) && !less.has(w))
  );
}

const ranks = new Set([
  'deputy',
  'vice',
  'first',
  'former',
  'assistant',
  'acting',
  'under',
  'spokesman',
  'spokeswoman',
  'spokesperson',
]);

/** How many of the ascending days are near. */
function timesNear(days: number[], day: number): number {
  return below(days, day + NEAR + 1) - below(days, day - NEAR);
}

/** How many of the ascending days come before `day`. */
function below(days: number[], day: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
