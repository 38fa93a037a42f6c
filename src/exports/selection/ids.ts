/** Which entries the filters choose, as ids alone, so that a large record can be gone through page by page. */
import { sql } from 'kysely';
import { idList, keyList } from '../../queries/evidence/citations.ts';
import type { Filters } from '../../queries/filters/filters.ts';
import { occasionsSpokenOf } from '../../queries/filters/search.ts';
import { firstDay, occasionWhere, statementWhere } from '../../queries/filters/where.ts';
import type { RecordStore } from '../../store/port.ts';
import { codes } from '../../store/schema.ts';
import { reportsMatching } from '../../store/search.ts';

type Store = Pick<RecordStore, 'db'>;

/** Ids of the occasions in the order in which `meetings` gives them. */
export async function occasionIds(store: Store, filters: Filters): Promise<string[]> {
  const spokenOf = filters.search ? await occasionsSpokenOf(store, filters.search) : undefined;
  const direction = filters.reverse ? 'desc' : 'asc';
  const rows = await store.db
    .selectFrom('occasion')
    .select(['occasion.key', firstDay('occasion').as('day')])
    .where(occasionWhere(filters, spokenOf))
    .orderBy(sql`day is null`)
    .orderBy('day', direction)
    .orderBy(sql`coalesce(occasion.last_day, day)`, direction)
    .orderBy('occasion.told', direction)
    .orderBy('occasion.id', direction)
    .$if(filters.limit !== undefined, (q) => q.limit(filters.limit!))
    .execute();
  return rows.map((r) => r.key);
}

/** Ids of the statements in the order in which `statements` gives them; none where a filter only occasions have is set. */
export async function statementIds(store: Store, filters: Filters): Promise<string[]> {
  if (filters.statuses || filters.media || filters.place) return [];
  const direction = filters.reverse ? 'desc' : 'asc';
  const rows = await store.db
    .selectFrom('statement')
    .select(['statement.key', firstDay('statement').as('day')])
    .where(statementWhere(filters))
    .orderBy(sql`day is null`)
    .orderBy('day', direction)
    .orderBy('statement.told', direction)
    .orderBy('statement.id', direction)
    .$if(filters.limit !== undefined, (q) => q.limit(filters.limit!))
    .execute();
  return rows.map((r) => r.key);
}

/** Ids of those who took part in the occasions or made the statements; of everybody where these are not given. */
export async function personIds(
  store: Store,
  of?: { occasions: string[]; statements: string[] },
): Promise<string[]> {
  const rows = await store.db
    .selectFrom('person')
    .select('key')
    .$if(of !== undefined, (q) =>
      q.where((eb) =>
        eb.or([
          eb(
            'id',
            'in',
            eb
              .selectFrom('occasion_person as op')
              .innerJoin('occasion as o', 'o.id', 'op.occasion_id')
              .select('op.person_id')
              .where('o.key', 'in', keyList(of!.occasions)),
          ),
          eb(
            'id',
            'in',
            eb
              .selectFrom('statement')
              .select('person_id')
              .where('person_id', 'is not', null)
              .where('key', 'in', keyList(of!.statements))
              .$castTo<{ person_id: number }>(),
          ),
        ]),
      ),
    )
    .orderBy('sources', 'desc')
    .orderBy('reports', 'desc')
    .orderBy('name')
    .orderBy('key')
    .execute();
  return rows.map((r) => r.key);
}

/** Row numbers of the reports that the entries rest on. */
async function reportsOf(store: Store, kind: 'occasion' | 'statement', keys: string[]): Promise<number[]> {
  const rows = await store.db
    .selectFrom('evidence')
    .select('report_id')
    .distinct()
    .where('entry_kind', '=', codes.entryKind.indexOf(kind))
    .where('entry_id', 'in', (eb) => eb.selectFrom(kind).select('id').where('key', 'in', keyList(keys)))
    .execute();
  return rows.map((r) => r.report_id);
}

/** Row numbers, in order of publication, of the reports that the entries rest on. */
export async function reportsRestedOn(
  store: Store,
  of: { occasions: string[]; statements: string[] },
): Promise<number[]> {
  const numbers = [
    ...(await reportsOf(store, 'occasion', of.occasions)),
    ...(await reportsOf(store, 'statement', of.statements)),
  ];
  const rows = await inOrderOfPublication(store).where('id', 'in', idList(numbers)).execute();
  return rows.map((r) => r.id);
}

const inOrderOfPublication = (store: Store) =>
  store.db
    .selectFrom('report')
    .select('id')
    .orderBy(sql`published_day is null`)
    .orderBy('published_day')
    .orderBy('key');

/** Row numbers, in order of publication, of the reports of these publishers and with these words. */
export async function reportNumbers(
  store: Store,
  { publishers, search }: Pick<Filters, 'publishers' | 'search'> = {},
): Promise<number[]> {
  const rows = await inOrderOfPublication(store)
    .$if(publishers !== undefined, (q) => q.where('source', 'in', publishers!))
    .$if(search !== undefined, (q) => q.where('id', 'in', reportsMatching(search!)))
    .execute();
  return rows.map((r) => r.id);
}
