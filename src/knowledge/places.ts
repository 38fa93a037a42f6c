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

function cityAt(offset: number): City {
  const end = text.indexOf('\n', offset);
  const cells = text.slice(offset, end < 0 ? text.length : end).split('\t');
  return {
    name: cells[0]!,
    party: cells[2]!,
    lat: Number(cells[3]),
    lon: Number(cells[4]),
    population: Number(cells[5]),
    word: cells[6] === 'word',
  };
}

/** Cities by name. Rows are read when they are asked for: the file has 30,000. */
export class Places {
  /** Where a name's rows begin in the file. */
  readonly #rows = new Map<string, number | number[]>();
  readonly #read = new Map<string, readonly City[]>();

  constructor() {
    let start = 0;
    let header = true;
    while (start < text.length) {
      const end = text.indexOf('\n', start);
      if (text.charCodeAt(start) !== 35) {
        if (!header) {
          const tab = text.indexOf('\t', start);
          this.#add(text.slice(start, tab), start);
          if (text.charCodeAt(tab + 1) !== 9)
            this.#add(text.slice(tab + 1, text.indexOf('\t', tab + 1)), start);
        }
        header = false;
      }
      start = end + 1;
    }
  }

  #add(name: string, offset: number): void {
    const key = name.toLowerCase();
    const known = this.#rows.get(key);
    if (known === undefined) this.#rows.set(key, offset);
    else if (typeof known === 'number') this.#rows.set(key, [known, offset]);
    else known.push(offset);
  }

  /** How many names are known, spellings with and without marks counted apart. */
  get size(): number {
    return this.#rows.size;
  }

  /** The cities of that lower-case name, with or without its marks, largest first; undefined where there is none. */
  get(name: string): readonly City[] | undefined {
    const offsets = this.#rows.get(name);
    if (offsets === undefined) return undefined;
    let cities = this.#read.get(name);
    if (!cities) {
      cities = (typeof offsets === 'number' ? [offsets] : offsets).map(cityAt);
      if (cities.length > 1) cities = cities.toSorted((a, b) => b.population - a.population);
      this.#read.set(name, cities);
    }
    return cities;
  }

  /** All names, lower case. */
  names(): IterableIterator<string> {
    return this.#rows.keys();
  }
}

/** The cities of the world with 10,000 inhabitants or more, and all capitals. */
export const places = once(() => new Places());
