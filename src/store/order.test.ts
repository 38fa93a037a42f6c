/** The record in the file is the same, byte for byte, whatever the order and the batches in which reports came. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reports } from '../record/reports.testing.ts';
import type { ReadReport } from '../record/types.ts';
import { canonicalRecord } from './canonical.ts';
import { openStore } from './open.ts';
import type { StoredReport } from './port.ts';

const stored = ({ key, report, signature, reading }: ReadReport): StoredReport => ({
  key,
  report,
  status: 'read',
  reading,
  signature,
  language: 'en',
});

async function recordOf(all: ReadReport[], batch: number): Promise<{ record: string; rebuilt: string }> {
  const store = await openStore(':memory:', { create: true });
  try {
    for (let i = 0; i < all.length; i += batch) await store.addReports(all.slice(i, i + batch).map(stored));
    const record = all.length > 0 ? await canonicalRecord(store.db) : '';
    if (all.length > 0) await store.rebuild();
    return { record, rebuilt: all.length > 0 ? await canonicalRecord(store.db) : '' };
  } finally {
    await store.close();
  }
}

test('any order, any batches, and made anew', async () => {
  await fc.assert(
    fc.asyncProperty(
      reports.chain((r) => fc.tuple(fc.constant(r), fc.shuffledSubarray(r, { minLength: r.length }))),
      fc.integer({ min: 1, max: 5 }),
      async ([inOrder, shuffled], batch) => {
        const once = await recordOf(inOrder, 100);
        const other = await recordOf(shuffled, batch);
        expect(other.record).toBe(once.record);
        expect(other.rebuilt).toBe(once.record);
      },
    ),
    { numRuns: 25 },
  );
});
