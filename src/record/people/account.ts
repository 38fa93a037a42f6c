/** The terms in which a report names a person, and whether two of them can mean one. */
import { foldName, nameShape, plainName } from '../names.ts';

export interface PersonAccount {
  /** Lower case, without marks, see `plainName`. */
  name: string;
  party: string | null;
  /** The key of the gazetteer. */
  ref: string | null;
  /** Only where no more than a surname is given: whom it means hangs on office and time. */
  bare?: {
    /** Folded. */
    office: string | null;
    /** The first day of the fortnight of publication. */
    day: number | null;
    /** Set on the account that leads those of a surname, party and office who mean nobody known. */
    unknown?: true;
  };
}

/** `day`: of publication. */
export function personAccount(
  {
    name,
    party,
    ref,
    office,
  }: { name: string; party: string | null; ref: string | null; office: string | null },
  day: number | null,
): PersonAccount {
  const plain = plainName(name);
  if (ref !== null || nameShape(plain).full.length > 0) return { name: plain, party, ref };
  const fortnight = day === null ? null : day - (((day % 14) + 14) % 14);
  return {
    name: plain,
    party,
    ref,
    bare: { office: office === null ? null : foldName(office), day: fortnight },
  };
}

/** A state: three capital letters. Bodies of three letters that are no ISO 3166 code pass for one, which only keeps apart. */
export const isState = (party: string): boolean => /^[A-Z]{3}$/.test(party);

/** Two states cannot both be a person's party. */
export function partiesContradict(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b && isState(a) && isState(b);
}

export const overlap = <T>(a: readonly T[], b: readonly T[]): boolean => a.some((x) => b.includes(x));

/** How two names given in full agree: in a whole form, in a form without the first name, or not. */
export function fullNamesAgree(a: PersonAccount, b: PersonAccount): 'whole' | 'short' | null {
  const [x, y] = [nameShape(a.name), nameShape(b.name)];
  if (x.generation !== null && y.generation !== null && x.generation !== y.generation) return null;
  if (overlap(x.full, y.full)) return 'whole';
  return overlap(x.full, y.short) || overlap(x.short, y.full) ? 'short' : null;
}

/** A surname, with or without an initial, agrees with a name of the same surname and a first name that begins so. */
export function surnamesAgree(a: PersonAccount, b: PersonAccount): boolean {
  const [x, y] = [nameShape(a.name), nameShape(b.name)];
  if (!overlap(x.surnames, y.surnames)) return false;
  const [i, j] = [x.initial ?? x.letter, y.initial ?? y.letter];
  return (x.initial === null && y.initial === null) || i === null || j === null || i === j;
}

/** Whether two reports that speak of one thing can mean one person by these. */
export function mayBeOne(a: PersonAccount, b: PersonAccount): boolean {
  if (a.ref !== null && b.ref !== null) return a.ref === b.ref;
  if (partiesContradict(a.party, b.party)) return false;
  if (!isSurname(a) && !isSurname(b)) return fullNamesAgree(a, b) !== null;
  return surnamesAgree(a, b);
}

/** Whether no more than a surname is given. */
export const isSurname = ({ name }: PersonAccount): boolean => nameShape(name).full.length === 0;
