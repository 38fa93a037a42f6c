import { type RawBuilder, sql } from 'kysely';
import type { RecordStore } from '../store/port.ts';
import type { PersonAnswer } from './answers.ts';
import { citationsOf, idList } from './evidence/citations.ts';
import { groupBy } from './evidence/group.ts';
import type { Filters } from './filters/filters.ts';
import { personWhere } from './filters/where.ts';
import { type Counted, idsIn, inOrder, type Key, keptListing, nameOf } from './listing.ts';
import { dayText } from './meetings.ts';

const occasionsOf: RawBuilder<number> = sql`(select count(*) from occasion_person op where op.person_id = person.id)`;
const statementsOf: RawBuilder<number> = sql`(select count(*) from statement s where s.person_id = person.id)`;

type Store = Pick<RecordStore, 'db'>;

/** Those that the filters choose, those of whom most independent sources speak first. */
export function personListing(store: Store, filters: Filters): Counted<Key> {
  const direction = filters.reverse ? 'asc' : 'desc';
  return keptListing(store, nameOf('people', filters), 'person', 'first_day', () =>
    idsIn(
      store,
      store.db
        .selectFrom('person')
        .select('id')
        .where(personWhere(filters))
        .orderBy('sources', direction)
        .orderBy('reports', direction)
        .orderBy('name')
        .orderBy('key')
        .limit(-1),
    ),
  );
}

/** The people of the record, those of whom most independent sources speak first. A period bounds the days of report. */
export async function people(store: Store, filters: Filters = {}): Promise<PersonAnswer[]> {
  const keys = await personListing(store, filters).slice(0, filters.limit);
  return personAnswers(
    store,
    keys.map((k) => k.id),
    filters.citations,
  );
}

/** What is told of the people of these rows, in their order. */
export async function personAnswers(
  store: Store,
  ids: readonly number[],
  cited: number | undefined,
): Promise<PersonAnswer[]> {
  const rows = await store.db
    .selectFrom('person')
    .selectAll('person')
    .select([occasionsOf.as('occasions'), statementsOf.as('statements')])
    .where('id', 'in', idList(ids))
    .execute();
  const forms = groupBy(
    await store.db
      .selectFrom('person_form')
      .selectAll()
      .where('person_id', 'in', idList(ids))
      .orderBy('reports', 'desc')
      .orderBy('words')
      .execute(),
    (f) => f.person_id,
  );
  const citations = await citationsOf(store, 'person', ids, cited);
  return inOrder(ids, rows).map((row) => {
    const own = forms.get(row.id) ?? [];
    const wordsOf = (form: 'name' | 'office') =>
      own.filter((f) => f.form === form).map(({ words, reports }) => ({ words, reports }));
    return {
      type: 'person',
      id: row.key,
      name: row.name,
      party: row.party,
      office: row.office,
      names: wordsOf('name'),
      offices: wordsOf('office'),
      occasions: row.occasions,
      statements: row.statements,
      firstReported: dayText(row.first_day),
      lastReported: dayText(row.last_day),
      reports: row.reports,
      sources: row.sources,
      citations: citations.get(row.id) ?? [],
    };
  });
}
