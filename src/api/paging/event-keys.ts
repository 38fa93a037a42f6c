/** Events in the order of their answers, alone and among the other entries of the timeline. */

import { withoutEvents } from '../../queries/events/chronicle.ts';
import { type EventFilters, eventWhere } from '../../queries/events/where.ts';
import type { Filters } from '../../queries/filters/filters.ts';
import { byDay, type Counted, type DatedKey, datedListing, merged } from '../../queries/listing.ts';
import type { RecordStore } from '../../store/port.ts';
import { occasionKeys, statementKeys, withoutStatements } from './keys.ts';

type Store = Pick<RecordStore, 'db'>;

/** In the order of `events`. */
export async function eventKeys(store: Store, filters: EventFilters): Promise<Counted<DatedKey>> {
  const chosen = store.db.selectFrom('event').where(eventWhere(filters));
  return datedListing('event', chosen, ['told', 'key'], filters.reverse);
}

/** In the order of `chronicle`: of a day occasions, then events, then what was said. */
export const chronicleKeys =
  (withStatements: boolean) =>
  async (store: Store, filters: Filters): Promise<Counted<DatedKey>> => {
    const listings = [await occasionKeys(store, filters)];
    if (!withoutEvents(filters)) listings.push(await eventKeys(store, filters));
    if (withStatements && !withoutStatements(filters)) listings.push(await statementKeys(store, filters));
    return merged(listings, byDay(filters.reverse));
  };
