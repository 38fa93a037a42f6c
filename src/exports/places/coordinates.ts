import { sql } from 'kysely';
import { keyList } from '../../queries/evidence/citations.ts';
import { groupBy } from '../../queries/evidence/group.ts';
import type { RecordStore } from '../../store/port.ts';
import { codes } from '../../store/schema.ts';

export interface Coordinates {
  /** Degrees, WGS 84. */
  lat: number;
  lon: number;
  /** A point of a place that the reports name, or one that stands for a whole state. */
  of: 'place' | 'state';
}

interface Row extends Omit<Coordinates, 'of'> {
  occasion: string;
  kind: string;
  reports: number;
}

/** What the reports of each occasion say where its place is, that of most reports first. */
async function placed(store: Pick<RecordStore, 'db'>, occasions: readonly string[]): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select o.key as occasion, e.value ->> '$.kind' as kind,
           e.value ->> '$.geo.lat' as lat, e.value ->> '$.geo.lon' as lon,
           count(distinct ev.report_id) as reports
    from occasion o
    join evidence ev on ev.entry_kind = ${codes.entryKind.indexOf('occasion')} and ev.entry_id = o.id
    join reading r on r.report_id = ev.report_id,
         json_each(r.json, '$.entities') e
    where o.key in ${keyList(occasions)}
      and e.value ->> '$.geo.lat' is not null
      and lower(e.value ->> '$.name') = lower(o.place)
    group by o.key, kind, lat, lon
    order by o.key, reports desc, kind, lat, lon`.execute(store.db);
  return rows;
}

/** Where the occasions took place by their ids, as the reader understood the place's name in their reports. */
export async function coordinatesOf(
  store: Pick<RecordStore, 'db'>,
  occasions: readonly string[],
): Promise<Map<string, Coordinates>> {
  const byOccasion = groupBy(await placed(store, occasions), (r) => r.occasion);
  return new Map(
    [...byOccasion].map(([id, [first]]) => {
      const { lat, lon, kind } = first!;
      return [id, { lat, lon, of: kind === 'state' ? 'state' : 'place' }];
    }),
  );
}
