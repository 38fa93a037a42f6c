import { describe, expect, test } from 'vitest';
import { entry } from '../../queries/entry.ts';
import { decisions } from '../../queries/review/decisions.ts';
import type { DecisionProblem } from '../../record/decisions/types.ts';
import type { DecisionRequest } from './draft.ts';
import { by, keepTwoReports, keyOf, occasionIn, problemOf, store } from './testing.ts';

keepTwoReports();

describe('what cannot be decided', () => {
  test.each<[string, () => Promise<DecisionRequest>, Partial<DecisionProblem>]>([
    [
      'no such id',
      async () => ({ kind: 'confirm', target: 'person-0000000000000' }),
      { kind: 'unknown-target' },
    ],
    [
      'no id',
      async () => ({ kind: 'reject', target: "'; drop table decision; --" }),
      { kind: 'unknown-target' },
    ],
    [
      'another kind of id',
      async () => ({ kind: 'note', target: 'source-0000000000000' }),
      { kind: 'unknown-target' },
    ],
    [
      'no field of it',
      async () => ({ kind: 'correct', target: await keyOf('Carla Ruiz'), field: 'date', value: ['2021'] }),
      { kind: 'unknown-field', known: ['name', 'party', 'office', 'ref'] },
    ],
    [
      'no field at all',
      async () => ({ kind: 'correct', target: await keyOf('Carla Ruiz'), field: '__proto__', value: ['x'] }),
      { kind: 'unknown-field' },
    ],
    [
      'no date',
      async () => ({
        kind: 'correct',
        target: await occasionIn('Geneva'),
        field: 'date',
        value: ['yesterday'],
      }),
      { kind: 'bad-value', value: 'yesterday' },
    ],
    [
      'no day of the calendar',
      async () => ({
        kind: 'correct',
        target: await occasionIn('Geneva'),
        field: 'date',
        value: ['2021-02-30'],
      }),
      { kind: 'bad-value' },
    ],
    [
      'no status',
      async () => ({ kind: 'correct', target: await occasionIn('Geneva'), field: 'status', value: [] }),
      { kind: 'bad-value' },
    ],
    [
      'control characters',
      async () => ({
        kind: 'correct',
        target: await keyOf('Carla Ruiz'),
        field: 'name',
        value: ['a\u001b[2Jb'],
      }),
      { kind: 'bad-value' },
    ],
    [
      'nobody of the record',
      async () => ({
        kind: 'correct',
        target: await occasionIn('Geneva'),
        field: 'people',
        value: [await occasionIn('Vienna')],
      }),
      { kind: 'bad-value' },
    ],
    [
      'words that no report has',
      async () => ({
        kind: 'correct',
        target: (await store.db.selectFrom('statement').select('key').executeTakeFirstOrThrow()).key,
        field: 'text',
        value: ['We never said that.'],
      }),
      { kind: 'bad-value', field: 'text' },
    ],
    [
      'two kinds as one',
      async () => ({ kind: 'merge', targets: [await keyOf('Carla Ruiz'), await occasionIn('Geneva')] }),
      { kind: 'different-kinds' },
    ],
    [
      'an entry with itself',
      async () => ({ kind: 'merge', targets: [await keyOf('Carla Ruiz'), await keyOf('Carla Ruiz')] }),
      { kind: 'already-one' },
    ],
    [
      'one mention split',
      async () => ({
        kind: 'split',
        target: await keyOf('Carla Ruiz'),
        parts: [await keyOf('Carla Ruiz')],
      }),
      { kind: 'one-account' },
    ],
    [
      'no such decision',
      async () => ({ kind: 'undo', decision: 'decision-1' }),
      { kind: 'unknown-decision' },
    ],
    ['no decision named', async () => ({ kind: 'undo', decision: '' }), { kind: 'unknown-decision' }],
  ])('%s', async (_, request, problem) => {
    expect(await problemOf(await request())).toMatchObject(problem);
    expect(await decisions(store)).toEqual([]);
  });

  test('undoing twice; undoing the undo', async () => {
    const target = await keyOf('Carla Ruiz');
    const { decision } = await store.decide(
      { kind: 'correct', target, field: 'name', value: ['C. Ruiz'] },
      by,
    );
    const undo = await store.decide({ kind: 'undo', decision: decision.id.slice(0, 14) }, by);
    expect(await problemOf({ kind: 'undo', decision: decision.id })).toMatchObject({
      kind: 'already-undone',
      by: undo.decision.id,
    });
    await store.decide({ kind: 'undo', decision: undo.decision.id }, by);
    expect(await entry(store, target)).toMatchObject({ person: { name: 'C. Ruiz' } });
    expect((await decisions(store, { entry: target })).map((d) => d.state)).toEqual([
      'holds',
      'undone',
      'holds',
    ]);
  });
});
