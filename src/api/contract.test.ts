/** Every response that the OpenAPI document declares, held against its schema on the sample record. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleReports } from '../cli/sample.ts';
import { exportFormats } from '../exports/formats.ts';
import { FetchError } from '../fetching/problems.ts';
import { expandInputs } from '../reports/inputs.ts';
import { openStore } from '../store/open.ts';
import type { RecordStore } from '../store/port.ts';
import { accessBy } from './access/access.ts';
import { newToken } from './access/secrets.ts';
import { RefusedError } from './asking/refusal.ts';
import { defaultLimits } from './context.ts';
import { runIngest } from './ingest/run.ts';
import type { Decided, Page, Person, Report, ReportItem } from './schemas/index.ts';
import { type TestApi, temporaryFolder, testApi, until, writeHeaders } from './testing.ts';

interface Operation {
  operationId: string;
  responses: { [status: string]: { content?: { [type: string]: { schema: object } } } };
}
interface Document {
  openapi: string;
  paths: { [path: string]: { [method: string]: Operation } };
  components: { schemas: object };
}

const { path, remove } = temporaryFolder();
let store: RecordStore;
let api: TestApi;
let document: Document;
let person: string;
let report: string;

beforeAll(async () => {
  const { inputs } = await expandInputs(sampleReports());
  await runIngest({ record: path('sample.db'), inputs }, () => {}, new AbortController().signal);
  store = await openStore(path('sample.db'));
  api = testApi(store);
  document = (await (await api.ask('/openapi.json')).json()) as Document;
  person = ((await (await api.ask('/api/people?limit=1')).json()) as Page<Person>).items[0]!.id;
  report = ((await (await api.ask('/api/reports?limit=1')).json()) as Page<ReportItem>).items[0]!.id;
}, 120_000);
afterAll(async () => {
  await api.context.jobs.close();
  await store.close();
  remove();
});

const fits = new Map<string, ValidateFunction>();
const ajv = new Ajv2020({ strict: false, allErrors: true });

/** The beginning that two of the ids share. */
function sharedBeginning(ids: string[]): string {
  const first = (id: string) => id.slice(0, id.indexOf('-') + 2);
  return ids.map(first).find((start) => ids.filter((id) => id.startsWith(start)).length > 1)!;
}

function operationOf(id: string): Operation {
  const found = Object.values(document.paths).flatMap((item) => Object.values(item));
  return found.find((op) => op.operationId === id)!;
}

/** The response is declared, of a type that is declared, and fits the schema of it. */
async function hold(id: string, response: Response): Promise<unknown> {
  const declared = operationOf(id).responses[String(response.status)];
  expect(declared, `${id} ${response.status}`).toBeDefined();
  tried.add(`${id} ${response.status}`);
  if (!declared?.content) {
    expect(await response.text()).toBe('');
    return null;
  }
  const type = response.headers.get('content-type')!.split(';')[0]!;
  expect(Object.keys(declared.content)).toContain(type);
  const text = await response.text();
  if (!type.endsWith('json') || id === 'export') return text;
  const body: unknown = JSON.parse(text);
  const name = `${id} ${response.status}`;
  const isFit =
    fits.get(name) ?? ajv.compile({ ...declared.content[type]!.schema, components: document.components });
  fits.set(name, isFit);
  expect(isFit(body), JSON.stringify(isFit.errors?.slice(0, 3))).toBe(true);
  return body;
}

interface Item {
  id: string;
}

const tried = new Set<string>();

const confirmed = '{"kind":"confirm","target":"person-none"}';
/** For each operation, a request that it answers. */
const requests: { [id: string]: [path: () => string, init?: RequestInit | undefined] } = {
  record: [() => '/api/record'],
  brief: [() => '/api/brief?between=USA&between=KOR'],
  briefDocument: [() => '/api/brief/document?between=USA&between=KOR'],
  search: [() => '/api/search?q=talks'],
  news: [() => '/api/news?since=2000-01-01T00:00:00Z'],
  timeline: [() => '/api/timeline?statements=true&events=true&limit=400&citations=9'],
  acts: [() => '/api/acts?status=happened&limit=400&citations=9'],
  meetings: [() => '/api/meetings?limit=200&citations=9'],
  statements: [() => '/api/statements?limit=200&facets=true'],
  people: [() => '/api/people?limit=200'],
  parties: [() => '/api/parties'],
  sources: [() => '/api/sources'],
  entry: [() => `/api/entries/${person}`],
  reports: [() => '/api/reports?order=ingested'],
  report: [() => `/api/reports/${report}`],
  stateOfPlay: [() => '/api/state-of-play?citations=1'],
  due: [() => '/api/due'],
  positions: [() => '/api/positions'],
  changes: [() => '/api/changes'],
  conditions: [() => '/api/conditions'],
  proposals: [() => '/api/proposals'],
  commitments: [() => '/api/commitments'],
  claims: [() => '/api/claims'],
  plans: [() => '/api/plans'],
  contacts: [() => '/api/contacts'],
  channels: [() => '/api/channels'],
  newEntries: [() => '/api/new-entries?since=2013'],
  asOf: [() => '/api/as-of?on=2021-10'],
  conflicts: [() => '/api/conflicts'],
  unconfirmed: [() => '/api/unconfirmed'],
  timelinePicture: [() => '/api/pictures/timeline?statements=true&lanes=issue'],
  contactsPicture: [() => '/api/pictures/contacts'],
  placesPicture: [() => '/api/pictures/places'],
  entries: [() => `/api/entries?id=${person}&citations=0`],
  said: [() => `/api/entries/${person}/said?field=name`],
  parts: [() => `/api/entries/${person}/parts`],
  review: [() => '/api/review?limit=200&citations=1'],
  decisions: [() => '/api/decisions'],
  previewDecision: [() => '/api/decisions/preview', { method: 'POST', body: confirmed }],
  decide: [() => '/api/decisions', { method: 'POST', body: confirmed }],
  undoDecision: [() => '/api/decisions/decision-none/undo', { method: 'POST', body: '{"by":"Ada"}' }],
  export: [() => '/api/export/markdown'],
  session: [() => '/api/session'],
  logIn: [() => '/api/session', { method: 'POST', body: '{"secret":"x"}' }],
  logOut: [() => '/api/session', { method: 'DELETE' }],
  jobs: [() => '/api/jobs'],
  job: [() => '/api/jobs/none'],
  stopJob: [() => '/api/jobs/none', { method: 'DELETE' }],
  sendReports: [
    () => '/api/reports',
    { method: 'POST', body: '{"reports":[{"text":"They met in Geneva."}]}' },
  ],
  sendAddress: [() => '/api/reports/url', { method: 'POST', body: '{"url":"https://news.example/"}' }],
  events: [() => '/api/events'],
};

/** The same request with a parameter that there is not, or a body that is none. */
function spoilt(id: string): [path: string, init?: RequestInit | undefined] {
  const [path, init] = requests[id]!;
  if (init?.method === 'POST') return [path(), { ...init, body: '{' }];
  return [`${path()}${path().includes('?') ? '&' : '?'}nonsense=1`, init];
}

async function ask(
  from: TestApi,
  [path, init]: [string, (RequestInit | undefined)?],
  address?: string,
): Promise<Response> {
  const headers = { ...(init?.method ? writeHeaders : {}), ...(init?.headers as { [name: string]: string }) };
  return from.ask(path, { ...init, headers }, address);
}
const request = (id: string): [string, (RequestInit | undefined)?] => [requests[id]![0](), requests[id]![1]];

it('the document is OpenAPI 3.1 and tells of every operation that is tried here', () => {
  expect(document.openapi).toMatch(/^3\.1\./);
  const ids = Object.values(document.paths).flatMap((item) =>
    Object.values(item).map((op) => op.operationId),
  );
  expect(ids.toSorted()).toEqual(Object.keys(requests).toSorted());
  expect(new Set(ids).size).toBe(ids.length);
});

/** These are tried in tests of their own. */
const unlike = ['events', 'job', 'stopJob', 'sendAddress', 'previewDecision', 'decide', 'undoDecision'];

describe('answers fit, and hold nothing that is not declared', () => {
  it.each(Object.keys(requests).filter((id) => !unlike.includes(id)))('%s', async (id) => {
    const body = await hold(id, await ask(api, request(id)));
    if (body === null || id === 'export') return;
    const { questions } = await import('./questions/all.ts');
    const schema = questions.find((q) => q.name === id)?.answer;
    // Zod drops what a schema does not name: nothing may have been dropped.
    if (schema) expect(schema.parse(body)).toEqual(body);
  });

  it('of some of all entries and reports', async () => {
    for (const kind of ['meetings', 'statements', 'people']) {
      const { items } = (await (await api.ask(`/api/${kind}?limit=200&citations=0`)).json()) as Page<Item>;
      for (const { id } of items.filter((_, i) => i % 9 === 0))
        await hold('entry', await api.ask(`/api/entries/${id}`));
    }
    for (const kind of ['positions', 'proposals', 'commitments', 'claims']) {
      const { items } = (await (await api.ask(`/api/${kind}?limit=4`)).json()) as Page<Item>;
      expect(items.length).toBeGreaterThan(0);
      for (const { id } of items) await hold('entry', await api.ask(`/api/entries/${id}`));
    }
    const { items } = (await (await api.ask('/api/reports?limit=200')).json()) as Page<{ id: string }>;
    for (const { id } of items.filter((_, i) => i % 6 === 0)) {
      const one = (await hold('report', await api.ask(`/api/reports/${id}`))) as Report;
      for (const { span, entry } of one.marks) {
        expect(span[0]).toBeLessThan(span[1]);
        expect(span[1]).toBeLessThanOrEqual(one.text.length);
        if (entry !== null) expect(one.entries.map((e) => e.id)).toContain(entry);
      }
      expect(one.marks.some((m) => m.entry !== null)).toBe(one.entries.length > 0);
    }
  });

  it.each(exportFormats)('export %s', async (format) => {
    const query = ['csv', 'jsonl', 'parquet'].includes(format) ? '?table=statements' : '';
    await hold('export', await api.ask(`/api/export/${format}${query}`));
  });

  it('events', async () => {
    const response = await api.ask('/api/events');
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    tried.add('events 200');
    await response.body?.cancel();
  });

  it('of decisions, until they are undone; and what cannot be decided', async () => {
    const post = (id: string, body: object, where = requests[id]![0]()) =>
      ask(api, [where, { method: 'POST', body: JSON.stringify(body) }]).then((r) => hold(id, r));
    const note = { kind: 'note', target: person, why: 'seen' };
    await post('previewDecision', note);
    const { decision } = (await post('decide', note)) as Decided;
    const undo = `/api/decisions/${decision.id}/undo`;
    await hold('decisions', await api.ask(`/api/decisions?entry=${person}`));
    for (let times = 0; times < 2; times++) await post('undoDecision', {}, undo);
    await post('undoDecision', { by: 7 }, undo);
    for (const id of ['previewDecision', 'decide']) {
      await post(id, { kind: 'undo', decision: decision.id });
      await post(id, { kind: 'reject', target: 'person-none' });
      await post(id, { kind: 'correct', target: person, field: 'none', value: [] });
    }
    await post('undoDecision', {});
  });

  it('of a job, until it is done', async () => {
    const sent = (await hold('sendReports', await ask(api, request('sendReports')))) as { id: string };
    const jobs = api.context.jobs;
    await until(() => jobs.get(sent.id)?.ended !== null);
    await hold('job', await api.ask(`/api/jobs/${sent.id}`));
    await hold('stopJob', await ask(api, [`/api/jobs/${sent.id}`, { method: 'DELETE' }]));
    await hold('jobs', await api.ask('/api/jobs'));
    const bytes = new TextEncoder().encode('<p>They met in Geneva.</p>');
    const page = { url: 'https://news.example/', type: 'text/html', charset: undefined, bytes };
    const withPage = testApi(store, { fetchPage: async () => page, jobs });
    await hold('sendAddress', await ask(withPage, request('sendAddress')));
  });
});

describe('refusals are problem details', () => {
  it('where the question is malformed, gone elsewhere, unknown or ambiguous', async () => {
    for (const id of Object.keys(requests).filter((i) => operationOf(i).responses[400])) {
      if (operationOf(id).responses[404] && id.toLowerCase().includes('job')) continue;
      await hold(id, await ask(api, spoilt(id)));
    }
    const everyone = (await (await api.ask('/api/people?limit=200')).json()) as Page<Person>;
    const all = (await (await api.ask('/api/reports?limit=200')).json()) as Page<ReportItem>;
    const people = everyone.items.map((p) => p.id);
    for (const [id, path, ids, rest] of [
      ['entry', '/api/entries', people, ''],
      ['parts', '/api/entries', people, '/parts'],
      ['said', '/api/entries', people, '/said?field=name'],
      ['report', '/api/reports', all.items.map((r) => r.id), ''],
    ] as const) {
      const at = async (one: string) => hold(id, await api.ask(`${path}/${one}${rest}`));
      await at(ids[0]!.slice(0, -1));
      await at(ids[0]!.replace(/-.*/, '-0000000000000000'));
      await at(sharedBeginning(ids));
    }
    for (const id of ['job', 'stopJob']) await hold(id, await ask(api, request(id)));
  });

  it('where the record has not changed', async () => {
    for (const id of Object.keys(requests).filter((i) => operationOf(i).responses[304]))
      await hold(id, await ask(api, [requests[id]![0](), { headers: { 'if-none-match': '*' } }]));
  });

  it('where one is not let in, or may not write', async () => {
    const { token, credential } = newToken('reader');
    const guarded = testApi(store, { access: accessBy([credential], 'reader') });
    for (const id of Object.keys(requests)) {
      if (operationOf(id).responses[401]) await hold(id, await ask(guarded, request(id)));
      if (!operationOf(id).responses[403]) continue;
      const foreign = { origin: 'https://evil.example', authorization: `Bearer ${token}` };
      await hold(id, await ask(guarded, [requests[id]![0](), { ...requests[id]![1], headers: foreign }]));
    }
  });

  it('where one asks too much', async () => {
    const none = { burst: 0, perSecond: 1 };
    const fresh = testApi(store, { jobs: api.context.jobs, limits: { ...defaultLimits, asking: none } });
    for (const id of Object.keys(requests)) await hold(id, await ask(fresh, request(id), '203.0.113.9'));
    const small = testApi(store, { limits: { ...defaultLimits, upload: 8, body: 8 } });
    for (const id of Object.keys(requests).filter((i) => operationOf(i).responses[413]))
      await hold(id, await ask(small, request(id)));
  });

  it('where the server has too much to do', async () => {
    const busy = () => Promise.reject(new RefusedError({ kind: 'busy' }));
    const refusing = { [Symbol.asyncIterator]: () => ({ next: busy }) };
    const full = testApi(store, {
      decider: { decide: busy, close: async () => {} },
      limits: { ...defaultLimits, streams: 0 },
      asker: { ask: busy, close: async () => {}, export: () => refusing },
      fetchPage: async () => ({
        url: 'https://news.example/',
        type: 'text/html',
        charset: undefined,
        bytes: new Uint8Array(1),
      }),
    });
    await full.context.jobs.close();
    for (const id of Object.keys(requests).filter((i) => operationOf(i).responses[503]))
      await hold(id, await ask(full, request(id)));
  });

  it('where what was sent is of no use', async () => {
    const refusing = testApi(store, {
      jobs: api.context.jobs,
      fetchPage: async () => {
        throw new FetchError({ kind: 'private-address', host: '10.0.0.1' });
      },
    });
    await hold('sendAddress', await ask(refusing, request('sendAddress')));
    const form = { 'Content-Type': 'multipart/form-data; boundary=x' };
    await hold(
      'sendReports',
      await ask(api, ['/api/reports', { method: 'POST', body: '--x--', headers: form }]),
    );
    const plain = { 'Content-Type': 'text/plain' };
    for (const id of Object.keys(requests).filter((i) => operationOf(i).responses[415]))
      await hold(id, await ask(api, [requests[id]![0](), { ...requests[id]![1], headers: plain }]));
  });
});

it('every response that is declared has been held against its schema', () => {
  const declared = Object.values(document.paths).flatMap((item) =>
    Object.values(item).flatMap((op) =>
      Object.keys(op.responses).map((status) => `${op.operationId} ${status}`),
    ),
  );
  expect(declared.filter((d) => !tried.has(d))).toEqual([]);
});
