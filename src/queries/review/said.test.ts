import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Told, told } from '../../record/testing.ts';
import { openStore } from '../../store/open.ts';
import type { RecordStore, StoredReport } from '../../store/port.ts';
import { saidOf } from './said.ts';

let store: RecordStore;
beforeEach(async () => {
  store = await openStore(':memory:', { create: true });
  await store.addReports(
    [
      met('a', 'held', 'It rained all day, and the press waited under umbrellas for a word from either.'),
      met('b', 'held', 'Neither took questions. Their aides spoke of a long list and of little time for it.'),
      met('c', 'called-off', 'A dinner by the harbour followed, to which the mayor had asked some guests.'),
    ].map(stored),
  );
});
afterEach(() => store.close());

function stored(report: Told): StoredReport {
  const { key, signature, reading, ...read } = told(0, report);
  return { key, report: read.report, status: 'read', reading, signature, language: 'en' };
}

const met = (key: string, status: 'held' | 'called-off', extra: string): Told => ({
  key,
  text: `Of Dario Vega and Ilse Brandt in Oslo, word is: ${status}. ${extra}`,
  published: '2015-03-03',
  source: `Paper ${key}`,
  people: { vega: { as: 'Dario Vega', party: 'ESP' }, brandt: { as: 'Ilse Brandt', party: 'AUT' } },
  meetings: [
    { parties: ['AUT', 'ESP'], people: ['vega', 'brandt'], date: '2015-03-02', place: 'Oslo', status },
  ],
});

test('what the reports say of a field, the best supported first, whatever a person has put there', async () => {
  const { key } = await store.db.selectFrom('occasion').select('key').executeTakeFirstOrThrow();
  const said = [
    { value: 'held', reports: 2, sources: 2 },
    { value: 'called-off', reports: 1, sources: 1 },
  ];
  expect(await saidOf(store, key, 'status')).toEqual(said);
  await store.decide({ kind: 'correct', target: key, field: 'status', value: ['planned'] }, { by: 'Ada' });
  expect(await saidOf(store, key, 'status')).toEqual(said);
  expect((await saidOf(store, key, 'parties')).map((s) => s.value)).toEqual(['AUT', 'ESP']);
  expect(await saidOf(store, key, 'people')).toEqual([]);
  expect(await saidOf(store, key, 'weather')).toEqual([]);
});

test('of an event also its type and sides, which are the terms of its tellings', async () => {
  const text =
    'Vega told reporters in the harbour that Austria had broken its word on fish. Nobody answered him.';
  const act = { by: ['ESP'], on: ['AUT'], trigger: 'broken', date: '2015-03-04' };
  await store.addReports([
    stored({ key: 'd', text, published: '2015-03-05', source: 'Wire', events: [act] }),
  ]);
  const { key } = await store.db.selectFrom('event').select('key').executeTakeFirstOrThrow();
  const values = async (field: string) => (await saidOf(store, key, field)).map((s) => s.value);
  expect([await values('type'), await values('source'), await values('target')]).toEqual([
    ['ACCUSE'],
    ['ESP'],
    ['AUT'],
  ]);
  expect(await values('agents')).toEqual([]);
});
