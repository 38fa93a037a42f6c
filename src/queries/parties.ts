import { sql } from 'kysely';
import type { RecordStore } from '../store/port.ts';
import type { PartyAnswer } from './answers.ts';
import { idList } from './citations.ts';
import type { Filters } from './filters/filters.ts';
import { partiesOfRecord } from './filters/party.ts';
import { occasionWhere, personWhere, statementWhere } from './filters/where.ts';
import { dayText } from './meetings.ts';
import { occasionsSpokenOf } from './search.ts';

type Store = Pick<RecordStore, 'db'>;

/** Occasions of each party, with first and last day; and how often each two took part in the same. */
async function taking(store: Store, filters: Filters) {
  const spokenOf = filters.search ? await occasionsSpokenOf(store, filters.search) : undefined;
  const matching = await store.db
    .selectFrom('occasion')
    .select('occasion.id')
    .where(occasionWhere(filters, spokenOf))
    .execute();
  const ids = idList(matching.map((m) => m.id));
  const own = await store.db
    .selectFrom('occasion_party as op')
    .innerJoin('occasion as o', 'o.id', 'op.occasion_id')
    .select(['op.party', sql<number>`count(*)`.as('occasions')])
    .select([
      sql<number | null>`min(o.first_day)`.as('first'),
      sql<number | null>`max(o.last_day)`.as('last'),
    ])
    .where('o.id', 'in', ids)
    .groupBy('op.party')
    .execute();
  const pairs = await store.db
    .selectFrom('occasion_party as a')
    .innerJoin('occasion_party as b', 'b.occasion_id', 'a.occasion_id')
    .select(['a.party', 'b.party as other', sql<number>`count(*)`.as('occasions')])
    .whereRef('a.party', '!=', 'b.party')
    .where('a.occasion_id', 'in', ids)
    .groupBy(['a.party', 'b.party'])
    .orderBy('occasions', 'desc')
    .orderBy('b.party')
    .execute();
  return { own: new Map(own.map((o) => [o.party, o])), pairs };
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
  const { own, pairs } = await taking(store, rest);
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
        met: pairs.filter((p) => p.party === id).map((p) => ({ party: p.other, occasions: p.occasions })),
      }),
    )
    .filter((p) => p.occasions + p.people + p.statements > 0);
  const direction = reverse ? -1 : 1;
  answers.sort((a, b) => direction * (b.occasions - a.occasions || b.statements - a.statements));
  return answers.slice(0, limit);
}
