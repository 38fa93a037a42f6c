import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decisions } from '../queries/decisions.ts';
import { entry } from '../queries/entry.ts';
import { DecisionError, type DecisionProblem } from '../record/decisions/types.ts';
import { type Told, told } from '../record/testing.ts';
import { canonicalRecord } from './canonical.ts';
import type { DecisionRequest } from './decisions-draft.ts';
import { openStore } from './open.ts';
import type { RecordStore, StoredReport } from './port.ts';

let store: RecordStore;
beforeEach(async () => {
  store = await openStore(':memory:', { create: true });
  await store.addReports([stored(first), stored(second)]);
});
afterEach(() => store.close());

function stored(report: Told): StoredReport {
  const { key, signature, reading, ...read } = told(0, report);
  return { key, report: read.report, status: 'read', reading, signature, language: 'en' };
}

const words = 'The door to talks stays open for anyone who wishes';
const first: Told = {
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
const second: Told = {
  key: 'b',
  text: 'Minister Anh Minho of another spelling flew to Vienna, where nobody waited for him but the press.',
  published: '2021-11-02',
  source: 'Paper',
  people: { anh: { as: 'Anh Minho', party: 'KOR' } },
  meetings: [{ parties: ['AUT', 'KOR'], people: ['anh'], date: '2021-11-01', place: 'Vienna' }],
};
const by = { by: 'Ada', why: 'seen in the minutes' };

async function keyOf(name: string): Promise<string> {
  const row = await store.db
    .selectFrom('person')
    .select('key')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return row.key;
}

async function occasionIn(place: string): Promise<string> {
  const row = await store.db
    .selectFrom('occasion')
    .select('key')
    .where('place', '=', place)
    .executeTakeFirstOrThrow();
  return row.key;
}

async function problemOf(request: DecisionRequest): Promise<DecisionProblem | null> {
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

async function sameWhenRebuilt(): Promise<void> {
  const record = await canonicalRecord(store.db);
  await store.rebuild();
  expect(await canonicalRecord(store.db)).toBe(record);
}

describe('what is decided holds', () => {
  test('a correction, when more reports say otherwise, and made anew', async () => {
    const id = await occasionIn('Geneva');
    const { before, after } = await store.decide(
      { kind: 'correct', target: id, field: 'date', value: ['2021-10-17'] },
      by,
    );
    expect([before[0]?.fields['date'], after[0]?.fields['date']]).toEqual(['2021-10-18', '2021-10-17']);
    await store.addReports([
      stored({ ...first, key: 'c', text: `${first.text} And more of it was told later.` }),
    ]);
    expect(await entry(store, id)).toMatchObject({ occasion: { date: '2021-10-17', reports: 2 } });
    await sameWhenRebuilt();
  });

  test('the newest correction of a field; a field is emptied; undone, the older one holds again', async () => {
    const target = await keyOf('Ahn Min-ho');
    const partyOf = async () => {
      const found = await entry(store, target);
      return found.type === 'person' ? found.person.party : undefined;
    };
    await store.decide({ kind: 'correct', target, field: 'party', value: ['PRK'] }, by);
    const last = await store.decide({ kind: 'correct', target, field: 'party', value: [] }, by);
    expect(await partyOf()).toBe(null);
    await store.decide({ kind: 'undo', decision: last.decision.id }, by);
    expect(await partyOf()).toBe('PRK');
    await sameWhenRebuilt();
  });

  test('a status, though the report is from before the day', async () => {
    const target = await occasionIn('Vienna');
    await store.decide({ kind: 'correct', target, field: 'date', value: ['2022-03-01'] }, by);
    expect(await entry(store, target)).toMatchObject({ occasion: { status: 'planned' } });
    await store.decide({ kind: 'correct', target, field: 'status', value: ['held'] }, by);
    expect(await entry(store, target)).toMatchObject({
      occasion: { status: 'held', reported: '2021-11-02' },
    });
  });

  test('parties and people of an occasion', async () => {
    const target = await occasionIn('Vienna');
    const ruiz = await keyOf('Carla Ruiz');
    await store.decide({ kind: 'correct', target, field: 'parties', value: ['ESP', 'AUT'] }, by);
    await store.decide({ kind: 'correct', target, field: 'people', value: [ruiz] }, by);
    expect(await entry(store, target)).toMatchObject({
      occasion: { parties: ['AUT', 'ESP'], people: [{ id: ruiz }] },
    });
    await sameWhenRebuilt();
  });

  test('what was confirmed by field stays as it is', async () => {
    const target = await occasionIn('Geneva');
    await store.decide({ kind: 'confirm', target, field: 'place' }, by);
    const elsewhere = (n: number) => ({
      ...first,
      key: `e${n}`,
      text: `${n} other things were told. Ahn Min-ho met Carla Ruiz in Bern, ${'so '.repeat(n * 9)}they say.`,
      statements: [],
      meetings: [{ ...first.meetings![0]!, place: 'Bern' }],
    });
    await store.addReports([1, 2, 3].map((n) => stored(elsewhere(n))));
    expect(await entry(store, target)).toMatchObject({ occasion: { place: 'Geneva' } });
    await sameWhenRebuilt();
  });

  test('merged entries are one, with all that is in them; both ids lead to it', async () => {
    const [a, b] = [await keyOf('Ahn Min-ho'), await keyOf('Anh Minho')];
    const { decision, before, after } = await store.decide({ kind: 'merge', targets: [a, b] }, by);
    expect([before.length, after.length]).toEqual([2, 1]);
    const [one, other] = [await entry(store, a), await entry(store, b)];
    expect(other).toEqual(one);
    expect(one).toMatchObject({ person: { reports: 2 }, occasions: [{}, {}] });
    await store.decide({ kind: 'correct', target: b, field: 'name', value: ['Ahn'] }, by);
    expect(await entry(store, a)).toMatchObject({ person: { name: 'Ahn', firstReported: '2021-10-19' } });
    await sameWhenRebuilt();
    await store.decide({ kind: 'undo', decision: decision.id }, by);
    expect(await entry(store, a)).not.toEqual(await entry(store, b));
    await sameWhenRebuilt();
  });

  test('what was split stays apart, though a later report would join it', async () => {
    const full = (key: string, as: string, extra: string): Told => ({
      key,
      text: `${as} spoke in the morning. ${extra}`,
      published: '2021-10-20',
      people: { one: { as, party: 'KOR' } },
    });
    await store.addReports([
      stored(full('f', 'Min-ho Ahn', 'Of what he said, little is known to the papers.')),
    ]);
    const id = await keyOf('Ahn Min-ho');
    const parts = async () => {
      const problem = await problemOf({ kind: 'split', target: id, parts: [] });
      return problem?.kind === 'not-a-part' ? problem.parts.map((p) => p.id) : [];
    };
    const part = (await parts()).find((p) => p !== id)!;
    await store.decide({ kind: 'split', target: id, parts: [part] }, by);
    expect((await entry(store, part)).type).toBe('person');
    expect(await entry(store, part)).not.toEqual(await entry(store, id));
    await store.addReports(
      [1, 2, 3, 4].map((n) => stored(full(`g${n}`, 'Ahn Min-ho', `${'Rain fell. '.repeat(n * 7)}`))),
    );
    expect(await entry(store, part)).not.toEqual(await entry(store, id));
    await sameWhenRebuilt();
  });

  test('the newer of a merging and a splitting that contradict', async () => {
    const [a, b] = [await keyOf('Ahn Min-ho'), await keyOf('Anh Minho')];
    const merge = await store.decide({ kind: 'merge', targets: [a, b] }, by);
    await store.decide({ kind: 'split', target: a, parts: [b] }, by);
    expect(await entry(store, a)).not.toEqual(await entry(store, b));
    expect((await decisions(store)).map((d) => d.state)).toEqual(['overruled', 'holds']);
    await store.decide({ kind: 'merge', targets: [a, b] }, by);
    expect(await entry(store, a)).toEqual(await entry(store, b));
    expect((await decisions(store)).map((d) => d.state)).toEqual(['holds', 'overruled', 'holds']);
    expect(merge.decision.kind).toBe('merge');
    await sameWhenRebuilt();
  });

  test('what was rejected is not shown, in other entries neither, and comes back', async () => {
    const target = await keyOf('Ahn Min-ho');
    const { decision, after } = await store.decide({ kind: 'reject', target }, by);
    expect(after).toEqual([]);
    await expect(entry(store, target)).rejects.toMatchObject({
      problem: { kind: 'rejected-entry', id: target },
    });
    expect(await entry(store, await occasionIn('Geneva'))).toMatchObject({
      occasion: { people: [{ name: 'Carla Ruiz' }] },
    });
    const undo = await store.decide({ kind: 'undo', decision: decision.id }, by);
    expect(await entry(store, target)).toMatchObject({ occasions: [{}], statements: [{}] });
    await store.decide({ kind: 'undo', decision: undo.decision.id }, by);
    await expect(entry(store, target)).rejects.toThrow();
    await sameWhenRebuilt();
  });

  test('what a trial shows is not kept', async () => {
    const record = await canonicalRecord(store.db);
    const request = {
      kind: 'merge' as const,
      targets: [await keyOf('Ahn Min-ho'), await keyOf('Anh Minho')],
    };
    expect((await store.decide(request, by, true)).after).toHaveLength(1);
    expect(await canonicalRecord(store.db)).toBe(record);
    expect(await decisions(store)).toEqual([]);
    expect((await store.decide(request, by)).after).toHaveLength(1);
  });
});

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

describe('a newer reader', () => {
  const reread = async (key: string, change: (reading: StoredReport['reading']) => void) => {
    const row = await store.db
      .selectFrom('reading')
      .innerJoin('report', 'report.id', 'report_id')
      .select(['report_id', 'json'])
      .where('key', '=', key)
      .executeTakeFirstOrThrow();
    const reading = JSON.parse(row.json);
    change(reading);
    await store.db
      .updateTable('reading')
      .set({ json: JSON.stringify(reading) })
      .where('report_id', '=', row.report_id)
      .execute();
    await store.rebuild();
  };

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
