import { sql } from 'kysely';
import type { RecordStore } from '../store/port.ts';
import { codes } from '../store/schema.ts';
import type { StatementAnswer } from './answers.ts';
import { citationsOf } from './evidence/citations.ts';
import type { Filters } from './filters/filters.ts';
import { firstDay, reportedDay, statementWhere } from './filters/where.ts';
import { dayText } from './meetings.ts';

/**
 * What was said and by whom, in order of date and, within a day, as the reports have it; a statement that no report dates stands at the day of its first
 * report. Of the filters, `statuses`, `media` and `place` do not bear on statements.
 */
export async function statements(
  store: Pick<RecordStore, 'db'>,
  filters: Filters = {},
): Promise<StatementAnswer[]> {
  const direction = filters.reverse ? 'desc' : 'asc';
  const rows = await store.db
    .selectFrom('statement')
    .leftJoin('person', 'person.id', 'statement.person_id')
    .selectAll('statement')
    .select(['person.key as person_key', 'person.name as person_name', 'person.party as person_party'])
    .select([reportedDay('statement').as('reported'), firstDay('statement').as('day')])
    .where(statementWhere(filters))
    .orderBy(sql`day is null`)
    .orderBy('day', direction)
    .orderBy('statement.told', direction)
    .orderBy('statement.id', direction)
    .$if(filters.limit !== undefined, (q) => q.limit(filters.limit!))
    .execute();
  const citations = await citationsOf(
    store,
    'statement',
    rows.map((r) => r.id),
    filters.citations,
  );
  return rows.map((row) => ({
    type: 'statement',
    id: row.key,
    date: row.date,
    kind: codes.statementKind[row.kind]!,
    text: row.text,
    speaker: row.speaker,
    person:
      row.person_key === null
        ? null
        : { id: row.person_key, name: row.person_name ?? '', party: row.person_party },
    party: row.party,
    reported: dayText(row.reported),
    reports: row.reports,
    sources: row.sources,
    citations: citations.get(row.id) ?? [],
  }));
}
