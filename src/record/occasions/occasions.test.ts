import { expect, test } from 'vitest';
import { reconcile } from '../reconcile.ts';
import { type Told, told } from '../testing.ts';
import type { Record } from '../types.ts';

const record = (...reports: Told[]) => reconcile(reports.map((r, i) => told(i + 1, r)));

const kim = { kim: { as: 'Sung Kim', party: 'USA' } };
const both = { ...kim, noh: { as: 'Noh Kyu-duk', party: 'KOR' } };
const parties = ['KOR', 'USA'];
const summary = (r: Record) =>
  r.occasions.map((o) => `${o.date} ${o.place} ${o.parties.join('+')} ${o.status} ${o.reports}`);

test('one meeting in several reports is one entry with all its evidence', () => {
  const found = record(
    {
      key: 'a',
      text: 'Sung Kim met Noh Kyu-duk in Washington.',
      published: '2021-10-19',
      people: both,
      meetings: [
        { parties, people: ['kim', 'noh'], date: '2021-10-18', place: 'Washington', medium: 'in-person' },
      ],
    },
    {
      key: 'b',
      text: 'The envoys of both sides talked.',
      published: '2021-10-19',
      meetings: [{ parties, date: '2021-10-18' }],
    },
    {
      key: 'c',
      text: 'Noh Kyu-duk was in the United States.',
      published: '2021-10-20',
      people: { noh: both.noh },
      places: [
        { name: 'United States', party: 'USA', kind: 'state' },
        { name: 'Washington', party: 'USA' },
      ],
      meetings: [{ parties: ['KOR'], people: ['noh'], date: '2021-10-18' }],
    },
  );
  expect(summary(found)).toEqual(['2021-10-18 Washington KOR+USA held 3']);
  const [occasion] = found.occasions;
  expect(occasion!.evidence.map((e) => e.report)).toEqual([1, 2, 3]);
  expect(occasion!.people).toEqual(found.people.map((p) => p.key).sort());
  expect(occasion!.medium).toBe('in-person');
});

test.each<
  [
    string,
    Partial<Told['meetings'] extends (infer M)[] | undefined ? M : never>,
    Partial<Told['meetings'] extends (infer M)[] | undefined ? M : never>,
  ]
>([
  ['a call and a meeting', { medium: 'phone' }, { medium: 'in-person' }],
  ['two places', { place: 'Seoul' }, { place: 'Tokyo' }],
  ['two and three parties', { parties }, { parties: [...parties, 'JPN'] }],
  ['other people of one party', { people: ['kim', 'noh'] }, { people: ['kim', 'lee'] }],
  ['weeks apart', { date: '2021-10-18' }, { date: '2021-10-30' }],
  ['a month and no one and nowhere in common', { date: '2021-10-18' }, { date: '2021-10' }],
])('%s are two', (_, a, b) => {
  const text = 'Sung Kim met Noh Kyu-duk and Lee Do-hoon.';
  const people = { ...both, lee: { as: 'Lee Do-hoon', party: 'KOR' } };
  const base = { parties, date: '2021-10-18' };
  const found = record(
    { key: 'a', text: `${text} First.`, people, meetings: [{ ...base, ...a }] },
    {
      key: 'b',
      text: `${text} This is the second report of the envoys.`,
      people,
      meetings: [{ ...base, ...b }],
    },
  );
  expect(found.occasions).toHaveLength(2);
});

test('two entries of one report stay two, also where other reports have one of them', () => {
  const text = 'Talks of Sung Kim and Noh Kyu-duk.';
  const on = (date: string) => ({ parties, people: ['kim', 'noh'], date, place: 'Seoul' });
  const found = record(
    { key: 'a', text, people: both, places: [], meetings: [on('2021-09-13'), on('2021-09-14')] },
    { key: 'b', text: `${text} On the second day.`, people: both, meetings: [on('2021-09-14')] },
  );
  expect(summary(found)).toEqual(['2021-09-13 Seoul KOR+USA held 1', '2021-09-14 Seoul KOR+USA held 2']);
});

test('a day off by one, a vague date and no date join the occasion of the same people', () => {
  const text = 'Talks of Sung Kim and Noh Kyu-duk in Seoul';
  const on = (date: string | null) => [{ parties, people: ['kim', 'noh'], date, place: 'Seoul' }];
  const found = record(
    { key: 'a', text: `${text}.`, published: '2021-10-24', people: both, meetings: [on('2021-10-24')[0]!] },
    {
      key: 'b',
      text: `${text} as reported elsewhere, where the writer had rather more to say of it.`,
      published: '2021-10-24',
      people: both,
      meetings: on('2021-10-24'),
    },
    {
      key: 'c',
      text: `${text}, by another clock, and in quite another report than those before.`,
      published: '2021-10-25',
      people: both,
      meetings: on('2021-10-23'),
    },
    {
      key: 'd',
      text: `${text} this month, they say.`,
      published: '2021-10-30',
      people: both,
      meetings: on('2021-10'),
    },
    { key: 'e', text: `${text} some day.`, published: '2021-10-26', people: both, meetings: on(null) },
  );
  expect(summary(found)).toEqual(['2021-10-24 Seoul KOR+USA held 5']);
});

test.each([
  [['2021-10-10 planned', '2021-10-18 held'], 'held'],
  [['2021-10-10 planned', '2021-10-12 held'], 'planned'],
  [['2021-10-10 planned', '2021-10-15 called-off'], 'called-off'],
  [['2021-10-10 called-off', '2021-10-15 planned'], 'planned'],
  [['2021-10-10 proposed', '2021-10-11 planned'], 'planned'],
  [['2021-10-10 proposed'], 'proposed'],
  [['2021-10-10 called-off', '2021-10-19 held'], 'held'],
])('%s is %s', (says, status) => {
  const found = record(
    ...says.map((s, i): Told => {
      const [published, status] = s.split(' ') as [string, 'held'];
      return {
        key: `k${i}`,
        text: `Report ${i} of Sung Kim.`,
        published,
        people: kim,
        meetings: [{ parties, people: ['kim'], date: '2021-10-18', status }],
      };
    }),
  );
  expect(found.occasions.map((o) => o.status)).toEqual([status]);
  expect(found.occasions[0]!.evidence.map((e) => e.says!.status)).toEqual(says.map((s) => s.split(' ')[1]));
});

test('the date that most independent sources give', () => {
  const copy =
    'This is the long text of one agency which many papers print word for word, on Sung Kim and his talks.';
  const on = (key: string, text: string, date: string): Told => ({
    key,
    text,
    people: kim,
    meetings: [{ parties, people: ['kim'], place: 'Seoul', date }],
  });
  const found = record(
    on('a', copy, '2021-10-17'),
    on('b', copy, '2021-10-17'),
    on('c', 'Sung Kim talked there.', '2021-10-18'),
    on('d', 'There talked Sung Kim, it was said.', '2021-10-18'),
  );
  expect(summary(found)).toEqual(['2021-10-18 Seoul KOR+USA held 4']);
  expect(found.occasions[0]!.sources).toBe(3);
});

test('a party that one of three sources adds, and nobody spoke for, was not there', () => {
  const on = (key: string, text: string, parties: string[]): Told => ({
    key,
    text: `Sung Kim met Noh Kyu-duk. ${text}`,
    people: both,
    meetings: [{ parties, people: ['kim', 'noh'], date: '2021-10-18' }],
  });
  const found = record(
    on('a', 'So one paper has it that came out in the morning.', ['KOR', 'USA']),
    on('b', 'Another one had a word from a ministry instead.', ['KOR', 'USA']),
    on('c', 'They spoke of the North, and it is taken for a guest.', ['KOR', 'PRK', 'USA']),
  );
  expect(found.occasions.map((o) => o.parties)).toEqual([['KOR', 'USA']]);
});

test('a seat of government lies in its city', () => {
  const geo = { lat: 38.895, lon: -77.036 };
  const at = (key: string, place: string, kind: 'place' | 'organisation') => ({
    key,
    text: `Sung Kim met Noh Kyu-duk at the house in ${key}.`,
    published: '2021-10-19',
    people: both,
    places: [{ name: place, party: 'USA', kind, geo }],
    meetings: [{ parties, people: ['kim', 'noh'], date: '2021-10-18', place }],
  });
  const found = record(at('a', 'White House', 'organisation'), at('b', 'Washington', 'place'));
  expect(found.occasions).toHaveLength(1);
});
