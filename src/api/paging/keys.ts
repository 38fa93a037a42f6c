/** The entries in the order of their answers, without what is told of each. */
import type { Filters } from '../../queries/filters/filters.ts';
import { byDay, type Counted, type DatedKey, type Key, merged } from '../../queries/listing.ts';
import { occasionListing } from '../../queries/meetings.ts';
import { personListing } from '../../queries/people.ts';
import { statementListing } from '../../queries/statements.ts';
import type { RecordStore } from '../../store/port.ts';

type Store = Pick<RecordStore, 'db'>;

/** In the order of `meetings`. */
export const occasionKeys = (store: Store, filters: Filters): Promise<Counted<DatedKey>> =>
  occasionListing(store, filters);

/** In the order of `statements`. */
export const statementKeys = (store: Store, filters: Filters): Promise<Counted<DatedKey>> =>
  statementListing(store, filters);

/** In the order of `people`. */
export const personKeys = async (store: Store, filters: Filters): Promise<Counted<Key>> =>
  personListing(store, filters);

/** Whether statements can be what the filters choose: they have no status, medium or place. */
export const withoutStatements = ({ statuses, media, place }: Filters): boolean =>
  Boolean(statuses || media || place);

/**
 * In the order of `timeline` with statements: by day, occasions before statements. A filter that statements do not
 * bear leaves them out.
 */
export async function timelineKeys(store: Store, filters: Filters): Promise<Counted<DatedKey>> {
  const occasions = await occasionKeys(store, filters);
  if (withoutStatements(filters)) return occasions;
  return merged([occasions, await statementKeys(store, filters)], byDay(filters.reverse));
}
