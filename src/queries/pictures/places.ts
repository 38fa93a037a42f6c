/** Where the occasions took place, for a map. */
import type { RecordStore } from '../../store/port.ts';
import { codes } from '../../store/schema.ts';
import { groupBy } from '../evidence/group.ts';
import type { Filters } from '../filters/filters.ts';
import { occasionsSpokenOf } from '../filters/search.ts';
import { firstDay, occasionWhere } from '../filters/where.ts';
import { dayText } from '../meetings.ts';
import { type Located, located } from './locate.ts';

type Store = Pick<RecordStore, 'db'>;

export interface PlaceOnMap extends Located {
  /** As the reports name it, most often first. */
  names: string[];
  occasions: number;
  /** Of these, held. */
  held: number;
  /** First and last day of a dated one. */
  first: string | null;
  last: string | null;
  /** Ids of its occasions, the latest first. */
  ids: string[];
}

export interface PlacesOnMap {
  /** Most occasions first. */
  places: PlaceOnMap[];
  /** Names that are on no map, and how many occasions have them. */
  elsewhere: { name: string; occasions: number }[];
  /** Occasions of which no place is told. */
  without: number;
}

const HELD = codes.occasionStatus.indexOf('held');
/** Ids of so many occasions are given for a place. */
const mostIds = 200;

async function rowsOf(store: Store, filters: Filters) {
  const spokenOf = filters.search ? await occasionsSpokenOf(store, filters.search) : undefined;
  return store.db
    .selectFrom('occasion')
    .select(['key', 'place', 'status', 'last_day as last'])
    .select(firstDay('occasion').as('day'))
    .where(occasionWhere(filters, spokenOf))
    .orderBy('day', 'desc')
    .orderBy('key')
    .execute();
}

function byNumber<T>(rows: readonly T[], keyOf: (row: T) => string): [string, T[]][] {
  return [...groupBy(rows, keyOf)].sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1));
}

/** The places of occasions by where they are: one place under several names is one. */
export async function placesOnMap(store: Store, filters: Filters): Promise<PlacesOnMap> {
  const rows = await rowsOf(store, filters);
  const named = rows.flatMap((row) => (row.place === null ? [] : [{ ...row, place: row.place }]));
  const where = new Map(named.map(({ place }) => [place, located(place)]));
  const isKnown = ({ place }: { place: string }) => where.get(place) !== null;
  const point = (place: string) => {
    const { lat, lon } = where.get(place)!;
    return `${lat.toFixed(1)} ${lon.toFixed(1)}`;
  };
  const places = byNumber(named.filter(isKnown), (row) => point(row.place)).map(([, own]): PlaceOnMap => {
    const names = byNumber(own, (row) => row.place).map(([name]) => name);
    const days = own.flatMap((row) => (row.last === null || row.day === null ? [] : [row.day, row.last]));
    return {
      ...where.get(names[0]!)!,
      names,
      occasions: own.length,
      held: own.filter((row) => row.status === HELD).length,
      first: dayText(days.length > 0 ? Math.min(...days) : null),
      last: dayText(days.length > 0 ? Math.max(...days) : null),
      ids: own.slice(0, mostIds).map((row) => row.key),
    };
  });
  return {
    places,
    elsewhere: byNumber(
      named.filter((row) => !isKnown(row)),
      (row) => row.place,
    ).map(([name, own]) => ({ name, occasions: own.length })),
    without: rows.length - named.length,
  };
}
