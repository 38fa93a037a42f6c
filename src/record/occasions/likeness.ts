/** Whether two accounts can be of one occasion, dates apart, and how well they fit. */
import { mayBeOne, type PersonAccount } from '../people/account.ts';
import type { OccasionAccount } from './account.ts';
import { bodyOf, isSideOf } from './bodies.ts';
import { placesAgree } from './places.ts';

export interface Likeness {
  people: number;
  samePlace: boolean;
  sameParties: boolean;
  /** Both tell of a body meeting: "the G7 summit", whoever of its members is named. */
  sameBody: boolean;
  score: number;
}

/** Null when they cannot be of one occasion. */
export function likeness(a: OccasionAccount, b: OccasionAccount): Likeness | null {
  if (a.medium !== 'unknown' && b.medium !== 'unknown' && a.medium !== b.medium) return null;
  const place = placesAgree(a.place, b.place);
  if (place === false) return null;
  if (peopleConflict(a, b) || isSideOf(a, b) || isSideOf(b, a)) return null;
  const people = a.people.filter((p) => b.people.some((q) => mayBeOne(p, q))).length;
  const shared = a.parties.filter((p) => b.parties.includes(p)).length;
  const samePlace = place === true;
  const body = bodyOf(a);
  const sameBody = body !== null && body === bodyOf(b);
  if (!partiesAgree(a, b, shared, people, samePlace || sameBody)) return null;
  const sameParties = shared > 0 && shared === a.parties.length && shared === b.parties.length;
  const score = 4 * Math.min(people, 3) + (sameParties ? 3 : Math.min(shared, 1)) + (samePlace ? 2 : 0);
  return { people, samePlace, sameParties, sameBody, score };
}

/** Whether what agrees is enough to take two accounts of one day for one occasion. */
export function isEnough(
  { people, samePlace, sameParties, sameBody }: Likeness,
  { parties }: OccasionAccount,
): boolean {
  return people > 0 || sameBody || (sameParties && (parties.length > 1 || samePlace));
}

/** Whether medium, place, people or parties speak against it; that one names fewer parties does not. */
export function contradicts(a: OccasionAccount, b: OccasionAccount): boolean {
  if (a.medium !== 'unknown' && b.medium !== 'unknown' && a.medium !== b.medium) return true;
  if (placesAgree(a.place, b.place) === false || peopleConflict(a, b)) return true;
  if (isSideOf(a, b) || isSideOf(b, a)) return true;
  const isPart = (x: OccasionAccount, y: OccasionAccount) => x.parties.every((p) => y.parties.includes(p));
  return !isPart(a, b) && !isPart(b, a) && a.parties.filter((p) => b.parties.includes(p)).length < 3;
}

/**
 * Equal parties agree; so do one party and more with it, since a report may name the one side only, where a person, the
 * place or the body that meets is the same. Of several parties against more, the smaller list is another, narrower
 * meeting, unless it has three (a round of talks named in part), or those it lacks had nobody there while two of the people
 * are the same.
 */
function partiesAgree(
  a: OccasionAccount,
  b: OccasionAccount,
  shared: number,
  people: number,
  sameFrame: boolean,
): boolean {
  const [less, more] = a.parties.length <= b.parties.length ? [a, b] : [b, a];
  if (less.parties.length === 0) return people > 0;
  if (shared === more.parties.length || shared >= 3) return true;
  if (shared < less.parties.length) return false;
  if (less.parties.length === 1) return people > 0 || sameFrame;
  if (people < 2) return false;
  return more.parties.every((p) => less.parties.includes(p) || !more.people.some((q) => q.party === p));
}

/**
 * Two that name different people for one party are different meetings; so are two if the one names somebody who acts for
 * nobody known and is not named by the other, and the other has a party more, or somebody such of its own.
 */
function peopleConflict(a: OccasionAccount, b: OccasionAccount): boolean {
  const [onlyA, onlyB] = [without(a.people, b.people), without(b.people, a.people)];
  if (isStranger(onlyA, onlyB, a, b) || isStranger(onlyB, onlyA, b, a)) return true;
  if (onlyA.length === 0 || onlyB.length === 0) return false;
  const isMet = (party: string) =>
    a.people.some((p) => p.party === party && b.people.some((q) => q.party === party && mayBeOne(p, q)));
  return onlyA.some(({ party }) => party !== null && onlyB.some((q) => q.party === party) && !isMet(party));
}

const isStranger = (
  own: PersonAccount[],
  others: PersonAccount[],
  { parties }: OccasionAccount,
  other: OccasionAccount,
) =>
  own.some((p) => p.party === null) &&
  (others.some((q) => q.party === null) || other.parties.some((p) => !parties.includes(p)));

const without = (a: readonly PersonAccount[], b: readonly PersonAccount[]) =>
  a.filter((p) => !b.some((q) => mayBeOne(p, q)));
