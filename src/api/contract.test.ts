/** Every response that the OpenAPI document declares, held against its schema on the sample record. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleReports } from '../cli/sample.ts';
import { exportFormats } from '../exports/formats.ts';
import { FetchError } from '../fetching/problems.ts';
import { accessBy } from './access/access.ts';
import { newToken } from './access/secrets.ts';
import { RefusedError } from './asking/refusal.ts';
import { defaultLimits } from './context.ts';
import { Contract, requests } from './contract.testing.ts';
import type { Decided, Page, Person, Report, ReportItem } from './schemas/index.ts';
import { testApi, until } from './testing.ts';

let contract: Contract;
beforeAll(async () => {
  contract = await Contract.open(sampleReports());
}, 120_000);
afterAll(() => contract.close());

/** The beginning that two of the ids share. */
function sharedBeginning(ids: string[]): string {
  const first = (id: string) => id.slice(0, id.indexOf('-') + 2);
  return ids.map(first).find((start) => ids.filter((id) => id.startsWith(start)).length > 1)!;
}

interface Item {
  id: string;
}

it('the document is OpenAPI 3.1 and tells of every operation that is tried here', () => {
  expect(contract.document.openapi).toMatch(/^3\.1\./);
  const ids = contract.operations.map((op) => op.operationId);
  expect(ids.toSorted()).toEqual(Object.keys(requests).toSorted());
  expect(new Set(ids).size).toBe(ids.length);
});

/** These are tried in tests of their own. */
const unlike = ['events', 'job', 'stopJob', 'sendAddress', 'previewDecision', 'decide', 'undoDecision'];

describe('answers fit, and hold nothing that is not declared', () => {
  it.each(Object.keys(requests).filter((id) => !unlike.includes(id)))('%s', async (id) => {
    const body = await contract.hold(id, await contract.ask(contract.request(id)));
    if (body === null || id === 'export') return;
    const { questions } = await import('./questions/all.ts');
    const schema = questions.find((q) => q.name === id)?.answer;
    // Zod drops what a schema does not name: nothing may have been dropped.
    if (schema) expect(schema.parse(body)).toEqual(body);
  });

  it('of some of all entries and reports', async () => {
    for (const kind of ['meetings', 'statements', 'people']) {
      const { items } = (await (
        await contract.api.ask(`/api/${kind}?limit=200&citations=0`)
      ).json()) as Page<Item>;
      for (const { id } of items.filter((_, i) => i % 9 === 0))
        await contract.hold('entry', await contract.api.ask(`/api/entries/${id}`));
    }
    for (const kind of ['positions', 'proposals', 'commitments', 'claims']) {
      const { items } = (await (await contract.api.ask(`/api/${kind}?limit=4`)).json()) as Page<Item>;
      expect(items.length).toBeGreaterThan(0);
      for (const { id } of items) await contract.hold('entry', await contract.api.ask(`/api/entries/${id}`));
    }
    const { items } = (await (await contract.api.ask('/api/reports?limit=200')).json()) as Page<{
      id: string;
    }>;
    for (const { id } of items.filter((_, i) => i % 6 === 0)) {
      const one = (await contract.hold('report', await contract.api.ask(`/api/reports/${id}`))) as Report;
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
    await contract.hold('export', await contract.api.ask(`/api/export/${format}${query}`));
  });

  it('events', async () => {
    const response = await contract.api.ask('/api/events');
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    contract.tried.add('events 200');
    await response.body?.cancel();
  });

  it('of decisions, until they are undone; and what cannot be decided', async () => {
    const { person } = contract.known;
    const post = async (id: string, body: object, where = contract.request(id)[0]) =>
      contract.hold(id, await contract.ask([where, { method: 'POST', body: JSON.stringify(body) }]));
    const note = { kind: 'note', target: person, why: 'seen' };
    await post('previewDecision', note);
    const { decision } = (await post('decide', note)) as Decided;
    const undo = `/api/decisions/${decision.id}/undo`;
    await contract.hold('decisions', await contract.api.ask(`/api/decisions?entry=${person}`));
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
    const sent = (await contract.hold(
      'sendReports',
      await contract.ask(contract.request('sendReports')),
    )) as { id: string };
    const jobs = contract.api.context.jobs;
    await until(() => jobs.get(sent.id)?.ended !== null);
    await contract.hold('job', await contract.api.ask(`/api/jobs/${sent.id}`));
    await contract.hold('stopJob', await contract.ask([`/api/jobs/${sent.id}`, { method: 'DELETE' }]));
    await contract.hold('jobs', await contract.api.ask('/api/jobs'));
    const bytes = new TextEncoder().encode('<p>They met in Geneva.</p>');
    const page = { url: 'https://news.example/', type: 'text/html', charset: undefined, bytes };
    const withPage = testApi(contract.store, { fetchPage: async () => page, jobs });
    await contract.hold('sendAddress', await contract.ask(contract.request('sendAddress'), withPage));
  });
});

describe('refusals are problem details', () => {
  it('where the question is malformed, gone elsewhere, unknown or ambiguous', async () => {
    for (const id of contract.declaring(400)) {
      if (contract.operationOf(id).responses[404] && id.toLowerCase().includes('job')) continue;
      await contract.hold(id, await contract.ask(contract.spoilt(id)));
    }
    const everyone = (await (await contract.api.ask('/api/people?limit=200')).json()) as Page<Person>;
    const all = (await (await contract.api.ask('/api/reports?limit=200')).json()) as Page<ReportItem>;
    const people = everyone.items.map((p) => p.id);
    for (const [id, path, ids, rest] of [
      ['entry', '/api/entries', people, ''],
      ['parts', '/api/entries', people, '/parts'],
      ['said', '/api/entries', people, '/said?field=name'],
      ['report', '/api/reports', all.items.map((r) => r.id), ''],
    ] as const) {
      const at = async (one: string) => contract.hold(id, await contract.api.ask(`${path}/${one}${rest}`));
      await at(ids[0]!.slice(0, -1));
      await at(ids[0]!.replace(/-.*/, '-0000000000000000'));
      await at(sharedBeginning(ids));
    }
    for (const id of ['job', 'stopJob']) await contract.hold(id, await contract.ask(contract.request(id)));
  });

  it('where the record has not changed', async () => {
    for (const id of contract.declaring(304))
      await contract.hold(
        id,
        await contract.ask(contract.request(id, { headers: { 'if-none-match': '*' } })),
      );
  });

  it('where one is not let in, or may not write', async () => {
    const { token, credential } = newToken('reader');
    const guarded = testApi(contract.store, { access: accessBy([credential], 'reader') });
    for (const id of Object.keys(requests)) {
      if (contract.operationOf(id).responses[401])
        await contract.hold(id, await contract.ask(contract.request(id), guarded));
      if (!contract.operationOf(id).responses[403]) continue;
      const foreign = { origin: 'https://evil.example', authorization: `Bearer ${token}` };
      await contract.hold(id, await contract.ask(contract.request(id, { headers: foreign }), guarded));
    }
  });

  it('where one asks too much', async () => {
    const none = { burst: 0, perSecond: 1 };
    const fresh = testApi(contract.store, {
      jobs: contract.api.context.jobs,
      limits: { ...defaultLimits, asking: none },
    });
    for (const id of Object.keys(requests))
      await contract.hold(id, await contract.ask(contract.request(id), fresh, '203.0.113.9'));
    const small = testApi(contract.store, { limits: { ...defaultLimits, upload: 8, body: 8 } });
    for (const id of contract.declaring(413))
      await contract.hold(id, await contract.ask(contract.request(id), small));
  });

  it('where the server has too much to do', async () => {
    const busy = () => Promise.reject(new RefusedError({ kind: 'busy' }));
    const refusing = { [Symbol.asyncIterator]: () => ({ next: busy }) };
    const full = testApi(contract.store, {
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
    for (const id of contract.declaring(503))
      await contract.hold(id, await contract.ask(contract.request(id), full));
  });

  it('where what was sent is of no use', async () => {
    const refusing = testApi(contract.store, {
      jobs: contract.api.context.jobs,
      fetchPage: async () => {
        throw new FetchError({ kind: 'private-address', host: '10.0.0.1' });
      },
    });
    await contract.hold('sendAddress', await contract.ask(contract.request('sendAddress'), refusing));
    const form = { 'Content-Type': 'multipart/form-data; boundary=x' };
    await contract.hold(
      'sendReports',
      await contract.ask(['/api/reports', { method: 'POST', body: '--x--', headers: form }]),
    );
    const plain = { 'Content-Type': 'text/plain' };
    for (const id of contract.declaring(415))
      await contract.hold(id, await contract.ask(contract.request(id, { headers: plain })));
  });
});

it('every response that is declared has been held against its schema', () => {
  const declared = contract.operations.flatMap((op) =>
    Object.keys(op.responses).map((status) => `${op.operationId} ${status}`),
  );
  expect(declared.filter((d) => !contract.tried.has(d))).toEqual([]);
});
