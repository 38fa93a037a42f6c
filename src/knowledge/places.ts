import { cellsAt, eachRow, KeyIndex, nameKey } from './key-index.ts';
import text from './places.tsv';
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

/** About how many bytes a row of places.tsv takes. */
const ROW = 35;

/** Offsets of rows by the key of the city's name, which is that of its plain name too. */
const index = once(() => {
  const made = new KeyIndex(text.length / ROW);
  eachRow(text, (start) => {
    const tab = text.indexOf('\t', start);
    const key = nameKey(text, start, tab);
    made.add(key, start);
    if (text.charCodeAt(tab + 1) === 9) return;
    const plain = nameKey(text, tab + 1, text.indexOf('\t', tab + 1));
    if (plain !== key) made.add(plain, start);
  });
  return made;
});

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
  for (const offset of index().at(nameKey(lower, 0, lower.length))) {
    const [name, plain, party, lat, lon, population, sort] = cellsAt(text, offset) as string[];
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
