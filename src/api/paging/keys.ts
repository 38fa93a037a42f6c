/** The ids of entries in the order of their answers, without what is told of each. */
import { sql } from 'kysely';
import type { Filters } from '../../queries/filters/filters.ts';
import { occasionsSpokenOf } from '../../queries/filters/search.ts';
import { firstDay, occasionWhere, personWhere, statementWhere } from '../../queries/filters/where.ts';
import type { RecordStore } from '../../store/port.ts';

type Store = Pick<RecordStore, 'db'>;

export interface DatedKey {
  key: string;
  /** Days since 1970-01-01, null where not even the first report is dated. */
  day: number | null;
}

/** In the order of `meetings`. */
export async function occasionKeys(store: Store, filters: Filters): Promise<DatedKey[]> {
  const spokenOf = filters.search ? await occasionsSpokenOf(store, filters.search) : undefined;
  const direction = filters.reverse ? 'desc' : 'asc';
  return store.db
    .selectFrom('occasion')
    .select(['occasion.key', firstDay('occasion').as('day')])
    .where(occasionWhere(filters, spokenOf))
    .orderBy(sql`day is null`)
    .orderBy('day', direction)
    .orderBy(sql`coalesce(occasion.last_day, day)`, direction)
    .orderBy('occasion.told', direction)
    .orderBy('occasion.id', direction)
    .execute();
}

/** In the order of `statements`. */
export async function statementKeys(store: Store, filters: Filters): Promise<DatedKey[]> {
  const direction = filters.reverse ? 'desc' : 'asc';
  return store.db
    .selectFrom('statement')
    .select(['statement.key', firstDay('statement').as('day')])
    .where(statementWhere(filters))
    .orderBy(sql`day is null`)
    .orderBy('day', direction)
    .orderBy('statement.told', direction)
    .orderBy('statement.id', direction)
    .execute();
}

/** In the order of `people`. */
export async function personKeys(store: Store, filters: Filters): Promise<{ key: string }[]> {
  const direction = filters.reverse ? 'asc' : 'desc';
  return store.db
    .selectFrom('person')
    .select('person.key')
    .where(personWhere(filters))
    .orderBy('sources', direction)
    .orderBy('reports', direction)
    .orderBy('name')
    .orderBy('key')
    .execute();
}

/**
 * In the order of `timeline` with statements: by day, occasions before statements. A filter that statements do not
 * bear leaves them out.
 */
export async function timelineKeys(store: Store, filters: Filters): Promise<DatedKey[]> {
  const occasions = await occasionKeys(store, filters);
  if (filters.statuses || filters.media || filters.place) return occasions;
  const all = [...occasions, ...(await statementKeys(store, filters))];
  const direction = filters.reverse ? -1 : 1;
  return all.sort((a, b) => {
    if (a.day === null || b.day === null) return Number(a.day === null) - Number(b.day === null);
    return direction * (a.day - b.day);
  });
}
