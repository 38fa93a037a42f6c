/** The server on a socket: reports come in and are told of, hostile ones too; what is no request is refused. */
import { mkdirSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FetchError } from '../fetching/problems.ts';
import { openStore } from '../store/open.ts';
import type { Job, Page, Problem, RecordSummary, Report, ReportItem } from './schemas/index.ts';
import { prepareRecord, type RunningServer, startServer } from './serve.ts';
import { temporaryFolder, until, writeHeaders } from './testing.ts';

const { path, remove } = temporaryFolder();
const record = path('record.db');
const errors: unknown[] = [];
/** Where uploads are kept. */
const uploads = path('uploads');
const { TMPDIR } = process.env;
let server: RunningServer;

const bytes = (text: string) => new TextEncoder().encode(text);
const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title><item><title>Envoys part</title>
  <link>https://public.example/part</link><pubDate>Tue, 26 Oct 2021 09:00:00 GMT</pubDate>
  <description>&lt;p&gt;Envoys of the two sides left Seoul on Tuesday.&lt;/p&gt;</description></item></channel></rss>`;

const start = () =>
  startServer({
    record,
    host: '127.0.0.1',
    port: 0,
    worker: null,
    onError: (error) => errors.push(error),
    fetchPage: async (url) => {
      if (!url.includes('public'))
        throw new FetchError({ kind: 'private-address', host: new URL(url).hostname });
      if (url.endsWith('.rss'))
        return { url, type: 'application/rss+xml', charset: 'utf-8', bytes: bytes(feed) };
      const page = `<html><head><title>Envoys meet</title></head><body><article><p>U.S. envoy Sung Kim met South
        Korean envoy Noh Kyu-duk in Seoul on 24 October 2021, the ministry said in a statement.</p></article></body></html>`;
      return { url, type: 'text/html', charset: 'utf-8', bytes: bytes(page) };
    },
  });

beforeAll(async () => {
  mkdirSync(uploads);
  process.env['TMPDIR'] = uploads;
  await prepareRecord(record);
  server = await start();
});
afterAll(async () => {
  await server.close();
  expect(errors).toEqual([]);
  if (TMPDIR === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = TMPDIR;
  remove();
});

async function get<T>(at: string): Promise<T> {
  return (await (await fetch(server.address + at)).json()) as T;
}

async function done(sent: Promise<Response>): Promise<Job> {
  const response = await sent;
  expect(response.status).toBe(202);
  const at = response.headers.get('location')!;
  let job = (await response.json()) as Job;
  while (job.ended === null) job = await get<Job>(at);
  return job;
}

const post = (at: string, body: object) =>
  fetch(server.address + at, { method: 'POST', headers: writeHeaders, body: JSON.stringify(body) });

function upload(...files: [name: string, words: string][]) {
  const body = new FormData();
  for (const [name, words] of files) body.append('files', new Blob([words]), name);
  return fetch(`${server.address}/api/reports`, { method: 'POST', headers: { 'X-Rapporteur': '1' }, body });
}

const words = 'U.S. envoy Sung Kim met South Korean envoy Noh Kyu-duk in Washington on Monday.';

describe('reports', () => {
  it('of an empty record are none', async () => {
    expect(await get<RecordSummary>('/api/record')).toMatchObject({
      reports: 0,
      complete: true,
      latest: null,
    });
    expect(await get<Page<ReportItem>>('/api/timeline')).toEqual({ items: [], total: 0, next: null });
  });

  it('come in as files, several at once, and are in the record when the job is done', async () => {
    const job = await done(
      upload(
        ['2021-10-19-envoys.md', `# Envoys meet\n\n${words}`],
        ['wire.jsonl', `${JSON.stringify({ text: `${words} They shook hands.` })}\nbroken\n`],
      ),
    );
    expect(job).toMatchObject({ state: 'done', counts: { reports: 2, added: 2, failed: 1 } });
    expect(job.problems.map((p) => [p.kind, p.place])).toContainEqual(['broken-json', 'wire.jsonl:2']);
    const one = await get<Report>(`/api/reports/${job.reports[0]}`);
    expect(one).toMatchObject({ title: 'Envoys meet', published: '2021-10-19' });
    expect(one.entries.map((e) => e.type)).toContain('occasion');
    const again = await done(upload(['2021-10-19-envoys.md', `# Envoys meet\n\n${words}`]));
    expect(again).toMatchObject({ counts: { added: 0, unchanged: 1 }, reports: [job.reports[0]] });
  });

  it('come in as pasted text and by address', async () => {
    const pasted = await done(
      post('/api/reports', {
        reports: [{ text: words, title: 'Pasted', published: '2021-10-20', source: 'Wire' }],
      }),
    );
    expect(await get(`/api/reports/${pasted.reports[0]}`)).toMatchObject({
      title: 'Pasted',
      source: 'Wire',
      text: words,
    });
    const fetched = await done(post('/api/reports/url', { url: 'https://public.example/2021/envoys' }));
    expect(fetched.names).toEqual(['https://public.example/2021/envoys']);
    expect(await get(`/api/reports/${fetched.reports[0]}`)).toMatchObject({
      title: 'Envoys meet',
      url: 'https://public.example/2021/envoys',
    });
  });

  it('come in from a feed with the text that it has of them', async () => {
    const job = await done(post('/api/reports/url', { url: 'https://public.example/news.rss' }));
    expect(job.counts).toMatchObject({ added: 1, failed: 0 });
    expect(await get(`/api/reports/${job.reports[0]}`)).toMatchObject({
      title: 'Envoys part',
      source: 'Wire',
      url: 'https://public.example/part',
      published: expect.stringMatching(/^2021-10-26/),
      text: 'Envoys of the two sides left Seoul on Tuesday.',
    });
  });

  it('keep whatever stands in them as words', async () => {
    const script = '<script>alert(1)</script>';
    const hostile = {
      text: `${script} ${words} "${script} is what we want," Kim said. \u202e{{constructor}}`,
      title: `"><img src=x onerror=alert(1)>${script}`,
      source: `</title>${script}`,
      url: 'javascript:alert(1)',
      published: '2021-10-21',
    };
    const job = await done(post('/api/reports', { reports: [hostile] }));
    const response = await fetch(`${server.address}/api/reports/${job.reports[0]}`);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    const kept = (await response.json()) as Report;
    expect(kept.title).toBe(hostile.title);
    expect(kept.url).toBe(hostile.url);
    expect(kept.text).toContain(`${script} ${words}`);
    const page = await fetch(`${server.address}/docs`);
    expect(await page.text()).not.toContain('alert(1)');
    const html = await (
      await fetch(`${server.address}/api/export/markdown?title=${encodeURIComponent(script)}`)
    ).text();
    expect(html).not.toContain('<script>');
  });

  it('that are none are told of, and what is there stays', async () => {
    const before = await get<RecordSummary>('/api/record');
    const job = await done(
      upload(['../../evil.md', ''], ['picture.png', '\x89PNG\0\0\0\0\0\0\0\0'], ['a.json', '{"no": "text"}']),
    );
    expect(job).toMatchObject({ state: 'done', counts: { added: 0, failed: 3 } });
    expect(job.problems.map((p) => p.kind).sort()).toEqual(['binary', 'empty-file', 'no-text']);
    const refused = (await (await post('/api/reports/url', { url: 'http://10.0.0.1/' })).json()) as Problem;
    expect(refused).toMatchObject({ status: 422, kind: 'address-refused' });
    expect(await get('/api/record')).toEqual(before);
    await until(() => readdirSync(uploads).length === 0);
  });
});

describe('an ETag', () => {
  it('changes with a write, whoever writes', async () => {
    const etag = async () => (await fetch(`${server.address}/api/people`)).headers.get('etag')!;
    const first = await etag();
    expect(await etag()).toBe(first);
    const known = await fetch(`${server.address}/api/people`, { headers: { 'if-none-match': first } });
    expect(known.status).toBe(304);
    const other = await openStore(record);
    await sql`update meta set value = value`.execute(other.db);
    await other.close();
    expect(await etag()).not.toBe(first);
  });
});

/** What the server answers to these bytes. */
function raw(...pieces: (string | Buffer)[]): Promise<string> {
  const { port } = new URL(server.address);
  return new Promise((resolve) => {
    const socket = connect(Number(port), '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', () => {});
    for (const piece of pieces) socket.write(piece);
  });
}

const asked = (line: string, ...headers: string[]) =>
  `${[line, 'Host: 127.0.0.1', 'Connection: close', ...headers].join('\r\n')}\r\n\r\n`;

describe('what is no request for anything here', () => {
  it.each([
    'GET /../../../../etc/passwd HTTP/1.1',
    'GET /..%2f..%2f..%2fetc/passwd HTTP/1.1',
    'GET /%2e%2e/%2e%2e/etc/passwd.txt HTTP/1.1',
    'GET /api/reports/..%2f..%2frecord.db HTTP/1.1',
    'GET /api/entries/%2e%2e%2fmeta HTTP/1.1',
    'GET /api/export/..%2f..%2fetc%2fpasswd HTTP/1.1',
    'GET /api/jobs/..%5c..%5cx HTTP/1.1',
    'GET /%00 HTTP/1.1',
    'GET /api/entries/%ff%fe HTTP/1.1',
    'GET /api/entries/%E0%A4%A HTTP/1.1',
    'GET http://evil.example/api/record HTTP/1.1',
    'PROPFIND /api/record HTTP/1.1',
    'TRACE / HTTP/1.1',
  ])('%s', async (line) => {
    const answer = await raw(asked(line));
    // Where the desk is built, a path that is no other's is one of its views.
    expect(answer).toMatch(/^HTTP\/1\.1 (?:30[128]|4\d\d|200 OK\r\n.*<!doctype html>)/is);
    expect(answer).not.toContain('root:');
    expect(answer).not.toContain('SQLite format');
  });

  it('such as headers without end, and lines that are none', async () => {
    expect(await raw(asked('GET / HTTP/1.1', `X-Long: ${'x'.repeat(20_000)}`))).toMatch(/^HTTP\/1\.1 431 /);
    expect(await raw('nonsense\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
    expect(await raw(asked('GET /api/record HTTP/1.1').replace('Host: 127.0.0.1\r\n', ''))).toMatch(
      /^HTTP\/1\.1 4\d\d /,
    );
  });

  it('such as a body larger than may be sent, in pieces of untold length', async () => {
    const head = asked(
      'POST /api/reports/url HTTP/1.1',
      'X-Rapporteur: 1',
      'Content-Type: application/json',
      'Transfer-Encoding: chunked',
    );
    const piece = `${(100_000).toString(16)}\r\n${'x'.repeat(100_000)}\r\n0\r\n\r\n`;
    expect(await raw(head, piece)).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('leaves the server as it was', async () => {
    expect((await fetch(`${server.address}/api/record`)).status).toBe(200);
  });
});

it('a port that is taken is said to be', async () => {
  const { port } = new URL(server.address);
  const second = startServer({ record, host: '127.0.0.1', port: Number(port), worker: null });
  await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

it('ends with the streams that are open, and lets a job end', async () => {
  const other = await start();
  const events = await fetch(`${other.address}/api/events`);
  const body = JSON.stringify({ reports: [{ text: `${words} It was the last.`, published: '2021-10-22' }] });
  const sent = await fetch(`${other.address}/api/reports`, { method: 'POST', headers: writeHeaders, body });
  expect(sent.status).toBe(202);
  const closing = other.close();
  expect(await events.text()).toContain('retry: 2000');
  await closing;
  await expect(fetch(`${other.address}/api/record`)).rejects.toThrow();
  expect(readdirSync(uploads)).toEqual([]);
  expect(await get<RecordSummary>('/api/record')).toMatchObject({ complete: true });
});
