/**
 * Whom a report means that gives a surname, or an initial and a surname, and no more: the one person of the same
 * surname and party; of several the one with the same office, else the only one, or by far the commonest, in the papers
 * of those weeks; a surname without party and office, of which the record has one bearer in all, means that one if the
 * gazetteer knows it. What means nobody known makes entries by surname, party and office.
 */
import type { Choice, Doubt, Sight, Standing } from '../aspects.ts';
import { foldName, nameShape } from '../names.ts';
import type { PersonAccount } from './account.ts';

/**
 * Reports that share one of these stretches of four weeks, which overlap by half, speak of the same affairs: those of
 * any fortnight do. In days.
 */
const STRIDE = 14;
/** By how many binary digits more support one needs who needs no first name. */
const FAMOUS = 3;

/** A surname that can be read in several ways, as Korean or Chinese, stands under each. */
export const surnamesOf = (name: string) => {
  const { surnames } = nameShape(name);
  return surnames.length > 0 ? [...new Set(surnames)] : [foldName(name)];
};

/** The stretches of time that a day of publication is in. */
export const timesOf = (day: number): number[] => [Math.floor(day / STRIDE), Math.floor(day / STRIDE) + 1];

/** Who is taken for one person where nobody is known: of one surname, initial, party and office. */
export function unknownOf({ name, party, bare }: PersonAccount): PersonAccount {
  const { initial } = nameShape(name);
  const alike = `${initial === null ? '' : `${initial} `}${surnamesOf(name)[0]!}`;
  return { name: alike, party, ref: null, bare: { office: bare!.office, day: null, unknown: true } };
}

const alikeMark = (account: PersonAccount) => `alike ${JSON.stringify(unknownOf(account))}`;

/** Where a name in full is found by its surnames. */
export const surnamesMarks = ({ name, party }: PersonAccount): string[] =>
  [...new Set(nameShape(name).surnames)].flatMap((s) => [`surname ${s} ${party ?? ''}`, `named ${s}`]);

export function surnameMarks(account: PersonAccount): string[] {
  const { office, day, unknown } = account.bare!;
  if (unknown) return [`alike ${JSON.stringify(account)}`];
  const times = day === null ? [] : timesOf(day);
  return surnamesOf(account.name).flatMap((s) => [
    `bare ${s}`,
    `bare-party ${s} ${account.party ?? ''}`,
    ...times.map((time) => `bare-time ${time} ${s}`),
    ...(office === null ? [] : [`bare-office ${officeKey(office)} ${s}`]),
  ]);
}

/** Without a party, a surname means someone of those weeks or nobody known. */
export function surnameSeeks(account: PersonAccount): string[] {
  const { day, unknown } = account.bare!;
  if (unknown) return [];
  const { name, party } = account;
  const surnames = surnamesOf(name);
  if (party !== null)
    return [alikeMark(account), ...surnames.flatMap((s) => [`surname ${s} ${party}`, `surname ${s} `])];
  const named = isBarest(account) ? surnames.map((s) => `named ${s}`) : [];
  return [alikeMark(account), ...presentMarks(name, day), ...named];
}

/** Nothing is told but a surname. */
const isBarest = ({ name, party, bare }: PersonAccount) =>
  party === null && bare!.office === null && nameShape(name).initial === null;

/** Under which it is noted that somebody of the surname was in the papers. */
export const presentMarks = (name: string, day: number | null): string[] =>
  day === null ? [] : timesOf(day).flatMap((time) => surnamesOf(name).map((s) => `present ${time} ${s}`));

/** Under which it is noted that somebody of the surname held the office. */
export const officeMarks = (name: string, office: string | null): string[] =>
  office === null ? [] : surnamesOf(name).map((s) => `office ${officeKey(office)} ${s}`);

/** Which accounts of a surname alone look at a mark of this kind. */
export function surnameWatchers(kind: string, rest: string): string[] {
  if (kind === 'surname') return [rest.endsWith(' ') ? `bare ${rest.trimEnd()}` : `bare-party ${rest}`];
  if (kind === 'named') return [`bare-party ${rest} `];
  if (kind === 'office') return [`bare-office ${rest}`];
  return kind === 'present' ? [`bare-time ${rest}`] : [];
}

const small = new Set(['of', 'for', 'the', 'to', 'and', 'on', 'in', 'at', 's']);

/** An office by its telling words, in whatever order. */
export function officeKey(office: string): string {
  const words = foldName(office)
    .split(' ')
    .filter((w) => !small.has(w));
  return [...new Set(words)].sort().join('-');
}

type Candidate = Standing<PersonAccount>;

interface Person {
  /** The account of highest rank. */
  best: Candidate;
  level: number;
  isPresent: boolean;
  isInOffice: boolean;
}

export function chooseForSurname(self: Candidate, near: readonly Candidate[], sight: Sight): Choice {
  const { party, bare } = self.account;
  const possible = peopleOf(self, near, sight);
  if (isBarest(self.account) && !possible.some((p) => p.isPresent)) {
    const one = only(possible);
    return { joins: one && isKnown(one) ? one.best.id : unknownIn(near) };
  }
  const same =
    party === null ? possible.filter((p) => p.isPresent) : possible.filter((p) => partyOf(p) === party);
  const agreeing =
    same.length > 0 ? same : possible.filter((p) => partyOf(p) === null && (party !== null || p.isPresent));
  const inOffice = agreeing.filter((p) => p.isInOffice);
  const left = inOffice.length > 0 ? inOffice : agreeing;
  const chosen = only(left) ?? only(left.filter((p) => p.isPresent));
  if (chosen) return { joins: chosen.best.id };
  const [first, second] = left.filter((p) => p.isPresent).sort((a, b) => b.level - a.level);
  const isKnownOtherwise = bare!.office !== null && inOffice.length === 0;
  if (first && second && !isKnownOtherwise && first.level - second.level >= FAMOUS)
    return { joins: first.best.id };
  const doubts: Doubt[] = left
    .slice(0, 5)
    .map((p) => ({ other: p.best.leader.id, score: 1 / left.length, reason: 'surname of several' }));
  return { joins: unknownIn(near), doubts };
}

/** The account that stands for those of a surname, party and office who mean nobody known. */
const unknownIn = (near: readonly Candidate[]) => near.find((n) => n.account.bare?.unknown)?.id ?? null;

const isKnown = ({ best }: Person) => best.leader.account.ref !== null;

const only = (people: Person[]) => (people.length === 1 ? people[0]! : null);

const partyOf = ({ best }: Person) => best.leader.account.party;

/** The people in sight that the surname fits. */
function peopleOf(self: Candidate, near: readonly Candidate[], sight: Sight): Person[] {
  const { initial } = nameShape(self.account.name);
  const { office, day } = self.account.bare!;
  const present = new Set(presentMarks(self.account.name, day).flatMap((m) => sight.under(m)));
  const inOffice = new Set(officeMarks(self.account.name, office).flatMap((m) => sight.under(m)));
  const people = new Map<number, Person>();
  for (const other of near) {
    if (other.account.bare) continue;
    if (initial !== null && nameShape(other.account.name).letter !== initial) continue;
    const person = people.get(other.leader.id);
    const [isPresent, isInOffice] = [present.has(other.id), inOffice.has(other.id)];
    if (!person) people.set(other.leader.id, { best: other, level: other.level, isPresent, isInOffice });
    else {
      person.level = Math.max(person.level, other.level);
      person.isPresent ||= isPresent;
      person.isInOffice ||= isInOffice;
    }
  }
  return [...people.values()];
}
