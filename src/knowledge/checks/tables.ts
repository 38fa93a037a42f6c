/** The knowledge files that this folder checks, and what their cells hold. */

import { nameWordSorts } from '../name-words.ts';
import { modifierKinds, officeKinds, officeLevels } from '../offices.ts';
import { organisationKinds } from '../organisations.ts';
import { regionKinds } from '../regions.ts';
import { speechClasses } from '../speech-verbs.ts';
import type { Column, Row, Table } from './table.ts';

const one =
  (...values: readonly string[]) =>
  (value: string) =>
    values.includes(value);
const shape = (pattern: RegExp) => (value: string) => pattern.test(value);
const between = (low: number, high: number) => (value: string) =>
  /^-?\d+(?:\.\d+)?$/.test(value) && Number(value) >= low && Number(value) <= high;

/** A name as it is written: it opens with a letter or digit, or the apostrophe of a transliteration. */
const name = shape(/^[\p{L}\p{N}'‘’`][^\t|]*$/u);
const lower = (value: string) => value === value.toLowerCase() && /[\p{L}\p{N}]/u.test(value);
const alpha3 = shape(/^[A-Z]{3}$/);
const words = (value: string) => {
  const all = value.split(' ');
  return all.every(lower) && new Set(all).size === all.length;
};

const column = (columnName: string, fits: Column['fits'], more: Partial<Column> = {}): Column => ({
  name: columnName,
  fits,
  ...more,
});
const list = (columnName: string, fits: Column['fits'], more: Partial<Column> = {}) =>
  column(columnName, fits, { list: true, ...more });
const optional = { optional: true };
const lat = (columnName = 'lat') => column(columnName, between(-90, 90));
const lon = (columnName = 'lon') => column(columnName, between(-180, 180));
const gender = column('gender', one('m', 'f'), optional);

/** What a word may say of the occasion that it governs. */
const STATUS = ['actual', 'called-off', 'habit', 'none', 'planned', 'proposed', 'say'] as const;

/** Of a row with a word and its forms: the word is the first of them. */
const wordIsFirstForm = (of: string) => (row: Row) =>
  row.list('forms')[0] === row.cell(of) ? null : `${row.cell(of)} is not its first form`;

const states: Table = {
  file: 'states.tsv',
  columns: [
    column('alpha3', alpha3),
    column('name', name),
    list('aliases', name, optional),
    list('adjectives', name),
    list('people', name, optional),
    list('capitals', name),
    list('seats', name, optional),
    lat(),
    lon(),
    lat('capital_lat'),
    lon('capital_lon'),
  ],
  key: ['alpha3'],
  wrong: (row) => (row.list('aliases').includes(row.cell('name')) ? 'its name is among its aliases' : null),
};

const organisations: Table = {
  file: 'organisations.tsv',
  columns: [
    column('key', shape(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
    column('kind', one(...organisationKinds)),
    column('party', name, optional),
    list('names', name),
  ],
  key: ['key'],
  wrong: (row) => {
    const kind = row.cell('kind');
    if (kind === 'private') return row.cell('party') ? 'a private body acts for no party' : null;
    return kind === 'media' || row.cell('party') ? null : `${kind} without party`;
  },
};

const gazetteers: Table[] = [
  states,
  organisations,
  {
    file: 'regions.tsv',
    columns: [
      list('names', name),
      list('adjectives', name, optional),
      column('kind', one(...regionKinds)),
      column('state', alpha3, optional),
      lat(),
      lon(),
    ],
    key: ['names'],
  },
  {
    file: 'places.tsv',
    columns: [
      column('name', name),
      column('plain', shape(/^[\p{L}\p{N}'][^\p{M}]*$/u), optional),
      column('alpha3', alpha3),
      lat(),
      lon(),
      column('population', between(0, 60_000)),
      column('ambiguous', one('word'), optional),
    ],
    key: ['name', 'alpha3', 'lat', 'lon'],
    wrong: (row) => (row.cell('plain') === row.cell('name') ? 'plain repeats the name' : null),
  },
  {
    file: 'place-aliases.tsv',
    columns: [
      column('alias', name),
      column('alpha3', alpha3),
      column('city', name),
      column('population', between(1, 60_000), optional),
    ],
    key: ['alias', 'alpha3'],
  },
  {
    file: 'prominent-cities.tsv',
    columns: [list('cities', name), column('alpha3', alpha3)],
    key: ['alpha3'],
  },
  {
    file: 'ambiguous-names.tsv',
    columns: [column('name', name), list('parties', name)],
    key: ['name'],
    wrong: (row) => (row.list('parties').length < 2 ? 'it means one party only' : null),
  },
  {
    file: 'contextual-names.tsv',
    columns: [column('name', name), list('parties', name), list('when', name)],
    key: ['name'],
  },
  {
    file: 'groups-of-states.tsv',
    columns: [column('body', name), list('members', alpha3), list('called', lower, optional)],
    key: ['body'],
    wrong: (row) => (row.list('members').length < 2 ? 'it has one member only' : null),
  },
  {
    file: 'given-names.tsv',
    columns: [
      column('name', shape(/^\p{Lu}[\p{L}\p{M}'’-]*$/u)),
      gender,
      column('sort', one('given', 'surname')),
    ],
    key: ['name', 'sort'],
    wrong: (row) => (row.cell('sort') === 'surname' && row.cell('gender') ? 'a surname has no gender' : null),
  },
];

const wordLists: Table[] = [
  {
    file: 'offices.tsv',
    columns: [
      column('words', lower),
      column('kind', one(...officeKinds)),
      gender,
      column('level', one(...officeLevels)),
    ],
    key: ['words'],
  },
  {
    file: 'office-modifiers.tsv',
    columns: [column('words', lower), column('kind', one(...modifierKinds))],
    key: ['words'],
  },
  {
    file: 'speech-verbs.tsv',
    columns: [
      column('lemma', lower),
      list('forms', lower),
      column('class', one(...speechClasses)),
      column('frames', shape(/^(?=.)c?q?a?i?$/)),
    ],
    key: ['lemma'],
    wrong: wordIsFirstForm('lemma'),
  },
  {
    file: 'speech-cues.tsv',
    columns: [column('words', lower), list('forms', lower), column('kind', one('noun', 'preposition'))],
    key: ['words'],
    wrong: wordIsFirstForm('words'),
  },
  {
    file: 'thought-verbs.tsv',
    columns: [column('lemma', lower), list('forms', lower)],
    key: ['lemma'],
    wrong: wordIsFirstForm('lemma'),
  },
  {
    file: 'meeting-words.tsv',
    columns: [
      column('word', lower),
      column('pos', one('verb', 'noun')),
      column('kind', lower),
      column('medium', one('in-person', 'phone', 'video', 'unknown')),
      list('forms', lower, optional),
    ],
    key: ['word', 'pos', 'kind'],
  },
  {
    file: 'status-words.tsv',
    columns: [
      column('word', lower),
      column('pos', one('verb', 'noun', 'adjective')),
      column('complement', one(...STATUS)),
      column('object', one(...STATUS)),
      list('forms', lower, optional),
    ],
    key: ['word', 'pos'],
  },
  {
    file: 'name-words.tsv',
    columns: [column('sort', one(...nameWordSorts)), column('words', words)],
    key: ['sort'],
  },
  { file: 'common-words.tsv', columns: [column('words', words)], key: ['words'] },
];

/** Every table with rules of its own here. */
export const tables: readonly Table[] = [...gazetteers, ...wordLists];

/** The table of that file; throws where there is none. */
export function tableOf(file: string): Table {
  const table = tables.find((t) => t.file === file);
  if (!table) throw new Error(`no rules for ${file}`);
  return table;
}

/** What holds of any file: rows of as many cells as its header has, none twice, without stray characters. */
export function anyTable(file: string, text: string): Table {
  const header = text.split('\n').find((line) => line !== '' && !line.startsWith('#')) ?? '';
  const columns = header.split('\t').map((name) => column(name, () => true, optional));
  return { file, columns, key: columns.map((c) => c.name) };
}
