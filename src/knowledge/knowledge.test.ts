import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import countries from 'i18n-iso-countries';
import { describe, expect, it } from 'vitest';
import { cities, names, parties, positions, stateCodes, type Texts, words } from './checks/across.ts';
import { mutations } from './checks/mutations.ts';
import { type Fault, faultsOf, rowsOf, type Table, tableRules } from './checks/table.ts';
import { anyTable, tableOf, tables } from './checks/tables.ts';

const folder = import.meta.dirname;
const files = readdirSync(folder).filter((f) => f.endsWith('.tsv'));
const texts: Texts = Object.fromEntries(files.map((f) => [f, readFileSync(join(folder, f), 'utf8')]));
const iso = new Set(Object.keys(countries.getAlpha3Codes()));

const across = {
  'state code': (t: Texts) => stateCodes(t, iso),
  party: parties,
  name: names,
  position: positions,
  city: cities,
  word: words,
} as const;

const shown = (faults: readonly Fault[]) =>
  faults.map((f) => `${f.file}:${f.line}: ${f.rule}: ${f.what}`).slice(0, 20);

/** The text with one cell of the row whose first cell is `key` changed. */
function changed(file: string, key: string, column: string, to: (cell: string) => string): Texts {
  const at = tableOf(file).columns.findIndex((c) => c.name === column);
  let found = false;
  const lines = texts[file]!.split('\n').map((line) => {
    const cells = line.split('\t');
    if (found || cells[0] !== key) return line;
    found = true;
    cells[at] = to(cells[at]!);
    return cells.join('\t');
  });
  expect(found, `${file} has a row ${key}`).toBe(true);
  return { ...texts, [file]: lines.join('\n') };
}

const withRow = (file: string, ...cells: string[]): Texts => ({
  ...texts,
  [file]: `${texts[file]}${cells.join('\t')}\n`,
});

describe('the knowledge files', () => {
  it.each(files)('%s is sound by itself', (file) => {
    const text = texts[file]!;
    const table = tables.find((t) => t.file === file) ?? anyTable(file, text);
    expect(shown(faultsOf(table, text))).toEqual([]);
  });

  it.each(Object.entries(across))('agree with each other: %s', (_, rule) => {
    expect(shown(rule(texts))).toEqual([]);
  });
});

describe('the files that scripts make', () => {
  it.each(['make-given-names.mjs', 'make-knowledge.mjs'])('are what scripts/%s makes', (script) => {
    const made = spawnSync(process.execPath, [join(folder, '../../scripts', script), '--check'], {
      encoding: 'utf8',
    });
    expect(made.stderr).toBe('');
    expect(made.status).toBe(0);
  });
});

/** The header, its comment and some rows: a whole file of 30,000 rows is not read for each mutation. */
function excerpt(table: Table): string {
  const lines = texts[table.file]!.split('\n');
  return lines.length > 600 ? `${lines.slice(0, 300).join('\n')}\n` : texts[table.file]!;
}

describe('a mutation of any row is caught', () => {
  it.each(tables.map((t) => [t.file, t] as const))('in %s', (_, table) => {
    const lines = excerpt(table).split('\n');
    const first = lines.findIndex((l) => l !== '' && !l.startsWith('#')) + 1;
    const row = fc.integer({ min: first, max: lines.length - 2 });
    const cell = fc.integer({ min: 0, max: table.columns.length - 1 });
    for (const [name, { rule, mutate }] of Object.entries(mutations))
      fc.assert(
        fc.property(row, cell, (at, c) => {
          const mutated = mutate(table, lines, at, c);
          if (!mutated) return;
          const caught = faultsOf(table, mutated.join('\n'));
          expect(
            caught.map((f) => f.rule),
            name,
          ).toContain(rule);
        }),
        { numRuns: 8 },
      );
  });

  it('by every rule of a single file', () => {
    const rules = new Set<string>(Object.values(mutations).map((m) => m.rule));
    expect(tableRules.filter((r) => !rules.has(r))).toEqual(['row']);
  });
});

const rowMutations: [what: string, mutated: Texts, file: string][] = [
  [
    'a state that lists its name as alias',
    changed('states.tsv', 'CUB', 'aliases', () => 'Cuba'),
    'states.tsv',
  ],
  [
    'a national body without party',
    changed('organisations.tsv', 'knesset', 'party', () => ''),
    'organisations.tsv',
  ],
  [
    'a place whose plain name is its name',
    changed('places.tsv', 'Aachen', 'plain', () => 'Aachen'),
    'places.tsv',
  ],
  [
    'a name that is ambiguous between one',
    changed('ambiguous-names.tsv', 'Congo', 'parties', () => 'COD'),
    'ambiguous-names.tsv',
  ],
  [
    'a surname with a gender',
    changed('given-names.tsv', 'Kissinger', 'gender', () => 'm'),
    'given-names.tsv',
  ],
  [
    'a verb that is not its first form',
    changed('speech-verbs.tsv', 'say', 'lemma', () => 'saye'),
    'speech-verbs.tsv',
  ],
  [
    'a noun that is not its first form',
    changed('speech-cues.tsv', 'remark', 'words', () => 'remarc'),
    'speech-cues.tsv',
  ],
];

describe('a row whose cells do not fit each other is caught', () => {
  it.each(rowMutations)('%s', (_, mutated, file) => {
    expect(faultsOf(tableOf(file), mutated[file]!).map((f) => f.rule)).toContain('row');
  });
});

const acrossMutations: [rule: keyof typeof across, what: string, mutated: () => Texts][] = [
  ['state code', 'a state without ISO code', () => changed('states.tsv', 'AFG', 'alpha3', () => 'QQQ')],
  ['state code', 'a region of no state', () => changed('regions.tsv', 'Alberta', 'state', () => 'QQQ')],
  ['state code', 'a city of no state', () => changed('places.tsv', 'Aachen', 'alpha3', () => 'QQQ')],
  ['state code', 'an alias in no state', () => changed('place-aliases.tsv', 'Bombay', 'alpha3', () => 'QQQ')],
  ['state code', 'prominent cities of no state', () => withRow('prominent-cities.tsv', 'Bombay', 'QQQ')],
  [
    'party',
    'a national body of no state',
    () => changed('organisations.tsv', 'knesset', 'party', () => 'QQQ'),
  ],
  [
    'party',
    'media that speak for no state',
    () => changed('organisations.tsv', 'xinhua', 'party', () => 'Hamas'),
  ],
  ['party', 'an organ of no body', () => changed('organisations.tsv', 'unicef', 'party', () => 'UNO of old')],
  [
    'party',
    'an international body that is a state',
    () => changed('organisations.tsv', 'nato', 'party', () => 'USA'),
  ],
  ['party', 'a movement of no party', () => changed('organisations.tsv', 'hamas', 'party', () => 'Nobody')],
  [
    'party',
    'an ambiguous name of no party',
    () => changed('ambiguous-names.tsv', 'Korea', 'parties', () => 'KOR|QQQ'),
  ],
  [
    'party',
    'a contextual name of no party',
    () => changed('contextual-names.tsv', 'North', 'when', () => 'QQQ'),
  ],
  ['name', 'an alias of two states', () => changed('states.tsv', 'CUB', 'aliases', () => 'Republic of Chad')],
  ['name', 'a capital of two states', () => changed('states.tsv', 'CUB', 'capitals', () => 'Havana|Lima')],
  [
    'name',
    'a body with the name of a state',
    () => changed('organisations.tsv', 'knesset', 'names', () => 'Israel'),
  ],
  [
    'name',
    'two bodies of one name',
    () => changed('organisations.tsv', 'knesset', 'names', () => 'Knesset|Sejm'),
  ],
  [
    'name',
    'a region with the name of a state',
    () => changed('regions.tsv', 'Alberta', 'names', () => 'Alberta|Chad'),
  ],
  [
    'name',
    'an ambiguous name that no state has',
    () => changed('ambiguous-names.tsv', 'Korea', 'name', () => 'Corea'),
  ],
  [
    'name',
    'an ambiguous name that hides a state',
    () => changed('ambiguous-names.tsv', 'Congo', 'parties', () => 'COD|CUB'),
  ],
  [
    'position',
    'a capital with a sign lost',
    () => changed('states.tsv', 'PER', 'capital_lat', (v) => v.replace('-', '')),
  ],
  ['position', 'a state with lat and lon swapped', () => changed('states.tsv', 'JPN', 'lat', () => '-36')],
  [
    'position',
    'a province with a sign lost',
    () => changed('regions.tsv', 'Alberta', 'lon', (v) => v.replace('-', '')),
  ],
  ['position', 'a venue in another state', () => changed('regions.tsv', 'Camp David', 'state', () => 'RUS')],
  [
    'position',
    'a province under two names',
    () => withRow('regions.tsv', 'Wild Rose', '', 'province', 'CAN', '52.28', '-117.5'),
  ],
  ['city', 'an alias of no city', () => withRow('place-aliases.tsv', 'Nowhere', 'DEU', 'Nirgendwo', '')],
  ['city', 'a prominent city of no state', () => withRow('prominent-cities.tsv', 'Nowhere', 'NPL')],
  ['city', 'a city prominent in two states', () => withRow('prominent-cities.tsv', 'Hyderabad', 'PAK')],
  ['word', 'a verb that says and thinks', () => changed('thought-verbs.tsv', 'wonder', 'lemma', () => 'say')],
  ['word', 'a common word twice', () => withRow('common-words.tsv', 'abandoned')],
];

describe('a mutation that breaks the agreement between files is caught', () => {
  it.each(acrossMutations)('%s: %s', (rule, _, mutated) => {
    expect(across[rule](mutated()).map((f) => f.rule)).toContain(rule);
  });

  it('a state, body or region with any code or party that is none', () => {
    const gazetteers = [
      ['states.tsv', 'alpha3', 'state code'],
      ['regions.tsv', 'state', 'state code'],
      ['organisations.tsv', 'party', 'party'],
    ] as const;
    for (const [file, column, rule] of gazetteers) {
      const keys = rowsOf(tableOf(file), texts[file]!).map((r) => r.cell(tableOf(file).columns[0]!.name));
      fc.assert(
        fc.property(fc.constantFrom(...keys), (key) => {
          expect(across[rule](changed(file, key, column, () => 'QQQ')).length).toBeGreaterThan(0);
        }),
        { numRuns: 20 },
      );
    }
  });
});
