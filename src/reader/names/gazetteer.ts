/** One index over all that is known by name before reading: states, bodies, regions. */
import { cellsAt, eachName, eachRow, KeyIndex, wordKey } from '../../knowledge/key-index.ts';
import { organisationOf, organisationsText } from '../../knowledge/organisations.ts';
import { regionOf, regions, regionsText } from '../../knowledge/regions.ts';
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
      if (o.kind === 'territory') return territory(o.party!, o.names[0]!);
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

/** A territory that acts as a party, or its adjective. */
function territory(party: string, named: string): Meaning {
  const region = regions().find((r) => r.names[0] === party);
  return {
    kind: named === party ? 'state' : 'adjective',
    name: party,
    party,
    ref: party,
    geo: region ? { lat: region.lat, lon: region.lon } : null,
  };
}

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

/** A known name of which no more has been made out than that it may begin with a certain token. */
interface Candidate {
  source: Source;
  /** Where it stands in its source. */
  at: number;
  /** The first code unit of its second token; 0 where it has none. */
  next: number;
  /** Made when it may go on as the report does. */
  entry: Entry | null;
}

const found = new Map<string, readonly Candidate[]>();
const none: readonly Candidate[] = [];
/** How many tokens are kept with their candidates; then the table begins anew. */
const LIMIT = 50_000;

/** The known names that may begin with the token `lower`. */
function candidatesFrom(lower: string): readonly Candidate[] {
  const known = found.get(lower);
  if (known) return known;
  const made: Candidate[] = [];
  for (const value of index().at(wordKey(lower, 0, lower.length))) {
    const source = sources[value % sources.length]!;
    const at = Math.floor(value / sources.length);
    const name = source.text.slice(at, endOfName(source.text, at)).toLowerCase();
    if (!name.startsWith(lower)) continue;
    const space = name.charCodeAt(lower.length) === 0x20 ? 1 : 0;
    const next = name.length === lower.length ? 0 : name.charCodeAt(lower.length + space);
    made.push({ source, at, next, entry: null });
  }
  if (found.size >= LIMIT) found.clear();
  found.set(lower, made.length === 0 ? none : made);
  return made;
}

function endOfName(text: string, at: number): number {
  let i = at;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 9 || code === 10 || code === 0x7c) break;
  }
  return i;
}

/** The entry of a candidate. */
function entryOf({ source: { text, meaning }, at }: Candidate): Entry {
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
  const first = tokens.lower[i]!;
  const next = i + 1 < end ? tokens.lower[i + 1]!.charCodeAt(0) : 0;
  let best: Entry | null = null;
  for (const c of candidatesFrom(first)) {
    if (c.next !== 0 && c.next !== next) continue;
    c.entry ??= entryOf(c);
    if (best && c.entry.words.length <= best.words.length) continue;
    if (standsAt(c.entry, tokens, i, end)) best = c.entry;
  }
  return best;
}

function standsAt(entry: Entry, tokens: Tokens, i: number, end: number): boolean {
  const n = entry.words.length;
  if (i + n > end || (entry.exact && tokens.word[i] !== entry.exact)) return false;
  for (let k = 0; k < n; k++) if (tokens.lower[i + k] !== entry.words[k]) return false;
  return n === 1 || !entry.ended || (tokens.shape[i + n - 1]! & (Shape.Cap | Shape.Digit)) !== 0;
}

/** A known name that is exactly these words. */
export function lookUpWords(words: readonly string[]): Entry | null {
  const lower = words.map((w) => w.toLowerCase());
  const next = lower[1]?.charCodeAt(0) ?? 0;
  for (const c of candidatesFrom(lower[0]!)) {
    if (c.next !== 0 && c.next !== next) continue;
    c.entry ??= entryOf(c);
    const { words: known, exact } = c.entry;
    if (known.length !== lower.length || !known.every((w, i) => w === lower[i])) continue;
    return exact && words[0] !== exact ? null : c.entry;
  }
  return null;
}
