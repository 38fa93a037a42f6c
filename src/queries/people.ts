import { type RawBuilder, sql } from 'kysely';
import type { RecordStore } from '../store/port.ts';
import type { PersonAnswer } from './answers.ts';
import { citationsOf, idList } from './evidence/citations.ts';
import { groupBy } from './evidence/group.ts';
import type { Filters } from './filters/filters.ts';
import { personWhere } from './filters/where.ts';
import { dayText } from './meetings.ts';

const occasionsOf: RawBuilder<number> = sql`(select count(*) from occasion_person op where op.person_id = person.id)`;
const statementsOf: RawBuilder<number> = sql`(select count(*) from statement s where s.person_id = person.id)`;

/** The people of the record, those of whom most independent sources speak first. A period bounds the days of report. */
export async function people(store: Pick<RecordStore, 'db'>, filters: Filters = {}): Promise<PersonAnswer[]> {
  const direction = filters.reverse ? 'asc' : 'desc';
  const rows = await store.db
    .selectFrom('person')
    .selectAll('person')
    .select([occasionsOf.as('occasions'), statementsOf.as('statements')])
    .where(personWhere(filters))
    .orderBy('sources', direction)
    .orderBy('reports', direction)
    .orderBy('name')
    .orderBy('key')
    .$if(filters.limit !== undefined, (q) => q.limit(filters.limit!))
    .execute();
  const ids = rows.map((r) => r.id);
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
  const citations = await citationsOf(store, 'person', ids, filters.citations);
  return rows.map((row) => {
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
