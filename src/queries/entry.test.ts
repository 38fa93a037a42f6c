/** Entries of every kind open by their ids; merged ids lead to what they are part of. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { temporaryFolder } from '../api/testing.ts';
import { runIngest } from '../cli/ingest.ts';
import { sampleReports } from '../cli/sample.ts';
import { entryPage } from '../exports/entry/entry.ts';
import { pageMarkdown } from '../exports/entry/page.ts';
import { entryKinds } from '../record/kinds.ts';
import { openStore } from '../store/open.ts';
import type { RecordStore } from '../store/port.ts';
import { entry, idOfAnswer } from './entry.ts';
import { partsOf } from './review/parts.ts';

const { path, remove } = temporaryFolder();
let store: RecordStore;

beforeAll(async () => {
  await runIngest(sampleReports(), { record: path('sample.db'), workers: 0, quiet: true });
  store = await openStore(path('sample.db'));
}, 120_000);
afterAll(async () => {
  await store.close();
  remove();
});

it.each(entryKinds)(
  'a %s opens by its id and by the beginning of it, with the words that it rests on',
  async (kind) => {
    const rows = await store.db.selectFrom(kind).select('key').orderBy('key').limit(3).execute();
    expect(rows.length).toBeGreaterThan(0);
    for (const { key } of rows) {
      const found = await entry(store, key);
      expect([found.type, idOfAnswer(found)]).toEqual([kind, key]);
      expect(idOfAnswer(await entry(store, key.slice(0, -1)))).toBe(key);
      const own = (found as { [kind: string]: unknown })[kind] as { citations: { words: string }[] };
      expect(own.citations.length).toBeGreaterThan(0);
      const page = entryPage(found);
      expect(page.id).toBe(key);
      expect(pageMarkdown(page)).toContain(`Id: \`${key}\``);
    }
  },
);

it.each(entryKinds)('a %s that was merged into another opens by either id', async (kind) => {
  const rows = await store.db.selectFrom(kind).select('key').orderBy('key').limit(2).execute();
  const targets = rows.map((r) => r.key);
  const { decision } = await store.decide({ kind: 'merge', targets }, { by: 'Ada' });
  const [a, b] = await Promise.all(targets.map((id) => entry(store, id)));
  expect(idOfAnswer(a!)).toBe(idOfAnswer(b!));
  await store.decide({ kind: 'undo', decision: decision.id }, { by: 'Ada' });
  expect(idOfAnswer(await entry(store, targets[1]!))).toBe(targets[1]);
});

it('the parts of an entry begin with the one that it goes by, and each has words of a report', async () => {
  const rows = await store.db
    .selectFrom('person')
    .select('key')
    .orderBy('reports', 'desc')
    .limit(5)
    .execute();
  for (const { key } of rows) {
    const parts = await partsOf(store, key);
    expect(parts.map((p) => p.leads)).toEqual(parts.map((_, i) => i === 0));
    for (const { terms, words, first, reports } of parts) {
      expect(terms).not.toBe('');
      expect(reports > 0).toBe(words !== null && first !== null);
    }
  }
});
