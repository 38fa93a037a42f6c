import text from './places.tsv';
import { firstRow, rowsNamed } from './sorted-rows.ts';
import { once } from './tsv.ts';

export interface City {
  name: string;
  /** The state's ISO 3166-1 alpha-3 code; territories count to their sovereign. */
  party: string;
  /** Degrees, WGS 84. */
  lat: number;
  lon: number;
  /** Inhabitants in thousands; 0 where the source does not know. */
  population: number;
  /** Whether the name is also an ordinary word or a personal name ("Reading", "Victoria"). */
  word: boolean;
}

const first = once(() => firstRow(text));

/** Names that were asked for. */
const read = new Map<string, readonly City[]>();
/** How many are kept; then the table begins anew. */
const LIMIT = 50_000;
const none: readonly City[] = [];

/** The cities of that lower-case name, with or without its marks, largest first: of 10,000 inhabitants or more, and all capitals. */
export function citiesNamed(lower: string): readonly City[] {
  const known = read.get(lower);
  if (known) return known;
  const cities: City[] = [];
  for (const [name, plain, party, lat, lon, population, sort] of rowsNamed(text, first(), lower)) {
    if (name!.toLowerCase() !== lower && plain!.toLowerCase() !== lower) continue;
    cities.push({
      name: name!,
      party: party!,
      lat: Number(lat),
      lon: Number(lon),
      population: Number(population),
      word: sort === 'word',
    });
  }
  cities.sort((a, b) => b.population - a.population);
  const found = cities.length === 0 ? none : cities;
  if (read.size >= LIMIT) read.clear();
  read.set(lower, found);
  return found;
}
