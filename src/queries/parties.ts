import { sql } from 'kysely';
import { dayRange } from '../contract/edtf.ts';
import type { Party } from '../contract/reading.ts';
import type { RecordStore } from '../store/port.ts';
import type { PartyAnswer } from './answers.ts';
import type { Filters } from './filters/filters.ts';
import { partiesOfRecord } from './filters/party.ts';
import { personWhere, statementWhere } from './filters/where.ts';
import { dayText, meetings } from './meetings.ts';

type Store = Pick<RecordStore, 'db'>;

interface Taking {
  occasions: number;
  first: number | null;
  last: number | null;
  /** How often it took part in the same occasion as others. */
  met: Map<Party, number>;
}

/** What the occasions show of each party. */
async function taking(store: Store, filters: Filters): Promise<Map<Party, Taking>> {
  const all = new Map<Party, Taking>();
  for (const { parties, date } of await meetings(store, { ...filters, citations: 0 })) {
    const days = dayRange(date);
    for (const party of parties) {
      const own = all.get(party) ?? { occasions: 0, first: null, last: null, met: new Map() };
      all.set(party, own);
      own.occasions++;
      if (days && Number.isFinite(days.first)) own.first = Math.min(own.first ?? days.first, days.first);
      if (days && Number.isFinite(days.last)) own.last = Math.max(own.last ?? days.last, days.last);
      for (const other of parties) if (other !== party) own.met.set(other, (own.met.get(other) ?? 0) + 1);
    }
  }
  return all;
}

async function countsOf(store: Store, filters: Filters) {
  const people = await store.db
    .selectFrom('person')
    .select(['party', sql<number>`count(*)`.as('number')])
    .where(personWhere(filters))
    .groupBy('party')
    .execute();
  const statements = await store.db
    .selectFrom('statement')
    .select(['party', sql<number>`count(*)`.as('number')])
    .where(statementWhere(filters))
    .groupBy('party')
    .execute();
  return {
    people: new Map(people.map((p) => [p.party, p.number])),
    statements: new Map(statements.map((s) => [s.party, s.number])),
  };
}

/**
 * The parties of the record with the number of their occasions, people and statements that the filters leave, those
 * with most occasions first. `filters.parties` chooses parties rather than occasions.
 */
export async function parties(store: Store, filters: Filters = {}): Promise<PartyAnswer[]> {
  const { parties: chosen, limit, reverse, ...rest } = filters;
  const known = await partiesOfRecord(store);
  const own = await taking(store, rest);
  const counts = await countsOf(store, rest);
  const answers = known
    .filter((p) => !chosen || chosen.includes(p.id))
    .map(
      ({ id, name }): PartyAnswer => ({
        type: 'party',
        id,
        name,
        occasions: own.get(id)?.occasions ?? 0,
        people: counts.people.get(id) ?? 0,
        statements: counts.statements.get(id) ?? 0,
        first: dayText(own.get(id)?.first ?? null),
        last: dayText(own.get(id)?.last ?? null),
        met: [...(own.get(id)?.met ?? [])]
          .map(([party, occasions]) => ({ party, occasions }))
          .sort((a, b) => b.occasions - a.occasions || (a.party < b.party ? -1 : 1)),
      }),
    )
    .filter((p) => p.occasions + p.people + p.statements > 0);
  const direction = reverse ? -1 : 1;
  answers.sort((a, b) => direction * (b.occasions - a.occasions || b.statements - a.statements));
  return answers.slice(0, limit);
}
