/** Decisions over HTTP: previewed, made, undone, refused. */
import { afterAll, beforeEach, expect, it } from 'vitest';
import { type Told, told } from '../../record/testing.ts';
import { openStore } from '../../store/open.ts';
import type { RecordStore, StoredReport } from '../../store/port.ts';
import { accessBy } from '../access/access.ts';
import { newToken } from '../access/secrets.ts';
import type {
  Decided,
  Decision,
  Effect,
  Entry,
  Occasion,
  Page,
  Person,
  Problem,
  ReviewPage,
} from '../schemas/index.ts';
import { type TestApi, temporaryFolder, testApi } from '../testing.ts';
import { recordDecider } from './decide.ts';

const { path, remove } = temporaryFolder();
let store: RecordStore;
let api: TestApi;
let number = 0;

function stored(report: Told): StoredReport {
  const { key, signature, reading, ...read } = told(0, report);
  return { key, report: read.report, status: 'read', reading, signature, language: 'en' };
}

const reports: Told[] = [
  {
    key: 'a',
    text: 'Envoy Ines Marlow met Tor Hagen in Bergen, and both spoke of a second round before the summer.',
    published: '2019-05-07',
    source: 'Wire',
    people: {
      marlow: { as: 'Ines Marlow', party: 'GBR', office: 'envoy' },
      hagen: { as: 'Tor Hagen', party: 'NOR' },
    },
    meetings: [{ parties: ['GBR', 'NOR'], people: ['marlow', 'hagen'], date: '2019-05-06', place: 'Bergen' }],
  },
  {
    key: 'b',
    text: 'Of I. Marlowe, a second envoy of that name or the same, the harbour office knew nothing when asked.',
    published: '2019-06-01',
    source: 'Paper',
    people: { other: { as: 'I. Marlowe', name: 'Ina Marlowe', party: 'GBR' } },
  },
];

beforeEach(async () => {
  await store?.close();
  const file = path(`record-${number++}.db`);
  store = await openStore(file, { create: true });
  await store.addReports(reports.map(stored));
  await api?.context.decider.close();
  api = testApi(store);
});
afterAll(async () => {
  await api.context.decider.close();
  await store.close();
  remove();
});

const get = async <T>(where: string): Promise<T> => (await (await api.ask(where)).json()) as T;

async function sent<T>(where: string, body: object, status: number): Promise<T> {
  const response = await api.send(where, body);
  const answer = (await response.json()) as T;
  expect(response.status, JSON.stringify(answer)).toBe(status);
  return answer;
}

const occasion = async () => (await get<Page<Occasion>>('/api/meetings')).items[0]!;
const person = async (name: string) =>
  (await get<Page<Person>>('/api/people')).items.find((p) => p.name === name)!;
const dateOf = async (id: string) => {
  const entry = await get<Entry>(`/api/entries/${id}`);
  return entry.type === 'occasion' ? entry.occasion.date : null;
};

it('shows what would follow, decides, and undoes', async () => {
  const { id } = await occasion();
  const correction = { kind: 'correct', target: id, field: 'date', value: ['2019-05-05'], by: 'Ada' };
  const trial = await sent<Effect>('/api/decisions/preview', correction, 200);
  expect([trial.before[0]?.fields['date'], trial.after[0]?.fields['date']]).toEqual([
    '2019-05-06',
    '2019-05-05',
  ]);
  expect(await dateOf(id)).toBe('2019-05-06');
  expect((await get<Page<Decision>>('/api/decisions')).total).toBe(0);

  const { decision } = await sent<Decided>('/api/decisions', { ...correction, why: 'by the log' }, 201);
  expect(decision).toMatchObject({ kind: 'correct', target: id, by: 'Ada', why: 'by the log' });
  expect(await dateOf(id)).toBe('2019-05-05');

  await sent<Decided>(`/api/decisions/${decision.id}/undo`, {}, 201);
  expect(await dateOf(id)).toBe('2019-05-06');
  const log = await get<Page<Decision>>(`/api/decisions?entry=${id}&reverse=true`);
  expect(log.items.map((d) => [d.kind, d.state, d.by])).toEqual([
    ['undo', 'holds', 'editor'],
    ['correct', 'undone', 'Ada'],
  ]);
  const again = await sent<Problem>(`/api/decisions/${decision.id}/undo`, {}, 409);
  expect(again.kind).toBe('already-undone');
});

it('merges two, and the id of the one leads to the other', async () => {
  const [a, b] = [await person('Ines Marlow'), await person('Ina Marlowe')];
  await sent('/api/decisions', { kind: 'merge', targets: [a.id, b.id] }, 201);
  const redirects = await Promise.all([a, b].map((p) => api.ask(`/api/entries/${p.id}`)));
  expect(redirects.map((r) => r.status).toSorted()).toEqual([200, 308]);
  expect((await get<Page<Person>>('/api/people')).total).toBe(2);
  const one = await sent<Problem>('/api/decisions', { kind: 'merge', targets: [a.id, b.id] }, 409);
  expect(one.kind).toBe('already-one');
});

it('gives the queue by reason and page by page, without what was decided on', async () => {
  const all = await get<ReviewPage>('/api/review');
  const { id } = await occasion();
  expect(all.items.map((i) => [i.reason, i.entry.id])).toContainEqual(['single-source', id]);
  expect(all.reasons.map((r) => r.items).reduce((x, y) => x + y)).toBe(all.total);
  const [first, second] = [await get<ReviewPage>('/api/review?limit=1'), all];
  expect(first.items).toEqual(second.items.slice(0, 1));
  if (first.next !== null)
    expect((await get<ReviewPage>(`/api/review?limit=1&cursor=${first.next}`)).items).toEqual(
      second.items.slice(1, 2),
    );
  await sent('/api/decisions', { kind: 'confirm', target: id }, 201);
  const left = await get<ReviewPage>('/api/review?reason=single-source&kind=occasion');
  expect(left.items).toEqual([]);
});

it.each([
  ['unknown-entry', 404, { kind: 'reject', target: 'occasion-0000000000000' }],
  ['unknown-decision', 404, { kind: 'undo', decision: 'decision-0000' }],
  ['no-note', 422, { kind: 'note', target: 'OCCASION', why: ' ' }],
  ['unknown-field', 422, { kind: 'correct', target: 'OCCASION', field: 'weather', value: ['fair'] }],
  ['bad-value', 422, { kind: 'correct', target: 'OCCASION', field: 'date', value: ['soon'] }],
  ['different-kinds', 422, { kind: 'merge', targets: ['OCCASION', 'PERSON'] }],
  ['one-account', 422, { kind: 'split', target: 'PERSON', parts: ['person-0000000000000'] }],
  [
    'words-not-found',
    422,
    { kind: 'add', entry: 'person', report: 'report-a', words: 'not there', fields: { name: ['X Y'] } },
  ],
  ['malformed-question', 400, { kind: 'guess', target: 'OCCASION' }],
  ['malformed-question', 400, { kind: 'reject', target: 'OCCASION', nonsense: 1 }],
] as const)('refuses with %s', async (kind, status, body) => {
  const ids = { OCCASION: (await occasion()).id, PERSON: (await person('Tor Hagen')).id };
  const words = JSON.stringify(body).replace(/OCCASION|PERSON/g, (name) => ids[name as keyof typeof ids]);
  for (const where of ['/api/decisions/preview', '/api/decisions']) {
    const problem = await sent<Problem>(where, JSON.parse(words) as object, status);
    expect(problem).toMatchObject({ kind, status, type: `/docs#problem-${kind}` });
    expect(problem.detail.length).toBeGreaterThan(10);
  }
  expect((await get<Page<Decision>>('/api/decisions')).total).toBe(0);
});

it('lets readers look, and not decide', async () => {
  const { token, credential } = newToken('reader');
  const guarded = testApi(store, { access: accessBy([credential], 'reader') });
  const headers = { authorization: `Bearer ${token}` };
  expect((await guarded.ask('/api/review', { headers })).status).toBe(200);
  const body = { kind: 'confirm', target: (await occasion()).id };
  for (const where of ['/api/decisions', '/api/decisions/preview', '/api/decisions/decision-0/undo']) {
    const refused = await guarded.send(where, body, { headers });
    expect([refused.status, ((await refused.json()) as Problem).kind]).toEqual([403, 'not-allowed']);
  }
});

it('says so when somebody else has not done writing', async () => {
  const decider = recordDecider(store.path, 200);
  const waiting = testApi(store, { decider });
  const { id } = await occasion();
  await store.db.transaction().execute(async () => {
    const response = await waiting.send('/api/decisions', { kind: 'confirm', target: id });
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
    expect(((await response.json()) as Problem).kind).toBe('being-written');
  });
  expect((await waiting.send('/api/decisions', { kind: 'confirm', target: id })).status).toBe(201);
  await decider.close();
});
