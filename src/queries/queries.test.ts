import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillRecord } from '../../test/fixtures/small-record.ts';
import { openStore } from '../store/open.ts';
import type { RecordStore } from '../store/port.ts';
import { brief } from './brief/brief.ts';
import { entry } from './entry.ts';
import { type AskedFilters, resolveFilters } from './filters/filters.ts';
import { meetings } from './meetings.ts';
import { parties } from './parties.ts';
import { people } from './people.ts';
import { QueryError, type QueryProblem } from './problems.ts';
import { sources } from './sources.ts';
import { statements } from './statements.ts';
import { timeline } from './timeline.ts';

let store: RecordStore;

beforeAll(async () => {
  store = await openStore(':memory:', { create: true });
  await fillRecord(store);
});
afterAll(() => store.close());

const ids = (answers: { id: string }[]) => answers.map((a) => a.id.slice(-3));
const met = async (asked: AskedFilters) => ids(await meetings(store, await resolveFilters(store, asked)));
const said = async (asked: AskedFilters) => ids(await statements(store, await resolveFilters(store, asked)));

async function problemOf(asking: Promise<unknown>): Promise<QueryProblem> {
  const error = await asking.then(
    () => null,
    (e: unknown) => e,
  );
  expect(error).toBeInstanceOf(QueryError);
  return (error as QueryError).problem;
}

describe('meetings', () => {
  it('stand in order of date, an undated one at the day of its first report', async () => {
    expect(await met({})).toEqual(['c01', 'c02', 'c03', 'd04', 'd05']);
    expect(await met({ reverse: true })).toEqual(['d05', 'd04', 'c03', 'c02', 'c01']);
    expect(await met({ limit: 2 })).toEqual(['c01', 'c02']);
  });

  it.each<[AskedFilters, string[]]>([
    [{ party: ['KOR'] }, ['c01', 'c02', 'c03']],
    [{ party: ['South Korea'] }, ['c01', 'c02', 'c03']],
    [{ party: ['the US'] }, ['c01', 'c02', 'c03']],
    [{ party: ['Tehran'] }, ['d04', 'd05']],
    [{ party: ['eu', 'kor'] }, ['c01', 'c02', 'c03', 'd04', 'd05']],
    [{ between: ['USA', 'KOR'] }, ['c01', 'c02', 'c03']],
    [{ between: ['USA', 'IRN'] }, []],
    [{ person: ['Sung Kim'] }, ['c01', 'c02', 'c03']],
    [{ person: ['Kim Sung'] }, ['c01', 'c02', 'c03']],
    [{ person: ['noh'] }, ['c01', 'c02', 'c03']],
    [{ person: ['Roh Kyu-deok'] }, ['c01', 'c02', 'c03']],
    [{ person: ['Noh Kyuduk'] }, ['c01', 'c02', 'c03']],
    [{ person: ['person-00000000b3'] }, []],
    [{ from: '2021-09', to: '2021-10-18' }, ['c01', 'c02']],
    [{ from: '15 September 2021', to: 'Oct. 18, 2021' }, ['c02']],
    [{ from: '2021-10-28' }, ['d05']],
    [{ to: '2021' }, ['c01', 'c02', 'c03', 'd04', 'd05']],
    [{ status: ['planned'] }, ['c03', 'd05']],
    [{ status: ['Called off'] }, []],
    [{ medium: ['phone', 'video'] }, ['d04']],
    [{ medium: ['in person'], place: 'tokyo' }, ['c01']],
    [{ place: 'oul' }, []],
    [{ source: ['harbour'], status: ['held'] }, ['c02', 'd04']],
    [{ search: 'end-of-war' }, ['c02']],
    [{ search: 'declar* OR telephone' }, ['c02', 'd04', 'd05']],
    [{ search: 'conditions' }, []],
  ])('%j gives %j', async (asked, expected) => {
    expect(await met(asked)).toEqual(expected);
  });

  it('cite every report with its exact words, copies marked', async () => {
    const [talks] = await meetings(store, { ids: ['occasion-0000000c02'] });
    expect(talks).toMatchObject({
      date: '2021-10-18',
      status: 'held',
      parties: ['KOR', 'USA'],
      reported: '2021-10-19',
    });
    expect(talks?.people.map((p) => p.name)).toEqual(['Noh Kyu-duk', 'Sung Kim']);
    const [first, copy] = talks!.citations;
    expect(first?.report).toMatchObject({ id: 'report-b000000000000002', source: 'Harbour Wire' });
    expect(first?.words).toMatch(/^U\.S\. special envoy .* declaration\.$/);
    expect(first?.says).toEqual({ status: 'held', date: '2021-10-18', place: 'Washington' });
    expect(first?.copyOf).toBeNull();
    expect(copy?.copyOf).toBe(first?.report.id);
  });

  it('cite as many independent reports as asked for', async () => {
    const count = async (citations: number) =>
      (await meetings(store, { citations })).map((m) => m.citations.length);
    expect(await count(0)).toEqual([0, 0, 0, 0, 0]);
    expect(await count(2)).toEqual([1, 1, 1, 1, 1]);
  });
});

describe('statements', () => {
  it.each<[AskedFilters, string[]]>([
    [{}, ['e01', 'e02', 'e03']],
    [{ party: ['USA'] }, ['e02']],
    [{ person: ['Noh'] }, ['e01']],
    [{ kind: 'direct' }, ['e02', 'e03']],
    [{ from: '2021-10-19' }, ['e03']],
    [{ to: '2021-09-15' }, ['e01']],
    [{ search: 'dialogue conditions' }, ['e02']],
    [{ search: '問題' }, ['e03']],
    [{ source: ['Northern Post'] }, ['e02']],
  ])('%j gives %j', async (asked, expected) => {
    expect(await said(asked)).toEqual(expected);
  });

  it('quote the attribution as it stands in the report', async () => {
    const [direct] = await statements(store, { ids: ['statement-0000000e02'] });
    expect(direct?.person).toEqual({ id: 'person-00000000a2', name: 'Sung Kim', party: 'USA' });
    expect(direct?.citations[0]?.words).toBe('"We want a dialogue without conditions," Kim told reporters.');
  });
});

describe('timeline', () => {
  it('holds occasions, and statements on request', async () => {
    expect(ids(await timeline(store))).toEqual(['c01', 'c02', 'c03', 'd04', 'd05']);
    expect(ids(await timeline(store, {}, true))).toEqual([
      'c01',
      'e01',
      'c02',
      'e02',
      'c03',
      'd04',
      'e03',
      'd05',
    ]);
    expect(ids(await timeline(store, { limit: 3, reverse: true }, true))).toEqual(['d05', 'd04', 'e03']);
    expect(ids(await timeline(store, { statuses: ['planned'] }, true))).toEqual(['c03', 'd05']);
  });
});

describe('people, parties, sources', () => {
  it('count what the record holds of each', async () => {
    const everyone = await people(store);
    expect(everyone.map((p) => [p.name, p.occasions, p.statements])).toEqual([
      ['Noh Kyu-duk', 3, 1],
      ['Sung Kim', 3, 1],
      ['Kim Hong-kyun', 0, 0],
      ['Noh', 0, 0],
    ]);
    expect(everyone[0]?.offices).toEqual([{ words: 'envoy', reports: 1 }]);
    expect(ids(await people(store, { parties: ['KOR'], search: 'deputy' }))).toEqual(['0b3']);
    const all = await parties(store);
    expect(all.map((p) => [p.id, p.name, p.occasions, p.people, p.statements])).toEqual([
      ['KOR', 'South Korea', 3, 2, 1],
      ['USA', 'United States', 3, 1, 1],
      ['EU', expect.any(String), 2, 0, 0],
      ['IRN', 'Iran', 2, 0, 0],
    ]);
    expect(all[0]).toMatchObject({ first: '2021-09-14', met: [{ party: 'USA', occasions: 3 }] });
  });

  it('group near-duplicate reports into one source', async () => {
    const all = await sources(store);
    expect(all.map((s) => [s.source, s.copies.map((c) => c.source), s.occasions, s.statements])).toEqual([
      ['Seoul Ledger', [], 1, 1],
      ['Harbour Wire', ['Northern Post'], 2, 1],
      ['Harbour Wire', [], 2, 1],
    ]);
    expect(ids(await sources(store, { search: 'telephone' }))).toEqual(['004']);
    expect(ids(await sources(store, { publishers: ['Northern Post'] }))).toEqual(['002']);
  });
});

describe('a surname', () => {
  it('means the one person of that name, and whoever is known by nothing else', async () => {
    expect((await resolveFilters(store, { person: ['Noh'] })).people).toEqual([
      'person-00000000a1',
      'person-00000000c4',
    ]);
    expect((await resolveFilters(store, { person: ['Kyu-duk Noh'] })).people).toEqual(['person-00000000a1']);
  });
});

describe('an entry', () => {
  it('opens by id, by the beginning of an id, and a person by name', async () => {
    expect(await entry(store, 'occasion-0000000c02')).toMatchObject({
      type: 'occasion',
      statements: [{ id: 'statement-0000000e02' }],
    });
    expect(await entry(store, '0000000e01')).toMatchObject({ type: 'statement' });
    expect(await entry(store, 'Kyu-duk')).toMatchObject({ type: 'person', person: { name: 'Noh Kyu-duk' } });
    const report = await entry(store, 'report-b0000');
    expect(report).toMatchObject({
      type: 'report',
      source: 'Harbour Wire',
      copies: [{ source: 'Northern Post' }],
    });
    expect(report.type === 'report' && report.occasions.map((o) => o.place)).toEqual(['Washington', 'Seoul']);
  });

  it('that is not there has neighbours', async () => {
    expect(await problemOf(entry(store, 'occasion-0000000c09'))).toMatchObject({
      kind: 'unknown-entry',
      nearest: expect.arrayContaining([{ id: 'occasion-0000000c01', name: '2021-09-14 Tokyo' }]),
    });
    expect(await problemOf(entry(store, 'occasion-000'))).toMatchObject({ kind: 'ambiguous-entry' });
    expect(await problemOf(entry(store, 'Nohh'))).toMatchObject({
      kind: 'unknown-person',
      nearest: [{ id: 'person-00000000a1' }, { id: 'person-00000000c4' }],
    });
  });
});

describe('a question that cannot be answered', () => {
  it.each<[AskedFilters, object]>([
    [{ from: '2021-02-30' }, { kind: 'bad-date', option: '--from', reason: 'not-in-calendar' }],
    [{ to: '2021-13-01' }, { kind: 'bad-date', option: '--to', reason: 'not-in-calendar' }],
    [{ from: 'yesterday' }, { kind: 'bad-date', reason: 'malformed' }],
    [{ from: '2021-10', to: '2021-09' }, { kind: 'empty-period' }],
    [
      { party: ['Sout Korea'] },
      { kind: 'unknown-party', nearest: expect.arrayContaining([{ id: 'KOR', name: 'South Korea' }]) },
    ],
    [
      { person: ['Kim'] },
      { kind: 'ambiguous-person', candidates: [{ name: 'Sung Kim' }, { name: 'Kim Hong-kyun' }] },
    ],
    [{ person: ['Sung Lee'] }, { kind: 'unknown-person' }],
    [
      { source: ['Gazette'] },
      { kind: 'unknown-source', known: ['Harbour Wire', 'Northern Post', 'Seoul Ledger'] },
    ],
    [{ status: ['maybe'] }, { kind: 'unknown-value', option: '--status' }],
    [{ search: ' "" ' }, { kind: 'empty-search' }],
  ])('%j', async (asked, problem) => {
    expect(await problemOf(resolveFilters(store, asked))).toMatchObject(problem);
  });
});

describe('the brief', () => {
  it('tells what is next from what was not heard of again', async () => {
    const b = await brief(store);
    expect(ids(b.happened.occasions)).toEqual(['c01', 'c02', 'd04']);
    expect(ids(b.next.occasions)).toEqual(['d05']);
    expect(ids(b.unheard.occasions)).toEqual(['c03']);
    expect(b).toMatchObject({ reports: 4, sources: 3, firstReport: '2021-09-15', lastReport: '2021-10-25' });
    expect(b.parties.map((p) => [p.party, p.people.map((x) => x.name)])).toEqual([
      ['KOR', ['Noh Kyu-duk']],
      ['USA', ['Sung Kim']],
      ['EU', []],
      ['IRN', []],
    ]);
    expect(b.parties[0]?.people[0]?.citation?.passages.map((p) => p.role)).toContain('office');
    expect(b.speakers.map((s) => s.name)).toEqual(['Noh Kyu-duk', 'Sung Kim', 'A senior diplomat']);
  });

  it('keeps the best supported occasions where there are too many', async () => {
    const b = await brief(store, {}, { occasions: 1 });
    expect(b.happened).toMatchObject({ occasions: [{ type: 'occasion' }], more: 2 });
  });
});
