/** Who met whom: those of different sides on one occasion, counted over all occasions. */
import { dayRange } from '../../contract/edtf.ts';
import type { OccasionAnswer, PersonRef } from '../../queries/answers.ts';

/** One who met others: a party, or a person of one. */
export interface Participant {
  /** `party-KOR`, or the person's id. */
  id: string;
  kind: 'party' | 'person';
  name: string;
  party: string | null;
  occasions: number;
}

/** Two who met; `a` comes before `b` by id. */
export interface Encounter {
  a: string;
  b: string;
  occasions: string[];
  /** Days of the first and last dated occasion. */
  first: number | null;
  last: number | null;
}

export interface Network {
  participants: Participant[];
  encounters: Encounter[];
}

/** Whether two people are of different sides; where only one side is known of an occasion, all who are there met. */
function facing(a: PersonRef, b: PersonRef, sides: number): boolean {
  return sides < 2 || a.party === null || b.party === null || a.party !== b.party;
}

function* pairs<T>(items: readonly T[]): Generator<[T, T]> {
  for (const [i, a] of items.entries()) for (const b of items.slice(i + 1)) yield [a, b];
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/** The network of the occasions. `nameOf` says a party's name. */
export async function networkOf(
  occasions: AsyncIterable<OccasionAnswer>,
  nameOf: (party: string) => string,
): Promise<Network> {
  const participants = new Map<string, Participant>();
  const encounters = new Map<string, Encounter>();
  const takePart = (p: Omit<Participant, 'occasions'>) => {
    const known = participants.get(p.id);
    if (known) known.occasions++;
    else participants.set(p.id, { ...p, occasions: 1 });
  };
  const meet = (one: string, other: string, o: OccasionAnswer) => {
    const [a, b] = one < other ? [one, other] : [other, one];
    const days = dayRange(o.date);
    const e = encounters.get(`${a} ${b}`) ?? { a, b, occasions: [], first: null, last: null };
    encounters.set(`${a} ${b}`, e);
    e.occasions.push(o.id);
    if (days && Number.isFinite(days.first)) e.first = Math.min(e.first ?? days.first, days.first);
    if (days && Number.isFinite(days.last)) e.last = Math.max(e.last ?? days.last, days.last);
  };
  for await (const o of occasions) {
    for (const party of o.parties)
      takePart({ id: `party-${party}`, kind: 'party', name: nameOf(party), party });
    for (const { id, name, party } of o.people) takePart({ id, kind: 'person', name, party });
    for (const [a, b] of pairs(o.parties)) meet(`party-${a}`, `party-${b}`, o);
    for (const [a, b] of pairs(o.people)) if (facing(a, b, o.parties.length)) meet(a.id, b.id, o);
  }
  return {
    participants: [...participants.values()].sort(byId),
    encounters: [...encounters].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, e]) => e),
  };
}
