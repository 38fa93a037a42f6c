import { expect, test } from 'vitest';
import { reconcile } from '../reconcile.ts';
import { type Told, told } from '../testing.ts';
import type { Record } from '../types.ts';

const record = (...reports: Told[]) => reconcile(reports.map((r, i) => told(i + 1, r)));

const names = (r: Record) => r.people.map((p) => `${p.name} ${p.party} ${p.reports}`);

test('spellings, orders and surnames of one person are one entry', () => {
  const found = record(
    {
      key: 'a',
      text: 'Noh Kyu-duk spoke.',
      published: '2021-08-23',
      people: { n: { as: 'Noh Kyu-duk', party: 'KOR', office: 'special representative' } },
    },
    {
      key: 'b',
      text: 'Roh Kyu-deok spoke.',
      published: '2021-09-14',
      people: { n: { as: 'Roh Kyu-deok', party: 'KOR' } },
    },
    {
      key: 'c',
      text: 'Envoy Noh spoke.',
      published: '2021-10-01',
      people: { n: { as: 'Noh', party: 'KOR' } },
    },
  );
  expect(names(found)).toEqual(['Roh Kyu-deok KOR 3']);
  const [person] = found.people;
  expect(person!.names.map((n) => n.words)).toEqual(['Roh Kyu-deok', 'Noh Kyu-duk', 'Noh']);
  expect(person!.offices).toEqual([{ words: 'special representative', reports: 1 }]);
  expect(person!.key).toMatch(/^person-[0-9a-f]{13}$/);
  expect(person!.evidence).toHaveLength(3);
});

test('given names keep apart, whatever they share', () => {
  const found = record(
    {
      key: 'a',
      text: 'Kim Jong Un and Kim Yo Jong.',
      people: { a: { as: 'Kim Jong Un', party: 'PRK' }, b: { as: 'Kim Yo Jong', party: 'PRK' } },
    },
    {
      key: 'b',
      text: 'Sung Kim met Kim.',
      people: { a: { as: 'Sung Kim', party: 'USA' }, b: { as: 'Kim.', name: 'Kim', party: 'PRK' } },
    },
  );
  expect(names(found).sort()).toEqual([
    'Kim Jong Un PRK 1',
    'Kim PRK 1',
    'Kim Yo Jong PRK 1',
    'Sung Kim USA 1',
  ]);
});

test('a surname that several share goes to the one of that office, else of those days', () => {
  const full = {
    a: { as: 'Kim Yong Chol', party: 'PRK', office: 'vice chairman' },
    b: { as: 'Kim Kye Gwan', party: 'PRK', office: 'first vice foreign minister' },
  };
  const found = record(
    { key: 'a', text: 'Kim Yong Chol wrote.', published: '2018-05-30', people: { a: full.a } },
    { key: 'b', text: 'Kim Kye Gwan wrote.', published: '2019-10-01', people: { b: full.b } },
    {
      key: 'c',
      text: 'Kim, the vice chairman, wrote.',
      published: '2020-01-01',
      people: { c: { as: 'Kim', party: 'PRK', office: 'vice chairman' } },
    },
    {
      key: 'd',
      text: 'Kim wrote again.',
      published: '2019-10-04',
      people: { d: { as: 'Kim', party: 'PRK' } },
    },
    {
      key: 'e',
      text: 'Kim wrote once more.',
      published: '2017-01-01',
      people: { e: { as: 'Kim', party: 'PRK' } },
    },
  );
  expect(names(found)).toEqual(['Kim Kye Gwan PRK 2', 'Kim Yong Chol PRK 2', 'Kim PRK 1']);
});

test('the gazetteer decides', () => {
  const found = record(
    { key: 'a', text: 'Ban Ki-moon.', people: { a: { as: 'Ban Ki-moon', party: 'UN', ref: 'Q1' } } },
    { key: 'b', text: 'Secretary Ban.', people: { a: { as: 'Ban', party: 'KOR', ref: 'Q1' } } },
    { key: 'c', text: 'Ban Ki-moon.', people: { a: { as: 'Ban Ki-moon', party: 'UN', ref: 'Q2' } } },
  );
  expect(found.people.map((p) => `${p.ref} ${p.reports}`)).toEqual(['Q1 2', 'Q2 1']);
});

test('one name for two states is two people, unless one of them is a slip', () => {
  const one = (key: string, party: string): Told => ({
    key,
    text: `Kim Song. ${key.repeat(8).split('').join(' ')}`,
    people: { a: { as: 'Kim Song', party } },
  });
  expect(record(one('a', 'PRK'), one('b', 'KOR')).people).toHaveLength(2);
  expect(names(record(...'abcd'.split('').map((k) => one(k, 'PRK')), one('e', 'KOR')))).toEqual([
    'Kim Song PRK 5',
  ]);
  expect(record(one('a', 'PRK'), one('b', 'UN')).people).toHaveLength(1);
});

test('without the first name, and with it', () => {
  const found = record(
    {
      key: 'a',
      text: 'Mohammad Javad Zarif.',
      people: { a: { as: 'Mohammad Javad Zarif', party: 'IRN' } },
    },
    { key: 'b', text: 'Javad Zarif.', people: { a: { as: 'Javad Zarif', party: 'IRN' } } },
    {
      key: 'c',
      text: 'J. Kerry and John F. Kerry.',
      people: { a: { as: 'J. Kerry', party: 'USA' }, b: { as: 'John F. Kerry', party: 'USA' } },
    },
  );
  expect(names(found).sort()).toEqual(['John F. Kerry USA 1', 'Mohammad Javad Zarif IRN 2']);
});

test('father and son, once a report names both', () => {
  const people = (...names: string[]): Told => ({
    key: names.join(),
    text: `${names.join(' and ')} were there.`,
    people: Object.fromEntries(names.map((n, i) => [`p${i}`, { as: n, party: 'USA' }])),
  });
  expect(record(people('Henry Hale Jr.'), people('Henry Hale')).people).toHaveLength(1);
  expect(record(people('Henry Hale Jr.'), people('Henry Hale,', 'Henry Hale Jr.')).people).toHaveLength(2);
});

test('a surname alone means the one who is in all the papers', () => {
  const full = (n: number, name: string): Told => ({
    key: `k${n}`,
    text: `Report ${n}: ${name} spoke.`,
    published: '2021-10-18',
    people: { a: { as: name, party: 'USA' } },
  });
  const papers = Array.from({ length: 8 }, (_, i) => full(i, 'Antony Hale'));
  const bare: Told = {
    key: 'z',
    text: 'Hale spoke.',
    published: '2021-10-20',
    people: { a: { as: 'Hale' } },
  };
  expect(names(record(...papers, full(8, 'Mary Hale'), bare))).toEqual([
    'Antony Hale USA 9',
    'Mary Hale USA 1',
  ]);
  expect(record(...papers, full(8, 'Mary Hale'), full(9, 'Mary Hale'), bare).people).toHaveLength(3);
});

test('who is nowhere mentioned is no one', () => {
  const report = told(1, { key: 'a', text: 'Nobody.', people: { a: { as: 'Nobody' } } });
  report.reading.mentions[0]!.span = [3, 90];
  expect(reconcile([report]).people).toEqual([]);
});

test('a Chinese surname alone means its bearer, of two the one in the papers of those weeks', () => {
  const naming = (key: string, published: string, as: string): Told => ({
    key,
    text: `${key}: ${as} spoke.`,
    published,
    people: { a: { as, party: 'CHN' } },
  });
  const found = record(
    naming('a', '2021-10-18', 'Hsieh Mingde'),
    naming('b', '2021-03-01', 'Xie Bolin'),
    naming('c', '2021-10-20', 'Xie'),
  );
  expect(names(found).sort()).toEqual(['Hsieh Mingde CHN 2', 'Xie Bolin CHN 1']);
});

test('whose son somebody is, is no office', () => {
  const naming = (key: string, office: string): Told => ({
    key,
    text: `${key}: Henry Hale spoke.`,
    people: { a: { as: 'Henry Hale', office } },
  });
  const [person] = record(
    naming('a', 'son'),
    naming('b', 'the minister’s brother'),
    naming('c', 'envoy'),
  ).people;
  expect(person!.offices.map((o) => o.words)).toEqual(['envoy']);
});

test('a surname that one person bears in all the record means that one, if the gazetteer knows it', () => {
  const naming = (key: string, published: string, as: string, more: object = {}): Told => ({
    key,
    text: `${key}: ${as} spoke.`,
    published,
    people: { a: { as, ...more } },
  });
  const known = naming('a', '2015-10-18', 'Ida Lund', { party: 'NOR', ref: 'ida-lund' });
  const bare = naming('b', '2021-03-01', 'Lund');
  expect(names(record(known, bare))).toEqual(['Ida Lund NOR 2']);
  const unknown = naming('a', '2015-10-18', 'Ida Lund', { party: 'NOR' });
  expect(record(unknown, bare).people).toHaveLength(2);
  expect(record(known, naming('b', '2021-03-01', 'Lund', { office: 'mayor' })).people).toHaveLength(2);
  expect(record(known, bare, naming('c', '2018-03-01', 'Per Lund')).people).toHaveLength(3);
});
