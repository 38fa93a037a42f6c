/** Who did what to whom, across reports. */
import { sql } from 'kysely';
import type { EventContext, EventMode } from '../../contract/reading.ts';
import type { EventStatus } from '../../record/events/fields.ts';
import { codes } from '../../store/schema.ts';
import type { PersonRef } from '../answers.ts';
import { citationsOf, idList } from '../evidence/citations.ts';
import { groupBy } from '../evidence/group.ts';
import { partiesOf, type Store } from '../ledger/where.ts';
import { type Counted, type DatedKey, datedListing, inOrder } from '../listing.ts';
import { dayText } from '../meetings.ts';
import type { EventAnswer, EventLine } from './answers.ts';
import { type EventFilters, eventWhere } from './where.ts';

async function rowsOf(store: Store, ids: readonly number[]) {
  const rows = await store.db.selectFrom('event').selectAll().where('id', 'in', idList(ids)).execute();
  return inOrder(ids, rows);
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

/** Those that the filters choose, in order of day; what has none, not even of a report, last. */
export function eventListing(store: Store, filters: EventFilters): Counted<DatedKey> {
  const chosen = store.db.selectFrom('event').where(eventWhere(filters));
  return datedListing('event', chosen, ['told', 'key'], filters.reverse);
}

async function peopleOf(store: Store, ids: readonly number[]) {
  const rows = await store.db
    .selectFrom('event_person as ep')
    .innerJoin('person as p', 'p.id', 'ep.person_id')
    .select(['ep.event_id', 'ep.role', 'p.key as id', 'p.name', 'p.party'])
    .where('ep.event_id', 'in', idList(ids))
    .orderBy('p.name')
    .orderBy('p.key')
    .execute();
  const byEvent = groupBy(rows, (r) => r.event_id);
  return (event: number, role: 'source' | 'target') =>
    (byEvent.get(event) ?? [])
      .filter((r) => r.role === role)
      .map(({ id, name, party }): PersonRef => ({ id, name, party }));
}

/**
 * What parties did to each other, or are to do, in order of date; what no report dates stands at the day of its first
 * report. Meetings are occasions, and not among them.
 */
export async function events(store: Store, filters: EventFilters = {}): Promise<EventAnswer[]> {
  const keys = await eventListing(store, filters).slice(0, filters.limit);
  return eventAnswers(
    store,
    keys.map((k) => k.id),
    filters.citations,
  );
}

/** What is told of the events of these rows, in their order. */
export async function eventAnswers(
  store: Store,
  ids: readonly number[],
  citations: number | undefined,
): Promise<EventAnswer[]> {
  const rows = await rowsOf(store, ids);
  const [parties, people] = [await partiesOf(store, ids), await peopleOf(store, ids)];
  const cited = await citationsOf(store, 'event', [...ids], citations);
  return rows.map((row) => ({
    type: 'event',
    ...lineOf(row, parties),
    reported: dayText(row.first_reported),
    agents: people(row.id, 'source'),
    patients: people(row.id, 'target'),
    place: row.place,
    contexts: row.contexts.split(' ').filter((c) => c !== '') as EventContext[],
    issue: row.issue,
    cameo: row.cameo,
    trigger: row.trigger,
    reports: row.reports,
    sources: row.sources,
    citations: cited.get(row.id) ?? [],
  }));
}

const lineOf = (row: Row, parties: Awaited<ReturnType<typeof partiesOf>>): EventLine => ({
  id: row.key,
  date: row.date,
  event: codes.eventType[row.type]!,
  mode: row.mode as EventMode | null,
  status: codes.eventStatus[row.status] as EventStatus,
  source: parties(row.id, 'source'),
  target: parties(row.id, 'target'),
  text: row.text,
});

/** Events by their rows, each in a line. */
export async function eventLines(store: Store, ids: readonly number[]): Promise<Map<number, EventLine>> {
  const rows = await rowsOf(store, ids);
  const parties = await partiesOf(
    store,
    rows.map((r) => r.id),
  );
  return new Map(rows.map((row) => [row.id, lineOf(row, parties)]));
}

/** The issues that the record has events on. */
export async function issuesOfEvents(store: Store): Promise<string[]> {
  const rows = await store.db
    .selectFrom('event')
    .select(sql<string>`issue`.as('issue'))
    .distinct()
    .where('issue', 'is not', null)
    .orderBy('issue')
    .execute();
  return rows.map((r) => r.issue);
}
