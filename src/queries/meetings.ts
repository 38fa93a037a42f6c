import { sql } from 'kysely';
import { formatDay } from '../contract/edtf.ts';
import type { RecordStore } from '../store/port.ts';
import { codes } from '../store/schema.ts';
import type { OccasionAnswer, PersonRef } from './answers.ts';
import { citationsOf, idList } from './evidence/citations.ts';
import { groupBy } from './evidence/group.ts';
import type { Filters } from './filters/filters.ts';
import { occasionsSpokenOf } from './filters/search.ts';
import { occasionWhere } from './filters/where.ts';
import { type Counted, type DatedKey, datedListing, inOrder, keptListing, nameOf } from './listing.ts';

type Store = Pick<RecordStore, 'db'>;

export const dayText = (day: number | null) => (day === null ? null : formatDay(day));

async function participants(store: Store, ids: readonly number[]) {
  const parties = await store.db
    .selectFrom('occasion_party')
    .selectAll()
    .where('occasion_id', 'in', idList(ids))
    .orderBy('party')
    .execute();
  const people = await store.db
    .selectFrom('occasion_person as op')
    .innerJoin('person as p', 'p.id', 'op.person_id')
    .select(['op.occasion_id', 'p.key as id', 'p.name', 'p.party'])
    .where('op.occasion_id', 'in', idList(ids))
    .orderBy(sql`p.party is null`)
    .orderBy('p.party')
    .orderBy('p.name')
    .orderBy('p.key')
    .execute();
  return {
    parties: groupBy(parties, (p) => p.occasion_id),
    people: groupBy(people, (p) => p.occasion_id),
  };
}

/** The parties that the reports name, and those that the people are known to act for. */
function partiesOf(named: { party: string }[], people: { party: string | null }[]): string[] {
  return [...new Set([...named, ...people].flatMap((p) => p.party ?? []))].sort();
}

/** Those that the filters choose, in order of date. */
export async function occasionListing(store: Store, filters: Filters): Promise<Counted<DatedKey>> {
  const spokenOf = filters.search ? await occasionsSpokenOf(store, filters.search) : undefined;
  const chosen = store.db.selectFrom('occasion').where(occasionWhere(filters, spokenOf));
  const listing = datedListing('occasion', chosen, ['until', 'told', 'id'], filters.reverse);
  if (!filters.publishers && !spokenOf) return listing;
  return keptListing(store, nameOf('occasions', filters), 'occasion', 'day', () => listing.ids(store));
}

/**
 * The occasions on which parties met, or were to meet, in order of date. One that no report dates stands at the day
 * of its first report.
 */
export async function meetings(store: Store, filters: Filters = {}): Promise<OccasionAnswer[]> {
  const keys = await (await occasionListing(store, filters)).slice(0, filters.limit);
  return occasionAnswers(
    store,
    keys.map((k) => k.id),
    filters.citations,
  );
}

/** What is told of the occasions of these rows, in their order. */
export async function occasionAnswers(
  store: Store,
  ids: readonly number[],
  cited: number | undefined,
): Promise<OccasionAnswer[]> {
  const rows = await store.db.selectFrom('occasion').selectAll().where('id', 'in', idList(ids)).execute();
  const { parties, people } = await participants(store, ids);
  const citations = await citationsOf(store, 'occasion', ids, cited);
  return inOrder(ids, rows).map((row) => ({
    type: 'occasion',
    id: row.key,
    date: row.date,
    status: codes.occasionStatus[row.status]!,
    medium: codes.medium[row.medium]!,
    place: row.place,
    parties: partiesOf(parties.get(row.id) ?? [], people.get(row.id) ?? []),
    people: (people.get(row.id) ?? []).map(({ id, name, party }): PersonRef => ({ id, name, party })),
    reported: dayText(row.first_reported),
    reports: row.reports,
    sources: row.sources,
    citations: citations.get(row.id) ?? [],
  }));
}
