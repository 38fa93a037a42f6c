/** Events among the other entries of the timeline, in the order of their answers. */

import { withoutEvents } from '../../queries/events/chronicle.ts';
import { eventListing } from '../../queries/events/events.ts';
import type { EventFilters } from '../../queries/events/where.ts';
import type { Filters } from '../../queries/filters/filters.ts';
import { byDay, type Counted, type DatedKey, merged } from '../../queries/listing.ts';
import type { RecordStore } from '../../store/port.ts';
import { occasionKeys, statementKeys, withoutStatements } from './keys.ts';

type Store = Pick<RecordStore, 'db'>;

/** In the order of `chronicle`: of a day occasions, then events, then what was said. `ofEvents`: what chooses events, where other than the filters. */
export const chronicleKeys =
  (withStatements: boolean, ofEvents?: EventFilters) =>
  async (store: Store, filters: Filters): Promise<Counted<DatedKey>> => {
    const listings = [await occasionKeys(store, filters)];
    if (!withoutEvents(filters)) listings.push(eventListing(store, ofEvents ?? filters));
    if (withStatements && !withoutStatements(filters)) listings.push(await statementKeys(store, filters));
    return merged(listings, byDay(filters.reverse));
  };
