import { describe, expect, test } from 'vitest';
import { entry } from '../../queries/entry.ts';
import { decisions } from '../../queries/review/decisions.ts';
import type { Told } from '../../record/testing.ts';
import { canonicalRecord } from '../canonical.ts';
import {
  by,
  first,
  keepTwoReports,
  keyOf,
  occasionIn,
  problemOf,
  sameWhenRebuilt,
  store,
  stored,
} from './testing.ts';

keepTwoReports();

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
