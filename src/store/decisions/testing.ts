/** Two reports in a record, for tests of decisions on it. */
import { afterEach, beforeEach, expect } from 'vitest';
import type { Reading } from '../../contract/reading.ts';
import { DecisionError, type DecisionProblem } from '../../record/decisions/types.ts';
import { type Told, told } from '../../record/testing.ts';
import type { ReadReport } from '../../record/types.ts';
import { canonicalRecord } from '../canonical.ts';
import { openStore } from '../open.ts';
import type { RecordStore, StoredReport } from '../port.ts';
import type { DecisionRequest } from './draft.ts';

export let store: RecordStore;

/** Gives each test of a file a `store` of its own with the two reports. */
export function keepTwoReports(): void {
  beforeEach(async () => {
    store = await openStore(':memory:', { create: true });
    await store.addReports([stored(first), stored(second)]);
  });
  afterEach(() => store.close());
}

export const stored = (report: Told): StoredReport => storedRead(told(0, report));

export function storedRead({ key, signature, reading, ...read }: ReadReport): StoredReport {
  return { key, report: read.report, status: 'read', reading, signature, language: 'en' };
}

const words = 'The door to talks stays open for anyone who wishes';
export const first: Told = {
  key: 'a',
  text: `Ahn Min-ho met Carla Ruiz in Geneva. “${words},” said Ahn Min-ho.`,
  published: '2021-10-19',
  source: 'Wire',
  people: {
    ahn: { as: 'Ahn Min-ho', party: 'KOR', office: 'envoy' },
    ruiz: { as: 'Carla Ruiz', party: 'ESP' },
  },
  meetings: [{ parties: ['ESP', 'KOR'], people: ['ahn', 'ruiz'], date: '2021-10-18', place: 'Geneva' }],
  statements: [{ words, speaker: 'ahn', party: 'KOR', date: '2021-10-18' }],
};
export const second: Told = {
  key: 'b',
  text: 'Minister Anh Minho of another spelling flew to Vienna, where nobody waited for him but the press.',
  published: '2021-11-02',
  source: 'Paper',
  people: { anh: { as: 'Anh Minho', party: 'KOR' } },
  meetings: [{ parties: ['AUT', 'KOR'], people: ['anh'], date: '2021-11-01', place: 'Vienna' }],
};
export const by = { by: 'Ada', why: 'seen in the minutes' };

export async function keyOf(name: string): Promise<string> {
  const row = await store.db
    .selectFrom('person')
    .select('key')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return row.key;
}

export async function occasionIn(place: string): Promise<string> {
  const row = await store.db
    .selectFrom('occasion')
    .select('key')
    .where('place', '=', place)
    .executeTakeFirstOrThrow();
  return row.key;
}

export async function problemOf(request: DecisionRequest): Promise<DecisionProblem | null> {
  const before = await canonicalRecord(store.db);
  const problem = await store.decide(request, by).then(
    () => null,
    (error: unknown) => {
      if (error instanceof DecisionError) return error.problem;
      throw error;
    },
  );
  if (problem) expect(await canonicalRecord(store.db)).toBe(before);
  return problem;
}

export async function sameWhenRebuilt(): Promise<void> {
  const record = await canonicalRecord(store.db);
  await store.rebuild();
  expect(await canonicalRecord(store.db)).toBe(record);
}

/** As if a newer reader had read the report otherwise. `change` changes the reading in place. */
export async function reread(key: string, change: (reading: Reading) => void): Promise<void> {
  const row = await store.db
    .selectFrom('reading')
    .innerJoin('report', 'report.id', 'report_id')
    .select(['report_id', 'json'])
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  const reading = JSON.parse(row.json) as Reading;
  change(reading);
  await store.db
    .updateTable('reading')
    .set({ json: JSON.stringify(reading) })
    .where('report_id', '=', row.report_id)
    .execute();
  await store.rebuild();
}
