import { describe, expect, test } from 'vitest';
import { entry } from '../../queries/entry.ts';
import { decisions } from '../../queries/review/decisions.ts';
import type { DecisionProblem } from '../../record/decisions/types.ts';
import { canonicalRecord } from '../canonical.ts';
import type { DecisionRequest } from './draft.ts';
import { by, keepTwoReports, keyOf, problemOf, sameWhenRebuilt, store } from './testing.ts';

keepTwoReports();

describe('what was added by hand', () => {
  const report = 'report-b';
  const place = 'flew to Vienna';

  test('an occasion, with the words of the report, until it is undone', async () => {
    const people = [await keyOf('Carla Ruiz'), await keyOf('Anh Minho')];
    const fields = { parties: ['ESP', 'KOR'], people, date: ['2021-11-02'], place: ['Vienna'] };
    const plain = await canonicalRecord(store.db);
    const { decision, before, after } = await store.decide(
      { kind: 'add', entry: 'occasion', report, words: place, fields },
      by,
    );
    expect([before.length, after.length]).toEqual([0, 1]);
    const found = await entry(store, decision.target);
    expect(found).toMatchObject({
      occasion: { date: '2021-11-02', parties: ['ESP', 'KOR'], status: 'held', reports: 1 },
    });
    expect(found.type === 'occasion' && found.occasion.people.map((p) => p.id).sort()).toEqual(people.sort());
    expect(found.type === 'occasion' && found.occasion.citations[0]!.passages).toMatchObject([
      { role: 'meeting', words: place },
    ]);
    await sameWhenRebuilt();
    await store.decide({ kind: 'merge', targets: [people[0]!, await keyOf('Ahn Min-ho')] }, by);
    await sameWhenRebuilt();
    const undo = await store.decide({ kind: 'undo', decision: decision.id }, by);
    await expect(entry(store, decision.target)).rejects.toThrow('unknown-entry');
    await store.decide({ kind: 'undo', decision: undo.decision.id }, by);
    expect(await entry(store, decision.target)).toMatchObject({ occasion: { date: '2021-11-02' } });
    await sameWhenRebuilt();
    await store.decide({ kind: 'undo', decision: decision.id }, by);
    const merge = (await decisions(store)).find((d) => d.kind === 'merge')!;
    await store.decide({ kind: 'undo', decision: merge.id }, by);
    expect(await canonicalRecord(store.db)).toBe(plain);
  });

  test('a person and a statement', async () => {
    const added = await store.decide(
      {
        kind: 'add',
        entry: 'person',
        report,
        words: 'the press',
        fields: { name: ['Olga Press'], party: ['AUT'] },
      },
      by,
    );
    const person = added.decision.target;
    await store.decide(
      {
        kind: 'add',
        entry: 'statement',
        report,
        words: 'nobody waited for him',
        fields: { person: [person] },
      },
      by,
    );
    expect(await entry(store, 'Olga Press')).toMatchObject({
      person: { id: person, party: 'AUT' },
      statements: [{ text: 'nobody waited for him', speaker: 'Olga Press', party: 'AUT' }],
    });
    await sameWhenRebuilt();
  });

  test('on words that stand there more than once, those at the place given', async () => {
    const request = { kind: 'add', entry: 'person', report, words: 'n', fields: { name: ['Nils'] } } as const;
    const [first, second] = [14, 23];
    const { text } = await store.db
      .selectFrom('report')
      .select('text')
      .where('key', '=', 'b')
      .executeTakeFirstOrThrow();
    expect([text.indexOf('n'), text[second]]).toEqual([2, 'n']);
    expect(await problemOf({ ...request, at: first })).toMatchObject({ kind: 'words-not-found' });
    const { decision } = await store.decide({ ...request, at: second }, by);
    const found = await entry(store, decision.target);
    expect(found.type === 'person' && found.person.citations[0]!.passages).toMatchObject([
      { span: [second, second + 1], words: 'n' },
    ]);
    await sameWhenRebuilt();
  });

  test('parties by their names', async () => {
    const fields = { parties: ['South Korea', 'the US', 'Freedonia'] };
    const { after } = await store.decide(
      { kind: 'add', entry: 'occasion', report, words: place, fields },
      by,
    );
    expect(after[0]!.fields['parties']).toBe('Freedonia KOR USA');
  });

  test.each<[string, Partial<Extract<DecisionRequest, { kind: 'add' }>>, Partial<DecisionProblem>]>([
    ['words that the report has not', { words: 'They signed.' }, { kind: 'words-not-found' }],
    ['no words', { words: ' ' }, { kind: 'words-not-found' }],
    ['no report', { report: 'report-nothing' }, { kind: 'unknown-report' }],
    ['no name', { fields: { party: ['KOR'] } }, { kind: 'bad-value', field: 'name' }],
    [
      'nobody at it',
      { entry: 'occasion', fields: { date: ['2021'] } },
      { kind: 'bad-value', field: 'parties' },
    ],
    ['a kind that is read only', { entry: 'claim' }, { kind: 'bad-value', field: 'kind' }],
    ['a field that it has not', { fields: { name: ['A B'], date: ['2021'] } }, { kind: 'unknown-field' }],
    [
      'what the report says already',
      { fields: { name: ['Anh Minho'], party: ['KOR'] } },
      { kind: 'already-there' },
    ],
  ])('not %s', async (_, change, problem) => {
    const request = { kind: 'add' as const, entry: 'person' as const, report, words: place };
    expect(await problemOf({ ...request, fields: { name: ['Max Muster'] }, ...change })).toMatchObject(
      problem,
    );
  });
});

test('an added entry that is undone takes its corrections to nothing else', async () => {
  const added = await store.decide(
    {
      kind: 'add',
      entry: 'person',
      report: 'report-b',
      words: 'Minister Anh Minho',
      fields: { name: ['Minister of Nothing'] },
    },
    by,
  );
  const { target } = added.decision;
  await store.decide({ kind: 'correct', target, field: 'office', value: ['jester'] }, by);
  await store.decide({ kind: 'undo', decision: added.decision.id }, by);
  expect(await entry(store, 'Anh Minho')).toMatchObject({ person: { office: null } });
  expect((await decisions(store)).map((d) => d.state)).toEqual(['undone', 'gone', 'holds']);
  await sameWhenRebuilt();
});
