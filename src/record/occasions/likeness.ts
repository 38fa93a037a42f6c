/** Whether two accounts can be of one occasion, dates apart, and how well they fit. */
import type { Place } from '../gather.ts';
import type { Draft } from './draft.ts';

/** What must be known of people to compare two lists of them. */
export interface Who {
  party(person: number): string | null;
  /** Whether two may be one: the surname of the one, who is known by no more, is a surname of the other. */
  mayBeOne(a: number, b: number): boolean;
}

export interface Likeness {
  people: number;
  samePlace: boolean;
  sameParties: boolean;
  /** Whether one report is a copy of the other. */
  copied: boolean;
  score: number;
}

/** Null when they cannot be of one occasion. */
export function likeness(a: Draft, b: Draft, who: Who): Likeness | null {
  if (!isDisjoint(a.reports, b.reports)) return null;
  if (a.media.size > 0 && b.media.size > 0 && isDisjoint(a.media, b.media)) return null;
  const place = placesAgree(a.places, b.places);
  if (place === false) return null;
  if (peopleConflict(a, b, who)) return null;
  const people = count(a.people, b.people);
  const shared = count(a.parties, b.parties);
  if (!partiesAgree(a, b, shared, people, who)) return null;
  const sameParties = shared > 0 && shared === a.parties.size && shared === b.parties.size;
  const copied = !isDisjoint(a.sources, b.sources);
  const samePlace = place === true;
  const score =
    4 * Math.min(people, 3) +
    (sameParties ? 3 : Math.min(shared, 1)) +
    (samePlace ? 2 : 0) +
    (copied ? 2 : 0);
  return { people, samePlace, sameParties, copied, score };
}

/** Whether what agrees is enough to take two accounts of one day for one occasion. */
export function isEnough({ people, samePlace, sameParties, copied }: Likeness, a: Draft): boolean {
  return people > 0 || (sameParties && (a.parties.size > 1 || samePlace || copied));
}

/**
 * Equal parties agree; so do one party and more with it, since a report may name the one side only. Of several
 * parties against more, the smaller list is another, narrower meeting, unless it has three (a round of talks named
 * in part), or those it lacks had nobody there while two of the people are the same.
 */
function partiesAgree(a: Draft, b: Draft, shared: number, people: number, who: Who): boolean {
  const [less, more] = a.parties.size <= b.parties.size ? [a, b] : [b, a];
  if (less.parties.size === 0) return people > 0;
  if (shared === more.parties.size || shared >= 3) return true;
  if (shared < less.parties.size) return false;
  if (less.parties.size === 1) return people > 0 || placesAgree(a.places, b.places) === true;
  if (people < 2) return false;
  const present = new Set([...more.people].map((p) => who.party(p)));
  return [...more.parties].every((p) => less.parties.has(p) || !present.has(p));
}

/** Two lists that name different people for one party are of different meetings. */
function peopleConflict(a: Draft, b: Draft, who: Who): boolean {
  if (a.people.size === 0 || b.people.size === 0) return false;
  const sides = (of: Set<number>) => {
    const byParty = new Map<string, number[]>();
    for (const p of of) {
      const party = who.party(p);
      if (party !== null) byParty.set(party, [...(byParty.get(party) ?? []), p]);
    }
    return byParty;
  };
  const others = sides(b.people);
  for (const [party, here] of sides(a.people)) {
    const there = others.get(party);
    if (there && !here.some((p) => there.some((q) => p === q || who.mayBeOne(p, q)))) return true;
  }
  return false;
}

/** True when a place of the one is, or lies in, a place of the other; null when one has none. */
function placesAgree(a: Map<string, Place>, b: Map<string, Place>): boolean | null {
  if (a.size === 0 || b.size === 0) return null;
  for (const [folded, place] of a) {
    if (b.has(folded)) return true;
    for (const other of b.values())
      if (isWithin(place, other) || isWithin(other, place) || areNear(place, other)) return true;
  }
  return false;
}

function isWithin(inner: Place, outer: Place): boolean {
  if (outer.isState) return inner.party !== null && inner.party === outer.party;
  return ` ${inner.folded} `.includes(` ${outer.folded} `);
}

/** Within about 30 km: a house, a quarter or a suburb of a city. */
function areNear({ geo: a, isState: x }: Place, { geo: b, isState: y }: Place): boolean {
  if (!a || !b || x || y) return false;
  const north = a.lat - b.lat;
  const east = (a.lon - b.lon) * Math.cos((a.lat * Math.PI) / 180);
  return Math.hypot(north, east) < 0.27;
}

function count<T>(a: Set<T>, b: Set<T>): number {
  let n = 0;
  for (const x of a.size < b.size ? a : b) if ((a.size < b.size ? b : a).has(x)) n++;
  return n;
}

const isDisjoint = <T>(a: Set<T>, b: Set<T>) => count(a, b) === 0;
