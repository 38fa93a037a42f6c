/** The record follows from readings and decisions: whatever came first, in whatever batches, and made anew. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DecisionError } from '../../record/decisions/types.ts';
import { publicId } from '../../record/keys.ts';
import { entryKinds } from '../../record/kinds.ts';
import { reports } from '../../record/reports.testing.ts';
import type { ReadReport } from '../../record/types.ts';
import { canonicalRecord } from '../canonical.ts';
import { openStore } from '../open.ts';
import type { RecordStore, StoredReport } from '../port.ts';
import type { DecisionRequest } from './draft.ts';

const stored = ({ key, report, signature, reading }: ReadReport): StoredReport => ({
  key,
  report,
  status: 'read',
  reading,
  signature,
  language: 'en',
});

interface Plan {
  /** After how many reports, in percent. */
  at: number;
  kind: 'confirm' | 'add' | 'correct' | 'merge' | 'split' | 'reject' | 'note' | 'undo';
  entryKind: (typeof entryKinds)[number];
  a: number;
  b: number;
  field: [field: string, value: string[]];
}

const plan: fc.Arbitrary<Plan> = fc.record({
  at: fc.nat(100),
  kind: fc.constantFrom(
    'confirm',
    'correct',
    'merge',
    'merge',
    'split',
    'split',
    'reject',
    'add',
    'add',
    'note',
    'undo',
    'undo',
  ),
  entryKind: fc.constantFrom('person' as const, 'occasion' as const, 'statement' as const),
  a: fc.nat(),
  b: fc.nat(),
  field: fc.constantFrom<[string, string[]][]>(
    ['name', ['Roh']],
    ['party', ['JPN']],
    ['party', []],
    ['office', ['envoy of peace']],
    ['date', ['2021-10-19']],
    ['date', []],
    ['place', ['Geneva']],
    ['status', ['held']],
    ['parties', ['KOR', 'CHN']],
    ['people', []],
    ['medium', ['phone']],
    ['speaker', ['the envoy']],
  ),
});

/** The request that a plan comes to in the record as it stands; null for none. */
async function requestOf(
  store: RecordStore,
  { kind, entryKind, a, b, field }: Plan,
): Promise<DecisionRequest | null> {
  const pick = <T>(all: readonly T[], n: number): T | undefined => all[n % Math.max(all.length, 1)];
  if (kind === 'undo') {
    const ids = (await store.db.selectFrom('decision').select('id').orderBy('number').execute()).map(
      (r) => r.id,
    );
    const decision = pick(ids, a);
    return decision === undefined ? null : { kind, decision };
  }
  if (kind === 'add') return additionOf(store, entryKind, a, b, field);
  const rows = await store.db
    .selectFrom('account')
    .select(['id', 'entry'])
    .where('kind', '=', entryKinds.indexOf(entryKind))
    .orderBy('id')
    .execute();
  const [one, other] = [pick(rows, a), pick(rows, b)];
  if (!one || !other) return null;
  const target = publicId(entryKind, one.id);
  if (kind === 'merge') return { kind, targets: [target, publicId(entryKind, other.id)] };
  if (kind === 'correct') return { kind, target, field: field[0], value: field[1] };
  if (kind !== 'split') return { kind, target };
  const parts = rows.filter((r, i) => r.entry === one.entry && (b >> (i % 20)) % 2 === 1);
  return { kind, target, parts: parts.map((r) => publicId(entryKind, r.id)) };
}

async function additionOf(
  store: RecordStore,
  entry: (typeof entryKinds)[number],
  a: number,
  b: number,
  [name, value]: Plan['field'],
): Promise<DecisionRequest | null> {
  const reports = await store.db.selectFrom('report').select('key').orderBy('key').execute();
  const people = await store.db.selectFrom('person').select('key').orderBy('key').execute();
  const report = reports[a % reports.length]!.key;
  const words = ['We will keep the door', 'Not now.', 'Talks go on.'][b % 3]!;
  const who = people.length > 0 ? [people[b % people.length]!.key] : [];
  const fields = {
    person: { name: [['Kim Jong Un', 'Choe Son Hui', 'Noh'][b % 3]!] },
    occasion: { parties: ['KOR', 'USA'], date: ['2021-10-18'], people: who },
    statement: { person: who },
  }[entry as 'person'];
  const own = name === 'text' || name in fields ? {} : { [name]: value };
  return { kind: 'add', entry, report, words, fields: { ...fields, ...own } };
}

async function decide(store: RecordStore, plan: Plan): Promise<void> {
  const request = await requestOf(store, plan);
  if (!request) return;
  await store.decide(request, { by: 'A' }).catch((error: unknown) => {
    if (!(error instanceof DecisionError)) throw error;
  });
}

test('any order, any batches, and made anew', async () => {
  await fc.assert(
    fc.asyncProperty(
      reports.chain((r) => fc.tuple(fc.constant(r), fc.shuffledSubarray(r, { minLength: r.length }))),
      fc.array(plan, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: 5 }),
      async ([inOrder, shuffled], plans, batch) => {
        fc.pre(inOrder.length > 1);
        const [store, other] = [
          await openStore(':memory:', { create: true }),
          await openStore(':memory:', { create: true }),
        ];
        try {
          const left = plans.toSorted((a, b) => a.at - b.at);
          for (let i = 0; i < inOrder.length; i += 3) {
            await store.addReports(inOrder.slice(i, i + 3).map(stored));
            while (left[0] && left[0].at * inOrder.length <= (i + 3) * 100)
              await decide(store, left.shift()!);
          }
          for (const late of left) await decide(store, late);
          const record = await canonicalRecord(store.db);
          await store.rebuild();
          expect(await canonicalRecord(store.db)).toBe(record);

          await other.addReports(shuffled.slice(0, 1).map(stored));
          for (const row of await store.db.selectFrom('decision').selectAll().orderBy('number').execute())
            await other.db.insertInto('decision').values(row).execute();
          await other.rebuild();
          for (let i = 1; i < shuffled.length; i += batch)
            await other.addReports(shuffled.slice(i, i + batch).map(stored));
          expect(await canonicalRecord(other.db)).toBe(record);
        } finally {
          await store.close();
          await other.close();
        }
      },
    ),
    { numRuns: 25 },
  );
});
