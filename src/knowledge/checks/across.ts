/** What must hold between knowledge files: that names mean one thing, that parties exist, that places lie where they should. */
import { type Fault, type Row, rowsOf } from './table.ts';
import { tableOf } from './tables.ts';

/** The texts of the knowledge files by file name. */
export type Texts = Readonly<Record<string, string>>;

const read = new Map<string, { text: string; rows: Row[] }>();

/** The rows of a file; the last text of each file is read once. */
function rows(texts: Texts, file: string): Row[] {
  const text = texts[file] ?? '';
  let last = read.get(file);
  if (last?.text !== text) {
    last = { text, rows: rowsOf(tableOf(file), text) };
    read.set(file, last);
  }
  return last.rows;
}

const codesOf = (texts: Texts) => new Set(rows(texts, 'states.tsv').map((r) => r.cell('alpha3')));

function collector(rule: string) {
  const faults: Fault[] = [];
  return {
    faults,
    add: (file: string, line: number, what: string) => faults.push({ file, line, rule, what }),
  };
}

/** States have codes of ISO 3166-1 (given as `iso`), Kosovo its user-assigned one; what names a state names one of these. */
export function stateCodes(texts: Texts, iso: ReadonlySet<string>): Fault[] {
  const { faults, add } = collector('state code');
  for (const r of rows(texts, 'states.tsv'))
    if (!iso.has(r.cell('alpha3')) && r.cell('alpha3') !== 'XKX') add('states.tsv', r.line, r.cell('alpha3'));
  const known = codesOf(texts);
  const references = [
    ['regions.tsv', 'state'],
    ['places.tsv', 'alpha3'],
    ['place-aliases.tsv', 'alpha3'],
    ['prominent-cities.tsv', 'alpha3'],
  ] as const;
  for (const [file, column] of references)
    for (const r of rows(texts, file)) {
      const code = r.cell(column);
      if (code !== '' && !known.has(code)) add(file, r.line, code);
    }
  return faults;
}

/**
 * The parties of bodies by kind: states for national bodies and media, for all others a name of a body of their own kind,
 * or, where they hold one, of a region.
 */
export function parties(texts: Texts): Fault[] {
  const { faults, add } = collector('party');
  const states = codesOf(texts);
  const bodies = rows(texts, 'organisations.tsv');
  const names = new Map<string, Set<string>>();
  const regions = rows(texts, 'regions.tsv').flatMap((r) => r.list('names'));
  for (const r of bodies) {
    const kind = r.cell('kind');
    let known = names.get(kind);
    if (!known) {
      known = new Set(kind === 'non-state' || kind === 'territory' ? regions : []);
      names.set(kind, known);
    }
    for (const n of r.list('names')) known.add(n);
  }
  const known = new Set(states);
  for (const r of bodies) {
    const kind = r.cell('kind');
    const party = r.cell('party');
    if (party === '') continue;
    const exists = kind === 'national' || kind === 'media' ? states.has(party) : names.get(kind)!.has(party);
    if (!exists) add('organisations.tsv', r.line, `${r.cell('key')}: no ${kind} party ${party}`);
    known.add(party);
  }
  for (const [file, columns] of [
    ['ambiguous-names.tsv', ['parties']],
    ['contextual-names.tsv', ['parties', 'when']],
  ] as const)
    for (const r of rows(texts, file))
      for (const party of columns.flatMap((c) => r.list(c)))
        if (!known.has(party)) add(file, r.line, `${r.cell('name')}: ${party}`);
  for (const r of rows(texts, 'groups-of-states.tsv')) {
    if (!known.has(r.cell('body'))) add('groups-of-states.tsv', r.line, `no body ${r.cell('body')}`);
    for (const m of r.list('members'))
      if (!states.has(m)) add('groups-of-states.tsv', r.line, `${r.cell('body')}: ${m}`);
  }
  return faults;
}

interface Meaning {
  file: string;
  line: number;
  /** A state's code, or the key of a body or region. */
  of: string;
  /** The party that it stands for or lies in. */
  party: string;
}

function meanings(texts: Texts): Map<string, Meaning[]> {
  const made = new Map<string, Meaning[]>();
  const add = (name: string, meaning: Meaning) => {
    const all = made.get(name);
    if (!all) made.set(name, [meaning]);
    else if (!all.some((m) => m.of === meaning.of && m.file === meaning.file)) all.push(meaning);
  };
  for (const r of rows(texts, 'states.tsv'))
    for (const c of ['name', 'aliases', 'adjectives', 'people', 'capitals', 'seats'])
      for (const n of r.list(c))
        add(n, { file: 'states.tsv', line: r.line, of: r.cell('alpha3'), party: r.cell('alpha3') });
  for (const r of rows(texts, 'organisations.tsv'))
    for (const n of r.list('names'))
      add(n, { file: 'organisations.tsv', line: r.line, of: r.cell('key'), party: r.cell('party') });
  for (const r of rows(texts, 'regions.tsv'))
    for (const c of ['names', 'adjectives'])
      for (const n of r.list(c))
        add(n, { file: 'regions.tsv', line: r.line, of: r.cell('names'), party: r.cell('state') });
  return made;
}

/**
 * A name means one state, one body or one region. The ambiguous names say which parties a name may mean else; a region
 * that is a party too ("Abkhazia") is both.
 */
export function names(texts: Texts): Fault[] {
  const { faults, add } = collector('name');
  const regions = new Map(rows(texts, 'regions.tsv').map((r) => [r.cell('names'), r]));
  const kinds = new Map(rows(texts, 'organisations.tsv').map((r) => [r.cell('key'), r.cell('kind')]));
  const ambiguous = new Map(rows(texts, 'ambiguous-names.tsv').map((r) => [r.cell('name'), r]));
  const all = meanings(texts);
  for (const [name, found] of all) {
    if (found.length === 1 || ambiguous.has(name)) continue;
    const [first, second] = found;
    const partyAndPlace =
      found.length === 2 &&
      ['non-state', 'territory'].includes(kinds.get(first!.of) ?? '') &&
      ['territory', 'area', 'province'].includes(regions.get(second!.of)?.cell('kind') ?? '');
    if (!partyAndPlace) add(second!.file, second!.line, `${name}: ${found.map((m) => m.of).join(', ')}`);
  }
  for (const [name, r] of ambiguous) {
    const meant = (all.get(name) ?? []).map((m) => m.party);
    const stated = r.list('parties');
    if (stated.some((p) => !meant.includes(p)) || meant.some((p) => !stated.includes(p)))
      add('ambiguous-names.tsv', r.line, `${name} means ${meant.join(', ') || 'nothing'}`);
  }
  return faults;
}

const EARTH_RADIUS_KM = 6371;

/** Along a great circle, in kilometres. */
export function distance(latA: number, lonA: number, latB: number, lonB: number): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((latB - latA) * rad) / 2) ** 2 +
    Math.cos(latA * rad) * Math.cos(latB * rad) * Math.sin(((lonB - lonA) * rad) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(h));
}

/** How far a capital may be from the point of its state, in kilometres, save in the widest states. */
const CAPITAL_WITHIN = 1500;
const widest: Readonly<Record<string, number>> = { RUS: 4000, CAN: 3000, USA: 2000, AUS: 1800 };
/** How far a region of a state may be from the nearest of its cities, in kilometres; overseas territories may be anywhere. */
const regionWithin: Readonly<Record<string, number>> = {
  province: 1700,
  area: 1200,
  water: 1200,
  venue: 250,
};

/** How far the middles of two provinces of a state are apart at least, in kilometres. */
const PROVINCES_APART = 12;

const point = (r: Row, prefix = ''): [number, number] => [
  Number(r.cell(`${prefix}lat`)),
  Number(r.cell(`${prefix}lon`)),
];

/** Capitals and regions lie in their states, and no province stands twice under two names. */
export function positions(texts: Texts): Fault[] {
  const { faults, add } = collector('position');
  for (const r of rows(texts, 'states.tsv')) {
    const far = distance(...point(r), ...point(r, 'capital_'));
    if (far > (widest[r.cell('alpha3')] ?? CAPITAL_WITHIN))
      add('states.tsv', r.line, `${r.cell('name')}: the capital is ${Math.round(far)} km from its point`);
  }
  const cities = new Map<string, [number, number][]>();
  for (const r of rows(texts, 'places.tsv')) {
    const list = cities.get(r.cell('alpha3'));
    if (list) list.push(point(r));
    else cities.set(r.cell('alpha3'), [point(r)]);
  }
  for (const r of rows(texts, 'regions.tsv')) {
    const state = r.cell('state');
    const within = regionWithin[r.cell('kind')];
    if (state === '' || within === undefined) continue;
    const near = cities.get(state)?.some((c) => distance(...point(r), ...c) <= within);
    if (!near) add('regions.tsv', r.line, `${r.cell('names')} is far from all cities of ${state}`);
  }
  const provinces = rows(texts, 'regions.tsv').filter((r) => r.cell('kind') === 'province');
  for (const [i, a] of provinces.entries())
    for (const b of provinces.slice(i + 1))
      if (a.cell('state') === b.cell('state') && distance(...point(a), ...point(b)) < PROVINCES_APART)
        add('regions.tsv', b.line, `${b.cell('names')} lies where ${a.cell('names')} does`);
  return faults;
}

/** Other names of cities stand in the list of cities, and so do the cities that news means by their bare name. */
export function cities(texts: Texts): Fault[] {
  const { faults, add } = collector('city');
  const known = new Set<string>();
  for (const r of rows(texts, 'places.tsv'))
    for (const c of ['name', 'plain']) known.add(`${r.cell('alpha3')} ${r.cell(c)}`);
  for (const r of rows(texts, 'regions.tsv'))
    for (const n of r.list('names')) known.add(`${r.cell('state')} ${n}`);
  for (const r of rows(texts, 'place-aliases.tsv')) {
    if (!known.has(`${r.cell('alpha3')} ${r.cell('alias')}`))
      add('place-aliases.tsv', r.line, `${r.cell('alias')} for no city`);
  }
  const meant = new Map<string, string>();
  for (const r of rows(texts, 'prominent-cities.tsv'))
    for (const c of r.list('cities')) {
      if (!known.has(`${r.cell('alpha3')} ${c}`)) add('prominent-cities.tsv', r.line, `no city ${c}`);
      if (meant.has(c)) add('prominent-cities.tsv', r.line, `${c} is in ${meant.get(c)} too`);
      meant.set(c, r.cell('alpha3'));
    }
  return faults;
}

/** A verb says or thinks; a common word is listed once. */
export function words(texts: Texts): Fault[] {
  const { faults, add } = collector('word');
  const says = new Set(rows(texts, 'speech-verbs.tsv').map((r) => r.cell('lemma')));
  for (const r of rows(texts, 'thought-verbs.tsv'))
    if (says.has(r.cell('lemma'))) add('thought-verbs.tsv', r.line, `${r.cell('lemma')} is a verb of saying`);
  const common = new Set<string>();
  for (const r of rows(texts, 'common-words.tsv'))
    for (const w of r.cell('words').split(' ')) {
      if (common.has(w)) add('common-words.tsv', r.line, `${w} twice`);
      common.add(w);
    }
  return faults;
}
