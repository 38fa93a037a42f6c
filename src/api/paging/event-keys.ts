/** The ids of events in the order of their answers, alone and among the other entries of the timeline. */

import { withoutEvents } from '../../queries/events/chronicle.ts';
import { type EventFilters, eventWhere } from '../../queries/events/where.ts';
import type { Filters } from '../../queries/filters/filters.ts';
import type { RecordStore } from '../../store/port.ts';
import { type DatedKey, occasionKeys, timelineKeys } from './keys.ts';

type Store = Pick<RecordStore, 'db'>;

/** In the order of `events`. */
export async function eventKeys(store: Store, filters: EventFilters): Promise<DatedKey[]> {
  const direction = filters.reverse ? 'desc' : 'asc';
  const rows = await store.db
    .selectFrom('event')
    .select(['key', 'day'])
    .where(eventWhere(filters))
    .orderBy('day', direction)
    .orderBy('told', direction)
    .orderBy('key', direction)
    .execute();
  return [...rows.filter((r) => r.day !== null), ...rows.filter((r) => r.day === null)];
}

/** In the order of `chronicle`. */
export const chronicleKeys =
  (withStatements: boolean) =>
  async (store: Store, filters: Filters): Promise<DatedKey[]> => {
    const others = await (withStatements ? timelineKeys : occasionKeys)(store, filters);
    if (withoutEvents(filters)) return others;
    const rank = (key: string) => (key.startsWith('occasion-') ? 0 : key.startsWith('event-') ? 1 : 2);
    const direction = filters.reverse ? -1 : 1;
    return [...others, ...(await eventKeys(store, filters))].sort((a, b) => {
      if (a.day === b.day) return rank(a.key) - rank(b.key);
      if (a.day === null || b.day === null) return Number(a.day === null) - Number(b.day === null);
      return direction * (a.day - b.day);
    });
  };
