import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { canonicalRecord } from '../store/canonical.ts';
import { openStore } from '../store/open.ts';
import type { StoredReport } from '../store/port.ts';
import { readBatch } from './batch.ts';
import { inlinePool } from './pool.ts';
import { reread } from './reread.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-reread-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const reports = Array.from({ length: 5 }, (_, i) => ({
  id: `r${i}`,
  text: `South Korea's envoy Noh Kyu-duk met U.S. envoy Sung Kim in Seoul on Monday, room ${i}. "We will keep the door to talks open," Noh said.`,
  published: '2021-10-19',
}));

/** As a reader would have it that finds nothing, or as today's has it. */
function stored(isOld: boolean): StoredReport[] {
  return readBatch(reports).map(({ json, signature, language }, i) => {
    const reading = JSON.parse(json!);
    const nothing = { ...reading, entities: [], mentions: [], statements: [], meetings: [] };
    const nor = { events: [], positions: [], proposals: [], commitments: [], claims: [] };
    return {
      key: `k${i}`,
      report: reports[i]!,
      status: 'read',
      reading: isOld ? { ...nothing, ...nor } : reading,
      signature,
      language,
    };
  });
}

test('what an older version read is read again, and the record is what it would have been', async () => {
  const path = join(folder, 'a.db');
  let store = await openStore(path, { create: true, reader: '1' });
  await store.addReports(stored(true));
  expect((await store.counts()).people).toBe(0);
  expect(await store.outdated(10)).toEqual([]);
  await store.close();

  store = await openStore(path, { reader: '2' });
  expect(await store.outdated(2)).toHaveLength(2);
  expect(await reread(store, inlinePool())).toBe(5);
  expect(await store.outdated(2)).toEqual([]);
  expect(await store.isReconciled()).toBe(false);
  await store.reconcile();
  expect(await store.isReconciled()).toBe(true);

  const fresh = await openStore(join(folder, 'b.db'), { create: true, reader: '2' });
  await fresh.addReports(stored(false));
  expect((await fresh.counts()).people).toBeGreaterThan(0);
  expect(await canonicalRecord(store.db)).toBe(await canonicalRecord(fresh.db));
  await fresh.close();
  await store.close();
});

test('stopped on the way, it is gone on with', async () => {
  const path = join(folder, 'a.db');
  let store = await openStore(path, { create: true, reader: '1' });
  await store.addReports(stored(true));
  await store.close();
  store = await openStore(path, { reader: '2' });
  const stop = new AbortController();
  stop.abort();
  expect(await reread(store, inlinePool(), { signal: stop.signal })).toBe(0);
  expect(await reread(store, inlinePool())).toBe(5);
  await store.close();
});
