import { createHmac } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAtomFeed } from 'feedsmith';
import { SaxesParser } from 'saxes';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fillRecord } from '../../../test/fixtures/small-record.ts';
import { FileError } from '../../dossiers/yaml/problems.ts';
import { httpClient } from '../../fetching/client.ts';
import { testNetwork } from '../../fetching/testing.ts';
import { openStore } from '../../store/open.ts';
import type { RecordStore } from '../../store/port.ts';
import { emptyState, queryState, type WatchState } from '../state.ts';
import { testClock } from '../testing.ts';
import { loadQueries, NoQueriesError, parseQueries } from './load.ts';
import { nextMessage, runQueries, sendMessages } from './run.ts';
import type { SavedQuery } from './schema.ts';
import { mostAttempts, signature } from './webhook.ts';

let folder: string;
let store: RecordStore;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-saved-'));
  store = await openStore(':memory:', { create: true });
  await fillRecord(store);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const hook = 'https://hook.example/in';
const query = (own: Partial<SavedQuery> = {}): SavedQuery => ({
  name: 'korea',
  title: 'Korea: <meetings>',
  question: 'meetings',
  party: ['KOR'],
  atom: join(folder, 'korea.xml'),
  webhook: { url: hook, 'secret-env': 'SECRET' },
  ...own,
});

/** A saved query that has begun, so that all but what it knows is new. */
function begun(known: Record<string, string> = {}): WatchState {
  const state = emptyState();
  Object.assign(queryState(state, 'korea'), { begun: true, known });
  return state;
}

function setting(sites: Parameters<typeof testNetwork>[0] = { [hook]: { status: 204 } }) {
  const clock = testClock();
  const net = testNetwork(sites);
  const told: string[] = [];
  const ports = {
    store,
    client: httpClient({ net }),
    clock,
    backoff: { first: 1000, most: 60_000, seed: 1 },
    secretOf: (name: string) => (name === 'SECRET' ? 'whsec_c2VjcmV0' : undefined),
    tell: (line: string) => told.push(line),
  };
  return { clock, net, told, ports };
}
const keep = async () => {};

describe('a saved query', () => {
  it('begins with what the record holds; nothing of that is new', async () => {
    const { ports, net } = setting();
    const state = emptyState();
    expect(await runQueries([query()], state, ports, keep)).toBe(0);
    expect(net.asked).toEqual([]);
    expect(readFileSync(join(folder, 'korea.xml'), 'utf8')).not.toContain('<entry>');
    expect(await runQueries([query()], state, ports, keep)).toBe(0);
  });

  it('tells of what is new and of what has changed, once', async () => {
    const { ports, net } = setting();
    const state = emptyState();
    await runQueries([query()], state, ports, keep);
    const { known } = queryState(state, 'korea');
    delete known['occasion-0000000c02'];
    await store.db
      .updateTable('occasion')
      .set({ status: 0 })
      .where('key', '=', 'occasion-0000000c03')
      .execute();
    expect(await runQueries([query()], state, ports, keep)).toBe(2);
    const { data } = JSON.parse(net.sent[0]!.body!);
    expect(data.query).toBe('korea');
    expect(data.news.map((n: { change: string; entry: { id: string } }) => [n.entry.id, n.change])).toEqual([
      ['occasion-0000000c02', 'new'],
      ['occasion-0000000c03', 'changed'],
    ]);
    expect(data.news[0].headline).toBe(
      '18 October 2021: South Korea (Noh Kyu-duk) and the United States (Sung Kim) met in Washington',
    );
    expect(data.news[0].entry.citations[0].words).toContain('held talks in Washington');
    expect(await runQueries([query()], state, ports, keep)).toBe(0);
    expect(net.sent).toHaveLength(1);
  });

  it('asks with its filters, its dossier and its question', async () => {
    const { ports } = setting();
    const dossier = join(folder, 'x.yaml');
    writeFileSync(dossier, 'name: x\nparties: [{ party: IRN, central: true }, EU]\n');
    const state = emptyState();
    const own = query({ name: 'iran', party: undefined, dossier, question: 'timeline' });
    await runQueries([own], state, ports, keep);
    expect(Object.keys(queryState(state, 'iran').known)).toEqual([
      'occasion-0000000d04',
      'occasion-0000000d05',
    ]);
  });
});

describe('the Atom feed', () => {
  it('is well-formed, and has what RFC 4287 requires, latest first', async () => {
    await store.db
      .updateTable('report')
      .set({ title: '</title><script>', url: 'javascript:alert(1)' })
      .execute();
    const { ports } = setting();
    await runQueries([query()], begun(), ports, keep);
    const xml = readFileSync(join(folder, 'korea.xml'), 'utf8');
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(xml).close();
    const feed = parseAtomFeed(xml);
    expect(feed).toMatchObject({ id: 'urn:rapporteur:korea', updated: '2021-10-20T00:00:00.000Z' });
    expect(feed.entries?.map((e) => e.id)).toEqual([
      'urn:rapporteur:korea:occasion-0000000c03',
      'urn:rapporteur:korea:occasion-0000000c02',
      'urn:rapporteur:korea:occasion-0000000c01',
    ]);
    for (const e of feed.entries ?? []) {
      expect(e.title).toBeDefined();
      expect(e.updated).toBeDefined();
      expect(e.authors?.length).toBe(1);
      expect(e.links ?? []).toEqual([]);
    }
    expect(xml).not.toContain('<script');
  });
});

describe('a message', () => {
  it('is signed as Standard Webhooks has it', async () => {
    const { ports, net, clock } = setting();
    await runQueries([query({ atom: undefined })], begun(), ports, keep);
    const { headers, body, method } = net.sent[0]!;
    expect(method).toBe('POST');
    const seconds = Math.floor(clock.now() / 1000);
    expect(headers['webhook-timestamp']).toBe(String(seconds));
    const expected = createHmac('sha256', 'secret')
      .update(`${headers['webhook-id']}.${seconds}.${body}`)
      .digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${expected}`);
    expect(signature('plain', 'a', 1, 'b')).not.toBe(signature('whsec_c2VjcmV0', 'a', 1, 'b'));
    expect(existsSync(join(folder, 'korea.xml'))).toBe(false);
  });

  it('is kept before it is sent, and sent again with the same id after a restart', async () => {
    const { ports, net, told, clock } = setting({ [hook]: { status: 503 } });
    const state = begun();
    let kept = '';
    await runQueries([query()], state, ports, async () => {
      kept = JSON.stringify(state);
    });
    expect(JSON.parse(kept).queries.korea.outbox).toHaveLength(1);
    expect(told).toEqual(['korea: hook.example answered with status 503. It is sent again.']);
    const due = nextMessage([query()], state)!;
    expect(due).toBeGreaterThan(clock.now());
    await sendMessages([query()], state, ports);
    expect(net.sent).toHaveLength(1);
    clock.time = due;
    net.sites[hook] = { status: 200 };
    const restarted = JSON.parse(JSON.stringify(state)) as WatchState;
    await sendMessages([query()], restarted, ports);
    expect(net.sent[1]?.headers['webhook-id']).toBe(net.sent[0]?.headers['webhook-id']);
    expect(nextMessage([query()], restarted)).toBeNull();
  });

  it('is dropped when it was tried often enough, when it is refused, and never goes to a private address', async () => {
    const { ports, net, clock } = setting({ [hook]: { status: 500 } });
    const state = begun();
    await runQueries([query()], state, ports, keep);
    for (let i = 0; i < 20; i++) {
      clock.time += 3_600_000;
      await sendMessages([query()], state, ports);
    }
    expect(net.sent).toHaveLength(mostAttempts);
    const refused = setting({ [hook]: { status: 400 } });
    const other = begun();
    await runQueries([query()], other, refused.ports, keep);
    expect(nextMessage([query()], other)).toBeNull();
    const inside = setting();
    await runQueries(
      [query({ webhook: { url: 'http://127.0.0.1/x', 'secret-env': 'SECRET' } })],
      begun(),
      inside.ports,
      keep,
    );
    expect(inside.net.sent).toEqual([]);
    expect(inside.told[0]).toContain('is not on the public Internet');
  });
});

describe('a file of saved queries', () => {
  const text = `queries:
  - name: korea
    question: meetings
    party: KOR
    atom: feeds/korea.xml
`;

  it('is read, its feeds beside it', async () => {
    writeFileSync(join(folder, 'saved.yaml'), text);
    expect(await loadQueries(join(folder, 'saved.yaml'))).toEqual([
      { name: 'korea', question: 'meetings', party: ['KOR'], atom: join(folder, 'feeds/korea.xml') },
    ]);
    await expect(loadQueries(join(folder, 'none.yaml'))).rejects.toThrow(NoQueriesError);
  });

  it.each<[string, RegExp]>([
    ['', /^s\.yaml:1:1: the file is empty \(begin with queries\)$/],
    ['queries: []', /^s\.yaml:1:10: queries: Write at least one query/],
    [
      text.replace('meetings', 'treaties'),
      /^s\.yaml:3:15: queries\[0\]\.question: Write one of meetings, statements, timeline/,
    ],
    [
      text.replace('party:', 'partie:'),
      /^s\.yaml:4:5: .*there is no key “partie” here \(did you mean party\?\)/,
    ],
    [text.replace('    atom: feeds/korea.xml\n', ''), /Nobody would hear of it: add atom or webhook/],
    [text.replace('korea\n', 'a/b\n'), /s\.yaml:2:11: queries\[0\]\.name: Write letters/],
    [
      text + text.slice(text.indexOf('  -')),
      /s\.yaml:6:11: queries\[1\]\.name: there is a query korea before it/,
    ],
    [
      text.replace('atom: feeds/korea.xml', 'webhook: { url: ftp://x, secret-env: A }'),
      /webhook\.url: Write a whole address/,
    ],
  ])('%j is told of with its place', (words, pattern) => {
    let error: unknown;
    try {
      parseQueries(words, 's.yaml');
    } catch (e) {
      error = e;
    }
    expect(error).toBeInstanceOf(FileError);
    expect((error as FileError).message).toMatch(pattern);
  });
});
