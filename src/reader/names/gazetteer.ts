/** One index over all that is known by name before reading: states, bodies, regions. */
import { cellsAt, eachName, eachRow, KeyIndex, wordKey } from '../../knowledge/key-index.ts';
import { organisationOf, organisationsText } from '../../knowledge/organisations.ts';
import { regionOf, regionsText } from '../../knowledge/regions.ts';
import { stateFrom, statesText } from '../../knowledge/states.ts';
import { once } from '../../knowledge/tsv.ts';
import { tokenize } from '../text/tokens.ts';
import { Shape, type Tokens } from '../types.ts';

export type EntryKind =
  | 'state'
  | 'adjective'
  | 'people'
  | 'capital'
  | 'seat'
  | 'organisation'
  | 'media'
  | 'region'
  | 'regional';

export interface Entry {
  kind: EntryKind;
  /** Lower-case tokens. */
  words: string[];
  name: string;
  party: string | null;
  ref: string;
  geo: { lat: number; lon: number } | null;
  /** Only as written: "US" is a state and "us" is not, "LeT" is a body and "Let" is not. Null where case is free. */
  exact: string | null;
  /** Whether its last word is written with a capital, as "Israel Radio" is and "Israel radio" is another thing. */
  ended: boolean;
}

/** What an entry says but for its words. */
type Meaning = Omit<Entry, 'words' | 'exact' | 'ended'>;

/** A table with names in some of its columns. */
interface Source {
  text: string;
  columns: readonly number[];
  /** What the `item`-th name of a column means. */
  meaning(cells: string[], column: number, item: number): Meaning;
}

const STATE_KINDS: Readonly<Record<number, EntryKind>> = {
  1: 'state',
  2: 'state',
  3: 'adjective',
  4: 'people',
  5: 'capital',
  6: 'seat',
};

const sources: readonly Source[] = [
  {
    text: statesText,
    columns: [1, 2, 3, 4, 5, 6],
    meaning(cells, column, item) {
      const s = stateFrom(cells);
      const kind = STATE_KINDS[column]!;
      const meant = { kind, name: s.name, party: s.alpha3, ref: s.alpha3, geo: s.position };
      if (kind !== 'capital' && kind !== 'seat') return meant;
      const name = (kind === 'capital' ? s.capitals : s.seats)[item]!;
      const geo = kind === 'seat' || item === 0 ? s.capitalPosition : null;
      return { ...meant, name, ref: `${s.alpha3}/${name}`, geo };
    },
  },
  {
    text: organisationsText,
    columns: [3],
    meaning(cells) {
      const o = organisationOf(cells);
      const kind = o.kind === 'media' ? 'media' : 'organisation';
      return { kind, name: o.names[0]!, party: o.party, ref: o.key, geo: null };
    },
  },
  {
    text: regionsText,
    // Adjectives of regions are known so that they are not taken for names.
    columns: [0, 1],
    meaning(cells, column) {
      const r = regionOf(cells);
      const meant = { name: r.names[0]!, party: r.state, ref: r.names[0]! };
      if (column === 1) return { ...meant, kind: 'regional', geo: null };
      return { ...meant, kind: 'region', geo: { lat: r.lat, lon: r.lon } };
    },
  },
];

/** About how many bytes the tables take for a name. */
const NAME = 25;

/** Where names begin: the offset in its source, times the number of sources, plus the source. */
const index = once(() => {
  const made = new KeyIndex(sources.reduce((n, s) => n + s.text.length, 0) / NAME);
  sources.forEach(({ text, columns }, n) => {
    const add = (from: number, to: number) => made.add(wordKey(text, from, to), from * sources.length + n);
    eachRow(text, (start, end) => {
      let at = start;
      let column = 0;
      for (const c of columns) {
        for (; column < c; column++) at = text.indexOf('\t', at) + 1;
        eachName(text, at, end, add);
      }
    });
  });
  return made;
});

const found = new Map<string, readonly Entry[]>();
const none: readonly Entry[] = [];

/** All entries whose first token is `lower`, the longest first. */
function entriesFrom(lower: string): readonly Entry[] {
  const known = found.get(lower);
  if (known) return known;
  const made: Entry[] = [];
  for (const value of index().at(wordKey(lower, 0, lower.length))) {
    const { text, meaning } = sources[value % sources.length]!;
    const at = Math.floor(value / sources.length);
    if (text.slice(at, at + lower.length).toLowerCase() !== lower) continue;
    const entry = entryAt(text, at, meaning);
    if (entry.words[0] === lower) made.push(entry);
  }
  if (made.length === 0) return none;
  made.sort((a, b) => b.words.length - a.words.length);
  found.set(lower, made);
  return made;
}

/** The entry of the name that begins at an offset. */
function entryAt(text: string, at: number, meaning: Source['meaning']): Entry {
  const start = text.lastIndexOf('\n', at) + 1;
  let column = 0;
  let item = 0;
  for (let i = start; i < at; i++) {
    const code = text.charCodeAt(i);
    if (code === 9) {
      column++;
      item = 0;
    } else if (code === 0x7c) item++;
  }
  const cells = cellsAt(text, start);
  const name = cells[column]!.split('|')[item]!;
  const tokens = tokenize(name);
  const words = tokens.lower;
  return {
    ...meaning(cells, column, item),
    words,
    exact: words.length === 1 && name.length <= 7 && /\p{Lu}.*\p{Lu}/u.test(name) ? name : null,
    ended: (tokens.shape[words.length - 1]! & Shape.Cap) !== 0,
  };
}

/** The longest known name that begins at token `i`; null where none does. */
export function lookUp(tokens: Tokens, i: number, end: number): Entry | null {
  for (const entry of entriesFrom(tokens.lower[i]!)) {
    const n = entry.words.length;
    if (i + n > end) continue;
    if (entry.exact && tokens.word[i] !== entry.exact) continue;
    let k = 1;
    while (k < n && tokens.lower[i + k] === entry.words[k]) k++;
    if (k === n && (n === 1 || tokens.shape[i + n - 1]! & (Shape.Cap | Shape.Digit) || !entry.ended))
      return entry;
  }
  return null;
}

/** A known name that is exactly these words. */
export function lookUpWords(words: readonly string[]): Entry | null {
  const lower = words.map((w) => w.toLowerCase());
  const entry = entriesFrom(lower[0]!).find(
    (e) => e.words.length === lower.length && e.words.every((w, i) => w === lower[i]),
  );
  return entry && !(entry.exact && words[0] !== entry.exact) ? entry : null;
}
