/** The conditions that filters put on events. */
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Event, EventContext, EventMode, Party } from '../../contract/reading.ts';
import type { EventStatus } from '../../record/events/fields.ts';
import { foldName } from '../../record/names.ts';
import { codes } from '../../store/schema.ts';
import { idList, keyList } from '../evidence/citations.ts';
import type { Filters } from '../filters/filters.ts';

export interface EventFilters extends Omit<Filters, 'statuses'> {
  /** Of any of these types, as each of the next lists. */
  types?: Event['type'][] | undefined;
  modes?: EventMode[] | undefined;
  eventStatuses?: EventStatus[] | undefined;
  contexts?: EventContext[] | undefined;
  issues?: string[] | undefined;
  /** Done by any of these parties. */
  by?: Party[] | undefined;
  /** Done to any of these parties. */
  toward?: Party[] | undefined;
}

const withParty = (some: readonly string[], role?: 'source' | 'target'): RawBuilder<SqlBool> =>
  sql`event.id in (select entry_id from entry_party where party in ${keyList(some)}
    and role in ${keyList(role ? [role] : ['source', 'target'])})`;

const coded = <T extends string>(all: readonly T[], some: readonly T[]) =>
  idList(some.map((v) => all.indexOf(v)));

/** All that must hold. */
export function eventWhere(filters: EventFilters): Expression<SqlBool> {
  const { ids, parties, between, by, toward, people, period, place, publishers, search } = filters;
  const { types, modes, eventStatuses, contexts, issues } = filters;
  const all: RawBuilder<SqlBool>[] = [];
  if (ids) all.push(sql`event.key in ${keyList(ids)}`);
  if (parties) all.push(withParty(parties));
  for (const party of between ?? []) all.push(withParty([party]));
  if (by) all.push(withParty(by, 'source'));
  if (toward) all.push(withParty(toward, 'target'));
  if (people)
    all.push(sql`event.id in (select event_id from event_person join person on person.id = event_person.person_id
      where person.key in ${keyList(people)})`);
  if (period && Number.isFinite(period.first))
    all.push(sql`coalesce(event.last_day, event.day) >= ${period.first}`);
  if (period && Number.isFinite(period.last)) all.push(sql`event.day <= ${period.last}`);
  if (types) all.push(sql`event.type in ${coded(codes.eventType, types)}`);
  if (modes) all.push(sql`event.mode in ${keyList(modes)}`);
  if (eventStatuses) all.push(sql`event.status in ${coded(codes.eventStatus, eventStatuses)}`);
  if (contexts)
    all.push(sql`exists (select 1 from json_each(${JSON.stringify(contexts)})
      where instr(event.contexts, ' ' || value || ' ') > 0)`);
  if (issues) all.push(sql`event.issue in ${keyList(issues)}`);
  if (place) all.push(sql`instr(' ' || event.place_folded, ${` ${foldName(place)}`}) > 0`);
  for (const word of search?.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    all.push(sql`instr(lower(event.text), ${word}) > 0`);
  if (publishers)
    all.push(sql`event.id in (select e.entry_id from evidence e join report r on r.id = e.report_id
      where e.entry_kind = ${sql.lit(codes.entryKind.indexOf('event'))} and r.source in ${keyList(publishers)})`);
  return all.length === 0 ? sql<SqlBool>`1` : sql<SqlBool>`${sql.join(all, sql` and `)}`;
}
