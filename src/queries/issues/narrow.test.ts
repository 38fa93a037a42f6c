/** Issues that only a dossier knows: its words are not kept, but what was found by them is. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toldWith } from '../../record/ledger/testing.ts';
import { openStore } from '../../store/open.ts';
import type { RecordStore } from '../../store/port.ts';
import { wholeBrief } from '../brief/whole.ts';
import { commitments } from '../ledger/commitments.ts';
import { meetings } from '../meetings.ts';
import { timelineColumns } from '../pictures/timeline-columns.ts';
import { QueryError } from '../problems.ts';
import { statements } from '../statements.ts';
import { issuesMeant, onIssues, wordlessIssues } from './narrow.ts';
import { issueWords } from './words.ts';

const wish = 'We want the locks of the canal opened';
const promise = 'Norland will pay for the locks by May';
const text = `Envoys of Norland and Portugal met in Oslo. “${wish},” said the envoy. ${promise}.

They met again in Bergen about fish. “The herring is ours,” said the envoy. Norland will sell herring.

A third round in Porto dealt with sanctions. “The sanctions must go,” said the envoy.`;

let store: RecordStore;
beforeAll(async () => {
  store = await openStore(':memory:', { create: true });
  const said = (words: string) => ({ words, party: 'NOR', date: '2020-03-01' });
  const met = (words: string, place: string) => ({
    words,
    place,
    parties: ['NOR', 'PRT'],
    date: '2020-03-01',
  });
  const { key, signature, reading, report } = toldWith(
    0,
    {
      key: 'a',
      text,
      published: '2020-03-02',
      source: 'Wire',
      meetings: [
        met('Envoys of Norland and Portugal met in Oslo', 'Oslo'),
        met('They met again in Bergen', 'Bergen'),
        met('A third round in Porto', 'Porto'),
      ],
      statements: [said(wish), said('The herring is ours'), said('The sanctions must go')],
    },
    (at) => ({
      positions: [
        {
          holder: 'NOR',
          issue: 'canal',
          stance: 'supports',
          condition: null,
          evidence: at(`${wish},” said the envoy. ${promise}`),
        },
      ],
      proposals: [],
      claims: [],
      commitments: [promise, 'Norland will sell herring'].map((words, i) => ({
        id: `c${i}`,
        holders: ['NOR'],
        what: at(words),
        negated: false,
        counterparts: [],
        due: null,
        condition: null,
        evidence: at(words),
        statement: null,
        meeting: null,
      })),
    }),
  );
  await store.addReports([{ key, report, status: 'read', reading, signature, language: 'en' }]);
});
afterAll(() => store.close());

const places = async (issue: string[], ids?: string[]) =>
  (await meetings(store, await onIssues(store, ids ? { ids } : {}, issue))).map((o) => o.place).sort();
const words = async (issue: string[]) =>
  (await statements(store, await onIssues(store, {}, issue))).map((s) => s.text).sort();

describe('on an issue of a dossier', () => {
  it('are what its positions rest on, and the meetings of the same paragraph', async () => {
    expect(await wordlessIssues(store)).toEqual(['canal']);
    expect([await places(['canal']), await words(['canal'])]).toEqual([['Oslo'], [wish]]);
  });

  it('and beside another, what the words of either find', async () => {
    expect([await places(['Canal', 'sanctions']), await words(['canal', 'sanctions'])]).toEqual([
      ['Oslo', 'Porto'],
      ['The sanctions must go', wish],
    ]);
    expect(await places(['sanctions'])).toEqual(['Porto']);
    const bergen = (await meetings(store, { place: 'Bergen' }))[0]!.id;
    expect(await places(['canal'], [bergen])).toEqual([]);
  });

  it('has its lane in the timeline, which shows what the filter finds', async () => {
    const asked = { withStatements: true, withEvents: true, by: 'issue', most: 50 } as const;
    const all = await timelineColumns(store, {}, { ...asked, issues: [] });
    const lane = all.lanes.findIndex(({ id }) => id === 'canal');
    const inLane = all.ids.filter((_, i) => all.in[i]!.includes(lane));
    const only = await timelineColumns(store, {}, { ...asked, issues: ['canal'] });
    expect(inLane.sort()).toEqual(only.ids.toSorted());
    expect(only.total).toBe(2);
  });

  it('narrows a brief in all its parts', async () => {
    const brief = await wholeBrief(store, {}, { issue: ['canal'] });
    expect(brief.happened.occasions.map((o) => o.place)).toEqual(['Oslo']);
    expect(brief.speakers.flatMap((s) => s.statements).map((s) => s.text)).toEqual([wish]);
    expect(brief.issues.map((i) => i.issue)).toEqual(['canal']);
    expect((await commitments(store)).length).toBe(2);
    expect(brief.commitments.commitments.map((c) => c.text)).toEqual([promise]);
  });

  it('are found by its words where these are known', async () => {
    const words = issueWords([
      { issue: 'canal', side: 1, weight: 1, terms: ['lock'] },
      { issue: 'fish', side: 1, weight: 1, terms: ['herring'] },
    ]);
    expect(await wordlessIssues(store, words)).toEqual([]);
    const on = (issue: string) => onIssues(store, {}, [issue], words);
    expect((await statements(store, await on('fish'))).map((s) => s.text)).toEqual(['The herring is ours']);
    expect((await meetings(store, await on('fish'))).map((o) => o.place)).toEqual(['Bergen']);
    expect((await meetings(store, await on('canal'))).map((o) => o.place)).toEqual(['Oslo']);
    const asked = {
      withStatements: true,
      withEvents: false,
      issues: [],
      by: 'issue',
      most: 50,
      words,
    } as const;
    const { lanes } = await timelineColumns(store, {}, asked);
    expect(lanes.map((l) => l.id)).toContain('canal');
    expect(lanes.map((l) => l.id)).not.toContain('fish');
    const brief = await wholeBrief(store, {}, { issue: ['canal'], words });
    expect(brief.happened.occasions.map((o) => o.place)).toEqual(['Oslo']);
  });

  it('that nobody knows is refused, with those that are known', async () => {
    const refused = await issuesMeant(store, ['weather']).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(QueryError);
    expect((refused as QueryError).problem).toMatchObject({
      kind: 'unknown-value',
      known: expect.arrayContaining(['canal', 'sanctions']),
    });
  });
});
