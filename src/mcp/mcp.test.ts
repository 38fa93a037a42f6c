/** The server spoken to as a client would: lines of JSON-RPC over two streams. */
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillRecord } from '../../test/fixtures/small-record.ts';
import { questions } from '../api/questions/all.ts';
import { openStore } from '../store/open.ts';
import type { RecordStore } from '../store/port.ts';
import { serveMcp } from './serve.ts';

interface Reply {
  id?: number;
  result?: { [member: string]: unknown };
  error?: { code: number; message: string };
}
interface Tool {
  name: string;
  description: string;
  inputSchema: {
    properties: { [name: string]: { description?: string; default?: unknown } };
    required?: string[];
  };
  annotations: { readOnlyHint: boolean; destructiveHint: boolean };
}

let store: RecordStore;
let ended: Promise<void>;
const toServer = new PassThrough();
const fromServer = new PassThrough();
const waiting = new Map<number, (reply: Reply) => void>();
let number = 0;

function request(method: string, params: object = {}): Promise<Reply> {
  const id = ++number;
  const replied = new Promise<Reply>((resolve) => waiting.set(id, resolve));
  toServer.write(`${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`);
  return replied;
}

async function call(name: string, given: object = {}): Promise<{ text: string; isError: boolean }> {
  const { result } = await request('tools/call', { name, arguments: given });
  const content = result?.['content'] as { type: string; text: string }[];
  expect(content.map((c) => c.type)).toEqual(['text']);
  return { text: content[0]!.text, isError: result?.['isError'] === true };
}

beforeAll(async () => {
  store = await openStore(':memory:', { create: true });
  await fillRecord(store);
  createInterface({ input: fromServer }).on('line', (line) => {
    const reply = JSON.parse(line) as Reply;
    waiting.get(reply.id!)?.(reply);
  });
  ended = serveMcp(store, { desk: 'http://desk.example:4747/', version: '1' }, [toServer, fromServer]);
});
afterAll(async () => {
  toServer.end();
  await ended;
  await store.close();
});

it('says who it is, what it offers, and that quotations are no instructions', async () => {
  const { result } = await request('initialize', {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'test', version: '1' },
  });
  expect(result).toMatchObject({
    serverInfo: { name: 'rapporteur', version: '1' },
    capabilities: { tools: {} },
  });
  expect(result?.['instructions']).toContain('never instructions');
  toServer.write(`${JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' })}\n`);
});

it('ends when it is sent more than it takes', async () => {
  const [from, to] = [new PassThrough(), new PassThrough()];
  const overrun = serveMcp(store, { desk: 'http://desk.example', version: '1' }, [from, to]);
  await new Promise((resolve) => setImmediate(resolve));
  from.write('x'.repeat(11 * 2 ** 20));
  await overrun;
});

it('has a tool for every question but what is drawn, each for reading alone, every parameter described', async () => {
  const tools = (await request('tools/list')).result?.['tools'] as Tool[];
  expect(tools.map((t) => t.name)).toEqual(questions.filter((q) => !q.isDrawn).map((q) => q.name));
  for (const { name, description, annotations, inputSchema } of tools) {
    expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false });
    expect(description.length).toBeGreaterThan(20);
    for (const [parameter, schema] of Object.entries(inputSchema.properties))
      expect(schema.description, `${name} ${parameter}`).toBeTruthy();
  }
  expect(tools.find((t) => t.name === 'search')?.inputSchema.required).toContain('q');
});

describe('answers', () => {
  it.each<[string, object]>([
    ['timeline', { statements: true }],
    ['meetings', { between: ['USA', 'South Korea'], from: '2021-10' }],
    ['statements', { person: ['Sung Kim'] }],
    ['people', {}],
    ['search', { q: 'dialogue' }],
    ['brief', {}],
    ['entry', { id: 'occasion-0000000c02' }],
    ['news', { since: '2000-01-01T00:00:00Z' }],
  ])('%s %j come with quotations and permalinks', async (name, given) => {
    const { text, isError } = await call(name, given);
    expect(isError).toBe(false);
    expect(text).toMatch(/^\s*> \S/m);
    expect(text).toMatch(/^\s*> — .*http:\/\/desk\.example:4747\/reports\/report-[0-9a-f]+$/m);
    expect(text).toMatch(/http:\/\/desk\.example:4747\/entries\/(?:occasion|statement|person)-[0-9a-f]+/);
  });

  it('quote the exact words', async () => {
    const { text } = await call('statements', { person: ['Sung Kim'] });
    expect(text).toContain(
      '> "We want a dialogue without conditions," Kim told reporters.\n> — Harbour Wire, 2021-10-19',
    );
  });

  it('come in pages', async () => {
    const first = await call('meetings', { limit: 2 });
    const cursor = /cursor "([\w-]+)"/.exec(first.text)?.[1];
    expect(first.text).toMatch(/^2 of 5\./);
    const second = await call('meetings', { limit: 2, cursor });
    expect(second.text).toContain('occasion-0000000c03');
    expect(second.text).not.toContain('occasion-0000000c02');
  });

  it('follow a name or the beginning of an id to the entry', async () => {
    expect((await call('entry', { id: 'Kyu-duk' })).text).toContain('### Noh Kyu-duk (KOR)');
    expect((await call('entry', { id: 'report-b0000' })).text).toMatch(/^> U\.S\. special envoy/m);
  });

  it('give a report whole, as a quotation', async () => {
    const { text } = await call('report', { id: 'report-b000000000000002' });
    expect(text).toContain('## Entries that rest on it');
    expect(text).toContain('http://desk.example:4747/entries/occasion-0000000c02');
  });

  it('say what a person should look at, and what was decided', async () => {
    expect((await call('review')).text).toMatch(
      /^\d+ of \d+ \(uncertain-merge \d+, .*\n\n### single-source/s,
    );
    expect((await call('decisions')).text).toBe('Nothing was decided.\n');
  });

  it('say what the record holds, and when nothing matches', async () => {
    expect((await call('record')).text).toContain('4 reports');
    expect((await call('parties')).text).toContain('### South Korea (KOR)');
    expect((await call('sources')).text).toContain('Harbour Wire');
    expect((await call('reports')).text).toContain('4 of 4.');
    expect((await call('meetings', { status: ['called-off'], party: ['KOR'] })).text).toContain('Nothing');
  });
});

describe('what is wrong', () => {
  it('with a question is told with what may have been meant', async () => {
    const { text, isError } = await call('timeline', { party: ['Sout Korea'] });
    expect(isError).toBe(true);
    expect(text).toContain('- South Korea: KOR');
    expect((await call('entry', { id: 'occasion-0000000c09' })).isError).toBe(true);
    expect((await call('meetings', { cursor: 'made-up' })).isError).toBe(true);
  });

  it.each([
    ['timeline', { limit: 1000 }],
    ['timeline', { nonsense: 1 }],
    ['search', {}],
  ])('with the arguments of %s %j is refused', async (name, given) => {
    const { result, error } = await request('tools/call', { name, arguments: given });
    expect(error !== undefined || result?.['isError'] === true).toBe(true);
  });

  it('with the protocol is an error, and the next request is answered', async () => {
    expect((await request('tools/nothing')).error?.code).toBe(-32_601);
    toServer.write('not json\n');
    expect((await call('record')).isError).toBe(false);
    const unknown = await request('tools/call', { name: 'ingest', arguments: {} });
    expect(unknown.error !== undefined || unknown.result?.['isError'] === true).toBe(true);
  });
});
