import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillRecord } from '../../test/fixtures/small-record.ts';
import { openStore } from '../store/open.ts';
import type { RecordStore } from '../store/port.ts';
import type { Occasion, Page, Problem, StatementPage, TimelineItem } from './schemas/index.ts';
import { type TestApi, testApi } from './testing.ts';

let store: RecordStore;
let api: TestApi;

beforeAll(async () => {
  store = await openStore(':memory:', { create: true });
  await fillRecord(store);
  api = testApi(store);
});
afterAll(() => store.close());

async function answer<T>(path: string): Promise<T> {
  const response = await api.ask(path);
  expect(response.status).toBe(200);
  return (await response.json()) as T;
}

async function problem(path: string): Promise<Problem> {
  const response = await api.ask(path);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const body = (await response.json()) as Problem;
  expect(body.status).toBe(response.status);
  expect(body.type).toBe(`/docs#problem-${body.kind}`);
  return body;
}

const ids = (page: { items: { id: string }[] }) => page.items.map((i) => i.id.slice(-3));

describe('questions', () => {
  it('take the filters of the command line', async () => {
    expect(ids(await answer('/api/meetings?between=USA&between=South%20Korea'))).toEqual([
      'c01',
      'c02',
      'c03',
    ]);
    expect(ids(await answer('/api/meetings?party=eu&reverse=true'))).toEqual(['d05', 'd04']);
    expect(ids(await answer('/api/meetings?from=2021-09&to=2021-10-18&status=held'))).toEqual(['c01', 'c02']);
    expect(ids(await answer('/api/timeline?statements=1'))).toEqual([
      'c01',
      'e01',
      'c02',
      'e02',
      'c03',
      'd04',
      'e03',
      'd05',
    ]);
    expect(ids(await answer('/api/statements?person=Sung%20Kim'))).toEqual(['e02']);
  });

  it('give the exact words, as many citations as asked for', async () => {
    const { items } = await answer<Page<Occasion>>('/api/meetings?limit=2&citations=9');
    expect(items[1]?.citations[0]?.words).toMatch(/^U\.S\. special envoy .* declaration\.$/);
    expect(ids(await answer('/api/meetings?citations=0'))).toHaveLength(5);
  });

  it('tell what else statements can be chosen by', async () => {
    const { facets } = await answer<StatementPage>('/api/statements?facets=true&limit=1');
    expect(facets?.parties).toContainEqual({ value: 'USA', name: 'United States', statements: 1 });
    expect(facets?.kinds.reduce((n, k) => n + k.statements, 0)).toBe(3);
    expect(facets?.people.map((p) => p.name).sort()).toEqual(['Noh Kyu-duk', 'Sung Kim']);
    const chosen = await answer<StatementPage>('/api/statements?facets=true&party=USA');
    expect(chosen.facets?.parties).toEqual([{ value: 'USA', name: 'United States', statements: 1 }]);
  });

  it('find words in everything', async () => {
    const found = await answer<{ [kind: string]: { total: number; items: { words?: string }[] } }>(
      '/api/search?q=dialogue',
    );
    expect(found['statements']?.total).toBe(1);
    expect(found['reports']?.total).toBe(2);
    expect(found['reports']?.items[0]?.words).toContain('dialogue');
  });
});

describe('pages', () => {
  it('give everything once, by following next', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Page<TimelineItem> = await answer(
        `/api/timeline?statements=true&limit=3${cursor && `&cursor=${cursor}`}`,
      );
      expect(page.total).toBe(8);
      seen.push(...ids(page));
      cursor = page.next;
    }
    expect(seen).toEqual(['c01', 'e01', 'c02', 'e02', 'c03', 'd04', 'e03', 'd05']);
  });

  it('refuse a cursor that was changed or is of another question', async () => {
    const { next } = await answer<Page<Occasion>>('/api/meetings?limit=2');
    for (const path of [
      `/api/meetings?limit=2&party=KOR&cursor=${next}`,
      `/api/timeline?limit=2&cursor=${next}`,
      `/api/meetings?limit=2&cursor=${next?.slice(0, -2)}AA`,
      '/api/meetings?cursor=%00%ff',
      '/api/meetings?cursor=eyJhdCI6MX0',
      '/api/meetings?cursor=',
    ])
      expect((await problem(path)).kind).toBe('bad-cursor');
    expect((await problem(`/api/meetings?cursor=${'A'.repeat(500)}`)).kind).toBe('malformed-question');
  });
});

describe('an ETag', () => {
  it('holds until the record is written to', async () => {
    const first = await api.ask('/api/people');
    const etag = first.headers.get('etag')!;
    expect(etag).toMatch(/^W\/".+"$/);
    for (const known of [etag, `"x", ${etag}`, etag.replace('W/', ''), '*']) {
      const again = await api.ask('/api/people', { headers: { 'if-none-match': known } });
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    }
    const changed = testApi(store, { version: async () => 'later' });
    const anew = await changed.ask('/api/people', { headers: { 'if-none-match': etag } });
    expect(anew.status).toBe(200);
  });

  it('does not hide what is wrong with a question', async () => {
    const { status } = await api.ask('/api/people?limit=0', { headers: { 'if-none-match': '*' } });
    expect(status).toBe(400);
  });
});

describe('an entry', () => {
  it('opens by its id, with what belongs to it', async () => {
    expect(await answer('/api/entries/occasion-0000000c02')).toMatchObject({
      type: 'occasion',
      statements: { items: [{ id: 'statement-0000000e02' }], total: 1 },
    });
    expect(await answer('/api/entries/person-00000000a2?limit=1')).toMatchObject({
      type: 'person',
      occasions: { items: [{ id: 'occasion-0000000c03' }], total: 3 },
    });
  });

  it.each([
    ['0000000e01?citations=1', '/api/entries/statement-0000000e01?citations=1'],
    ['Kyu-duk', '/api/entries/person-00000000a1'],
    ['report-b0000', '/api/reports/report-b000000000000002'],
  ])('%s leads to where it stands', async (id, location) => {
    const response = await api.ask(`/api/entries/${id}`);
    expect([response.status, response.headers.get('location')]).toEqual([308, location]);
  });

  it('that is not there has neighbours, one that may be several has candidates', async () => {
    expect(await problem('/api/entries/occasion-0000000c09')).toMatchObject({
      status: 404,
      kind: 'unknown-entry',
      nearest: expect.arrayContaining([{ id: 'occasion-0000000c01', name: '2021-09-14 Tokyo' }]),
    });
    const several = await problem('/api/entries/occasion-000');
    expect([several.status, several.candidates?.length]).toEqual([409, 5]);
  });
});

describe('what is wrong with a question', () => {
  it.each([
    ['/api/timeline?party=Nowhere', 'unknown-party'],
    ['/api/timeline?from=2021-02-30', 'bad-date'],
    ['/api/timeline?from=2022&to=2021', 'empty-period'],
    ['/api/timeline?person=Kim', 'ambiguous-person'],
    ['/api/timeline?person=Nobody%20Known', 'unknown-person'],
    ['/api/timeline?source=Gazette', 'unknown-source'],
    ['/api/timeline?status=maybe', 'unknown-value'],
    ['/api/timeline?search=%22%22', 'empty-search'],
    ['/api/timeline?limit=many', 'malformed-question'],
    ['/api/timeline?limit=1&limit=2', 'malformed-question'],
    ['/api/timeline?limit=1e3', 'malformed-question'],
    ['/api/timeline?reverse=perhaps', 'malformed-question'],
    ['/api/timeline?partei=KOR', 'malformed-question'],
    ['/api/timeline?__proto__=x', 'malformed-question'],
    ['/api/timeline?constructor=x', 'malformed-question'],
    ['/api/timeline?party=', 'malformed-question'],
    [`/api/timeline?search=${'x'.repeat(201)}`, 'malformed-question'],
    [`/api/timeline?${'party=KOR&'.repeat(21)}`, 'malformed-question'],
    ['/api/entries/occasion-0000000c02?id=person-00000000a1', 'malformed-question'],
    ['/api/news?since=yesterday', 'malformed-question'],
    ['/api/search', 'malformed-question'],
    ['/api/export/csv', 'unknown-table'],
    ['/api/export/atom?issue=weather', 'unknown-value'],
    ['/api/meetings?issue=weather', 'unknown-value'],
    ['/api/export/csv?table=..%2Fmeta', 'unknown-table'],
    ['/api/export/exe', 'malformed-question'],
    ['/api/nothing', 'not-found'],
    ['/api/', 'not-found'],
  ])('%s: %s', async (path, kind) => {
    expect((await problem(path)).kind).toBe(kind);
  });

  it('is told for each parameter', async () => {
    expect((await problem('/api/timeline?limit=0&foo=1')).errors?.map((e) => e.at)).toEqual(['limit', 'foo']);
  });
});

describe('exports', () => {
  it.each([
    ['csv?table=people', 'text/csv', 'people.csv', 'Noh Kyu-duk'],
    ['jsonl', 'application/jsonl', 'record.jsonl', '"table":"occasions"'],
    ['ical?party=KOR', 'text/calendar', 'record.ics', 'BEGIN:VCALENDAR'],
    ['graphml', 'application/graphml+xml', 'record.graphml', '<graphml'],
    ['markdown?title=Talks', 'text/markdown', 'brief.md', '# Talks'],
  ])('%s', async (path, type, name, words) => {
    const response = await api.ask(`/api/export/${path}`);
    expect(response.headers.get('content-type')).toContain(type);
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`);
    expect(await response.text()).toContain(words);
  });

  it('of a question that cannot be answered is a problem', async () => {
    expect((await problem('/api/export/ical?party=Nowhere')).kind).toBe('unknown-party');
  });
});
