import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dayOf } from '../contract/edtf.ts';
import { type Told, told } from '../record/testing.ts';
import { openStore } from './open.ts';
import type { RecordStore, StoredReport } from './port.ts';
import { codes } from './schema.ts';
import { statementsMatching } from './search.ts';

let store: RecordStore;
beforeEach(async () => {
  store = await openStore(':memory:', { create: true });
});
afterEach(() => store.close());

function stored(report: Told): StoredReport {
  const { key, signature, reading, ...read } = told(0, report);
  return { key, report: read.report, status: 'read', reading, signature, language: 'en' };
}

const words = 'We will keep the door to talks open';
const people = {
  noh: { as: 'Noh Kyu-duk', party: 'KOR', office: 'envoy' },
  kim: { as: 'Sung Kim', party: 'USA' },
};
const meeting = { parties: ['KOR', 'USA'], people: ['kim', 'noh'], date: '2021-10-18', place: 'Washington' };
const first: Told = {
  key: 'a',
  text: `Noh Kyu-duk met Sung Kim in Washington. “${words},” said Noh Kyu-duk.`,
  published: '2021-10-19',
  source: 'Wire',
  people,
  meetings: [meeting],
  statements: [{ words, speaker: 'noh', party: 'KOR', source: 'Noh Kyu-duk', date: '2021-10-18' }],
};
const second: Told = {
  key: 'b',
  text: 'Roh Kyu-deok saw Kim, and more was said of it than can be told here.',
  published: '2021-10-20',
  people: { noh: { as: 'Roh Kyu-deok', party: 'KOR' }, kim: { as: 'Kim', party: 'USA' } },
  meetings: [{ ...meeting, place: null }],
};

test('the tables hold the record', async () => {
  await store.addReports([stored(first), stored(second), stored({ ...first, key: 'c' })]);
  expect(await store.isReconciled()).toBe(true);
  expect(await store.counts()).toMatchObject({ people: 2, occasions: 1, statements: 1 });

  const noh = await store.db
    .selectFrom('person')
    .selectAll()
    .where('party', '=', 'KOR')
    .executeTakeFirstOrThrow();
  expect(noh).toMatchObject({ reports: 3, sources: 2, office: 'envoy', first_day: dayOf(2021, 10, 19) });
  expect(noh.names_folded.split(' | ').sort()).toEqual(['noh kyu duk', 'roh kyu deok']);

  const occasion = await store.db.selectFrom('occasion').selectAll().executeTakeFirstOrThrow();
  expect(occasion).toMatchObject({
    date: '2021-10-18',
    first_day: dayOf(2021, 10, 18),
    last_day: dayOf(2021, 10, 18),
    place: 'Washington',
    place_folded: 'washington',
    status: codes.occasionStatus.indexOf('held'),
    reports: 3,
    sources: 2,
  });
  const parties = await store.db.selectFrom('occasion_party').select('party').orderBy('party').execute();
  expect(parties.map((p) => p.party)).toEqual(['KOR', 'USA']);

  const found = await store.db
    .selectFrom('statement')
    .selectAll()
    .where('id', 'in', statementsMatching('"door to talks" noh'))
    .execute();
  expect(found).toMatchObject([
    { text: words, person_id: noh.id, party: 'KOR', speaker: 'Noh Kyu-duk', reports: 2, sources: 1 },
  ]);

  const clusters = await store.db.selectFrom('report').select(['key', 'cluster']).orderBy('key').execute();
  expect(clusters.map((r) => r.cluster)).toEqual([1, 2, 1]);
});

test('evidence is the words of the report', async () => {
  await store.addReports([stored(first), stored(second)]);
  await store.reconcile();
  const rows = await store.db
    .selectFrom('evidence')
    .innerJoin('report', 'report.id', 'report_id')
    .select([
      'entry_kind',
      'role',
      'says',
      (e) => sql<string>`substr(${e.ref('text')}, start_at + 1, end_at - start_at)`.as('words'),
    ])
    .where('report.key', '=', 'a')
    .orderBy('entry_kind')
    .orderBy('start_at')
    .orderBy('role')
    .execute();
  expect(rows.map((r) => [codes.entryKind[r.entry_kind], r.role, r.words])).toEqual([
    ['person', 'name', 'Noh Kyu-duk'],
    ['person', 'name', 'Sung Kim'],
    ['occasion', 'meeting', first.text],
    ['statement', 'source', 'Noh Kyu-duk'],
    ['statement', 'content', words],
  ]);
  expect(JSON.parse(rows.find((r) => r.role === 'meeting')!.says!)).toEqual({
    status: 'held',
    date: '2021-10-18',
    place: 'Washington',
  });
});

test('making it again changes nothing, and ids hold when reports are added', async () => {
  await store.addReports([stored(first)]);
  await store.reconcile();
  const entries = async () =>
    [
      ...(await store.db.selectFrom('person').select(['key']).execute()),
      ...(await store.db.selectFrom('occasion').select(['key']).execute()),
      ...(await store.db.selectFrom('statement').select(['key']).execute()),
    ]
      .map((r) => r.key)
      .sort();
  const before = await entries();
  await store.reconcile();
  expect(await entries()).toEqual(before);
  await store.addReports([stored({ ...second, people: {}, meetings: [] })]);
  await store.reconcile();
  expect(await entries()).toEqual(before);
});

test('a record made by other rules is not up to date', async () => {
  await store.addReports([stored(first)]);
  await store.reconcile();
  await store.db.updateTable('meta').set({ value: 'old' }).where('key', '=', 'rules').execute();
  expect(await store.isReconciled()).toBe(false);
  await store.addReports([stored(second)]);
  expect((await store.counts()).people).toBe(2);
  await store.reconcile();
  expect(await store.isReconciled()).toBe(true);
  expect(await store.db.selectFrom('evidence').select('report_id').distinct().execute()).toHaveLength(2);
});

test('a reading may come as JSON', async () => {
  const report = stored(first);
  await store.addReports([{ ...report, reading: JSON.stringify(report.reading) }]);
  expect((await store.counts()).occasions).toBe(1);
});
