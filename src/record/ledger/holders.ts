/** For whom a position, a proposal or a commitment stands. */
import type { Gathered, GatheredPerson } from '../gather.ts';

export interface Holder {
  /** A party; null for a person who speaks for himself or herself. */
  party: string | null;
  person: GatheredPerson | null;
  /** The party, or the person's name. */
  name: string;
}

/** What the id of a party or a person in a reading stands for; null where the report does not show the person. */
export function holderOf({ personOf, reading }: Gathered, id: string): Holder | null {
  const person = personOf.get(id);
  if (person) return { party: null, person, name: person.name };
  return reading.entities.some((e) => e.id === id && e.kind === 'person')
    ? null
    : { party: id, person: null, name: id };
}

/** Their names, each once, in order of the alphabet. */
export const namesOf = (report: Gathered, ids: readonly string[]): string[] =>
  [...new Set(ids.flatMap((id) => holderOf(report, id)?.name ?? []))].sort();
