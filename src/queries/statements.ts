import type { RecordStore } from '../store/port.ts';
import { codes } from '../store/schema.ts';
import type { StatementAnswer } from './answers.ts';
import { citationsOf, idList } from './evidence/citations.ts';
import type { Filters } from './filters/filters.ts';
import { statementWhere } from './filters/where.ts';
import { type Counted, type DatedKey, datedListing, inOrder, keptListing, nameOf } from './listing.ts';
import { dayText } from './meetings.ts';

type Store = Pick<RecordStore, 'db'>;

/** Those that the filters choose, in order of date. */
export async function statementListing(store: Store, filters: Filters): Promise<Counted<DatedKey>> {
  const chosen = store.db.selectFrom('statement').where(statementWhere(filters));
  const listing = datedListing('statement', chosen, ['told', 'id'], filters.reverse);
  if (!filters.publishers) return listing;
  return keptListing(store, nameOf('statements', filters), 'statement', 'day', () => listing.ids(store));
}

/**
 * What was said and by whom, in order of date and, within a day, as the reports have it; a statement that no report
 * dates stands at the day of its first report. Of the filters, `statuses`, `media` and `place` do not bear on statements.
 */
export async function statements(store: Store, filters: Filters = {}): Promise<StatementAnswer[]> {
  const keys = await (await statementListing(store, filters)).slice(0, filters.limit);
  return statementAnswers(
    store,
    keys.map((k) => k.id),
    filters.citations,
  );
}

/** What is told of the statements of these rows, in their order. */
export async function statementAnswers(
  store: Store,
  ids: readonly number[],
  cited: number | undefined,
): Promise<StatementAnswer[]> {
  const rows = await store.db
    .selectFrom('statement')
    .leftJoin('person', 'person.id', 'statement.person_id')
    .selectAll('statement')
    .select(['person.key as person_key', 'person.name as person_name', 'person.party as person_party'])
    .where('statement.id', 'in', idList(ids))
    .execute();
  const citations = await citationsOf(store, 'statement', ids, cited);
  return inOrder(ids, rows).map((row) => ({
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
    reported: dayText(row.first_reported),
    reports: row.reports,
    sources: row.sources,
    citations: citations.get(row.id) ?? [],
  }));
}
