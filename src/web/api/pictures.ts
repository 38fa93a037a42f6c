/** What the pictures ask: slim answers that are drawn, and more of the entries that are in sight. */
import type { ContactPairs, PlacesOnMap, TimelineColumns } from '../../api/schemas/index.ts';
import type { ListedEntry } from '../../api/schemas/overview/pictures.ts';
import { named, one } from './asking.ts';
import type { Params } from './client.ts';

export const timelineColumns = (params: Params) => one<TimelineColumns>('/pictures/timeline', params);
/** Everything that a speaker said; what another said is not shown until it is there. */
export const allSaid = (params: Params) =>
  named<TimelineColumns>('/pictures/timeline', { ...params, said: true, limit: 50_000 });
export const contactPairs = (params: Params) => one<ContactPairs>('/pictures/contacts', params);
export const placesOnMap = (params: Params) => one<PlacesOnMap>('/pictures/places', params);

/** At most sixty. */
export const entriesByIds = (id: readonly string[], citations = 0) =>
  named<{ items: ListedEntry[] }>('/entries', { id, citations });
