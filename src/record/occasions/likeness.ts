/** Whether two accounts can be of one occasion, dates apart, and how well they fit. */
import { mayBeOne, type PersonAccount } from '../people/account.ts';
import type { OccasionAccount, PlaceAccount } from './account.ts';

export interface Likeness {
  people: number;
  samePlace: boolean;
  sameParties: boolean;
  score: number;
}

/** Null when they cannot be of one occasion. */
export function likeness(a: OccasionAccount, b: OccasionAccount): Likeness | null {
  if (a.medium !== 'unknown' && b.medium !== 'unknown' && a.medium !== b.medium) return null;
  const place = placesAgree(a.place, b.place);
  if (place === false) return null;
  if (peopleConflict(a.people, b.people)) return null;
  const people = a.people.filter((p) => b.people.some((q) => mayBeOne(p, q))).length;
  const shared = a.parties.filter((p) => b.parties.includes(p)).length;
  const samePlace = place === true;
  if (!partiesAgree(a, b, shared, people, samePlace)) return null;
  const sameParties = shared > 0 && shared === a.parties.length && shared === b.parties.length;
  const score = 4 * Math.min(people, 3) + (sameParties ? 3 : Math.min(shared, 1)) + (samePlace ? 2 : 0);
  return { people, samePlace, sameParties, score };
}

/** Whether what agrees is enough to take two accounts of one day for one occasion. */
export function isEnough(
  { people, samePlace, sameParties }: Likeness,
  { parties }: OccasionAccount,
): boolean {
  return people > 0 || (sameParties && (parties.length > 1 || samePlace));
}

/**
 * Equal parties agree; so do one party and more with it, since a report may name the one side only. Of several
 * parties against more, the smaller list is another, narrower meeting, unless it has three (a round of talks named
 * in part), or those it lacks had nobody there while two of the people are the same.
 */
function partiesAgree(
  a: OccasionAccount,
  b: OccasionAccount,
  shared: number,
  people: number,
  samePlace: boolean,
): boolean {
  const [less, more] = a.parties.length <= b.parties.length ? [a, b] : [b, a];
  if (less.parties.length === 0) return people > 0;
  if (shared === more.parties.length || shared >= 3) return true;
  if (shared < less.parties.length) return false;
  if (less.parties.length === 1) return people > 0 || samePlace;
  if (people < 2) return false;
  return more.parties.every((p) => less.parties.includes(p) || !more.people.some((q) => q.party === p));
}

/** Two lists that name different people for one party are of different meetings. */
function peopleConflict(a: readonly PersonAccount[], b: readonly PersonAccount[]): boolean {
  return a.some(
    ({ party }) =>
      party !== null &&
      b.some((q) => q.party === party) &&
      !a.some((p) => p.party === party && b.some((q) => q.party === party && mayBeOne(p, q))),
  );
}

/** True when the one place is, or lies in, the other; null when one is not known. */
function placesAgree(a: PlaceAccount | null, b: PlaceAccount | null): boolean | null {
  if (!a || !b) return null;
  return a.name === b.name || isWithin(a, b) || isWithin(b, a) || areNear(a, b);
}

function isWithin(inner: PlaceAccount, outer: PlaceAccount): boolean {
  if (outer.isState) return inner.party !== null && inner.party === outer.party;
  return ` ${inner.name} `.includes(` ${outer.name} `);
}

/** Within about 30 km: a house, a quarter or a suburb of a city. */
function areNear({ geo: a, isState: x }: PlaceAccount, { geo: b, isState: y }: PlaceAccount): boolean {
  if (!a || !b || x || y) return false;
  const north = a.lat - b.lat;
  const east = (a.lon - b.lon) * Math.cos((a.lat * Math.PI) / 180);
  return Math.hypot(north, east) < 0.27;
}
