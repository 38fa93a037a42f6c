import { sql } from 'kysely';
import type { Party } from '../contract/reading.ts';
import type { RecordStore } from '../store/port.ts';
import { FIRST_DAY, LAST_DAY } from '../store/settling/entries/row.ts';
import type { PartyAnswer } from './answers.ts';
import { groupBy } from './evidence/group.ts';
import type { Filters } from './filters/filters.ts';
import { partiesOfRecord } from './filters/party.ts';
import { occasionsSpokenOf } from './filters/search.ts';
import { occasionWhere, personWhere, statementWhere } from './filters/where.ts';
import { kept } from './kept.ts';
import { nameOf } from './listing.ts';
import { dayText } from './meetings.ts';

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
  const spokenOf = filters.search ? await occasionsSpokenOf(store, filters.search) : undefined;
  const attended = store.db
    .selectFrom('attendance as a')
    .innerJoin('occasion', 'occasion.id', 'a.occasion_id')
    .where(occasionWhere(filters, spokenOf));
  const own = await attended
    .select(['a.party', (e) => e.fn.countAll<number>().as('occasions')])
    // Not the first or last day of an interval that is open there.
    .select(
      sql<number | null>`min(case when occasion.first_day > ${FIRST_DAY} then occasion.first_day end)`.as(
        'first',
      ),
    )
    .select(
      sql<number | null>`max(case when occasion.last_day < ${LAST_DAY} then occasion.last_day end)`.as(
        'last',
      ),
    )
    .groupBy('a.party')
    .execute();
  const met = await attended
    .innerJoin('attendance as b', 'b.occasion_id', 'a.occasion_id')
    .whereRef('a.party', '!=', 'b.party')
    .select(['a.party', 'b.party as other', (e) => e.fn.countAll<number>().as('occasions')])
    .groupBy(['a.party', 'b.party'])
    .execute();
  const byParty = groupBy(met, (m) => m.party);
  return new Map(
    own.map(({ party, ...rest }) => [
      party,
      { ...rest, met: new Map((byParty.get(party) ?? []).map((m) => [m.other, m.occasions])) },
    ]),
  );
}

/** In bytes, about. */
const sizeOf = (all: Map<Party, Taking>): number =>
  [...all.values()].reduce((sum, { met }) => sum + 100 + met.size * 40, 0);

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
    // By the plus those of a period are found by their days, and not all gone through by party.
    .groupBy(filters.period ? sql`+party` : 'party')
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
  const name = nameOf('parties', rest);
  const own = await kept(store, `${name} taking part`, () => taking(store, rest), sizeOf);
  const counts = await kept(store, `${name} counted`, () => countsOf(store, rest));
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
