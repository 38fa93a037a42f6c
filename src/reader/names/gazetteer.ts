/** One index over all that is known by name before reading: states, bodies, places, officials. */
import { givenNames } from '../../knowledge/given-names.ts';
import { officials } from '../../knowledge/officials.ts';
import { organisations } from '../../knowledge/organisations.ts';
import { type City, places } from '../../knowledge/places.ts';
import { regions } from '../../knowledge/regions.ts';
import { states } from '../../knowledge/states.ts';
import { once } from '../../knowledge/tsv.ts';
import { tokenize } from '../text/tokens.ts';
import { Shape, type Tokens } from '../types.ts';

export type { City };

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

interface Gazetteer {
  byFirst: Map<string, Entry[]>;
}

let built: Gazetteer | undefined;

function build(): Gazetteer {
  const byFirst = new Map<string, Entry[]>();
  const add = (name: string, entry: Omit<Entry, 'words' | 'exact' | 'ended'>) => {
    if (!name) return;
    const tokens = tokenize(name);
    const words = tokens.lower;
    const exact = words.length === 1 && name.length <= 7 && /\p{Lu}.*\p{Lu}/u.test(name) ? name : null;
    const list = byFirst.get(words[0]!);
    const ended = (tokens.shape[words.length - 1]! & Shape.Cap) !== 0;
    const made = { ...entry, words, exact, ended };
    if (list) list.push(made);
    else byFirst.set(words[0]!, [made]);
  };
  for (const s of states()) {
    const geo = s.position;
    const base = { name: s.name, party: s.alpha3, ref: s.alpha3, geo };
    add(s.name, { ...base, kind: 'state' });
    for (const n of s.aliases) add(n, { ...base, kind: 'state' });
    for (const n of s.adjectives) add(n, { ...base, kind: 'adjective' });
    for (const n of s.people) add(n, { ...base, kind: 'people' });
    for (const n of s.seats)
      add(n, { ...base, name: n, kind: 'seat', ref: `${s.alpha3}/${n}`, geo: s.capitalPosition });
    s.capitals.forEach((n, i) => {
      add(n, {
        ...base,
        name: n,
        kind: 'capital',
        ref: `${s.alpha3}/${n}`,
        geo: i === 0 ? s.capitalPosition : null,
      });
    });
  }
  for (const o of organisations()) {
    for (const n of o.names)
      add(n, {
        kind: o.kind === 'media' ? 'media' : 'organisation',
        name: o.names[0]!,
        party: o.party,
        ref: o.key,
        geo: null,
      });
  }
  for (const r of regions()) {
    for (const n of r.names)
      add(n, {
        kind: 'region',
        name: r.names[0]!,
        party: r.state,
        ref: r.names[0]!,
        geo: { lat: r.lat, lon: r.lon },
      });
    // Adjectives of regions are known so that they are not taken for names.
    for (const n of r.adjectives)
      add(n, { kind: 'regional', name: r.names[0]!, party: r.state, ref: r.names[0]!, geo: null });
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { byFirst };
}

/** The longest known name that begins at token `i`; null where none does. */
export function lookUp(tokens: Tokens, i: number, end: number): Entry | null {
  built ??= build();
  const list = built.byFirst.get(tokens.lower[i]!);
  if (!list) return null;
  for (const entry of list) {
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
  built ??= build();
  const lower = words.map((w) => w.toLowerCase());
  const entry = built.byFirst
    .get(lower[0]!)
    ?.find((e) => e.words.length === lower.length && e.words.every((w, i) => w === lower[i]));
  return entry && !(entry.exact && words[0] !== entry.exact) ? entry : null;
}

/** Cities of this name, largest first. */
export function citiesOf(name: string): readonly City[] {
  return places().get(name.toLowerCase()) ?? [];
}

export interface KnownOfficial {
  key: string;
  name: string;
  gender: 'm' | 'f' | null;
  terms: { party: string; office: string; from: string; to: string }[];
}

let people: { byName: Map<string, KnownOfficial>; bySurname: Map<string, KnownOfficial[]> } | undefined;

/** A name's words, lower case without marks or hyphens, so that "Jong-un" and "Jong Un" are alike. */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘.]/g, '')
    .replace(/[-‐‑\s]+/g, ' ')
    .trim();
}

function peopleIndex() {
  if (people) return people;
  const byKey = new Map<string, KnownOfficial>();
  const byName = new Map<string, KnownOfficial>();
  const bySurname = new Map<string, KnownOfficial[]>();
  for (const o of officials()) {
    let known = byKey.get(o.key);
    if (!known) {
      known = { key: o.key, name: o.name, gender: o.gender, terms: [] };
      byKey.set(o.key, known);
    }
    known.terms.push({ party: o.party, office: o.office, from: o.from, to: o.to });
    for (const n of [o.name, ...o.aliases]) byName.set(foldName(n), known);
    for (const n of [o.name, ...o.aliases]) {
      const words = foldName(n).split(' ');
      for (const w of callNames(words, o.party)) {
        const list = bySurname.get(w);
        if (!list) bySurname.set(w, [known]);
        else if (!list.includes(known)) list.push(known);
      }
    }
  }
  people = { byName, bySurname };
  return people;
}

/** States whose people are called by their surname first, in English too. */
export const SURNAME_FIRST: ReadonlySet<string> = new Set(['PRK', 'KOR', 'CHN', 'TWN', 'VNM']);

/** The words by which a person of this name is called alone: the last, and the first where it can only be a surname. */
function callNames(words: readonly string[], party: string): string[] {
  const [first, last] = [words[0]!, words[words.length - 1]!];
  const eastern = surnamesFirst().has(first) || SURNAME_FIRST.has(party);
  return words.length > 1 && eastern ? [first, last] : [last];
}

const surnamesFirst = once(() => {
  const made = new Set<string>();
  const given = new Set(givenNames().flatMap((g) => (g.sort === 'given' ? [g.name.toLowerCase()] : [])));
  for (const g of givenNames())
    if (g.sort === 'surname' && !given.has(g.name.toLowerCase())) made.add(g.name.toLowerCase());
  return made;
});

export function officialNamed(name: string): KnownOfficial | null {
  return peopleIndex().byName.get(foldName(name)) ?? null;
}

/** Officials one of whose outer name parts is `surname`; the first part only counts where surnames stand first. */
export function officialsWith(surname: string): readonly KnownOfficial[] {
  return peopleIndex().bySurname.get(foldName(surname)) ?? [];
}
