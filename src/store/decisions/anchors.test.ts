import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { entry } from '../../queries/entry.ts';
import { decisions } from '../../queries/review/decisions.ts';
import { canonicalRecord } from '../canonical.ts';
import { openStore } from '../open.ts';
import {
  by,
  first,
  keepTwoReports,
  keyOf,
  reread,
  sameWhenRebuilt,
  second,
  store,
  stored,
} from './testing.ts';

keepTwoReports();

describe('a newer reader', () => {
  test('tells the same words in other terms: the decision is led to them', async () => {
    const target = await keyOf('Carla Ruiz');
    await store.decide({ kind: 'correct', target, field: 'office', value: ['mediator'] }, by);
    await reread('a', (reading) => {
      for (const e of (reading as { entities: { name: string; party: string }[] }).entities)
        if (e.name === 'Carla Ruiz') e.party = 'MEX';
    });
    expect(await entry(store, 'Carla Ruiz')).toMatchObject({ person: { party: 'MEX', office: 'mediator' } });
    expect((await decisions(store))[0]).toMatchObject({ state: 'holds', target });
    await sameWhenRebuilt();
    await store.addReports([stored({ ...second, key: 'z', text: `${second.text} Then he left.` })]);
    await sameWhenRebuilt();
  });

  test('no longer finds it: the decision is kept, and shown as gone', async () => {
    const target = await keyOf('Anh Minho');
    await store.decide({ kind: 'correct', target, field: 'office', value: ['minister'] }, by);
    await reread('b', (reading) =>
      Object.assign(reading as object, { entities: [], mentions: [], meetings: [] }),
    );
    expect((await decisions(store))[0]).toMatchObject({ state: 'gone', target, entries: [] });
    await sameWhenRebuilt();
  });
});

test('two stores on one file decide in turns, and neither loses what the other decided', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-decisions-'));
  try {
    const path = join(folder, 'record.db');
    const one = await openStore(path, { create: true });
    await one.addReports([stored(first), stored(second)]);
    const other = await openStore(path);
    const target = await keyOf('Carla Ruiz');
    await Promise.all(
      [0, 1, 2, 3, 4, 5].map((n) =>
        (n % 2 ? one : other).decide(
          { kind: 'correct', target, field: n < 3 ? 'office' : 'name', value: [`Ruiz ${n}`] },
          by,
        ),
      ),
    );
    await one.addReports([stored({ ...first, key: 'c', text: `${first.text} That was all.` })]);
    expect(await decisions(other)).toHaveLength(6);
    const record = await canonicalRecord(other.db);
    await other.rebuild();
    expect(await canonicalRecord(one.db)).toBe(record);
    await one.close();
    await other.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
