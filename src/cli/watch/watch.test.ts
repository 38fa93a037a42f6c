import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileError } from '../../dossiers/yaml/problems.ts';
import { openStore } from '../../store/open.ts';
import { milliseconds } from './duration.ts';
import { runWatch, type WatchCommandOptions } from './watch.ts';

let folder: string;
let server: Server;
let base: string;
const asked: { line: string; headers: IncomingHttpHeaders; body: string }[] = [];
const pages = new Map<string, { status?: number; headers?: Record<string, string>; body?: string }>();

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-watching-'));
  asked.length = 0;
  pages.clear();
  server = createServer(async (request, response) => {
    const body = await text(request);
    asked.push({ line: `${request.method} ${request.url}`, headers: request.headers, body });
    const page = pages.get(request.url!) ?? { status: 404 };
    const isKnown =
      page.headers?.['etag'] !== undefined && request.headers['if-none-match'] === page.headers['etag'];
    response.writeHead(isKnown ? 304 : (page.status ?? 200), page.headers).end(isKnown ? '' : page.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

const article = (who: string, place: string) =>
  `${who} met in ${place} on Monday and spoke about a declaration. The two agreed to meet again.`;

async function run(sources: string[], options: Partial<WatchCommandOptions> = {}, env = {}) {
  let stderr = '';
  const code = await runWatch(
    sources,
    {
      record: join(folder, 'record.db'),
      every: 60_000,
      once: true,
      pages: 'never',
      pause: 0,
      allowPrivate: true,
      ...options,
    },
    {
      env,
      stderr: {
        write(words) {
          stderr += words;
        },
      },
    },
  );
  return { code, stderr };
}

async function counts() {
  const store = await openStore(join(folder, 'record.db'));
  const found = await store.counts();
  await store.close();
  return found;
}

describe('rapporteur watch', () => {
  it('reads a folder and a feed of a server into the record, goes on where it stopped, and tells of what is new', async () => {
    mkdirSync(join(folder, 'in'));
    writeFileSync(
      join(folder, 'in', 'a.txt'),
      article('South Korean envoy Noh Kyu-duk and U.S. envoy Sung Kim', 'Tokyo'),
    );
    const feed = (items: string) =>
      `<rss version="2.0"><channel><title>Harbour Wire</title><link>${base}</link><description>d</description>${items}</channel></rss>`;
    const item = (n: number, words: string) =>
      `<item><title>Report ${n}</title><guid isPermaLink="false">${n}</guid><pubDate>Tue, 19 Oct 2021 08:00:00 GMT</pubDate><description>${words}</description></item>`;
    const first = item(1, article('South Korean envoy Noh Kyu-duk and U.S. envoy Sung Kim', 'Washington'));
    pages.set('/feed', { headers: { etag: '"1"' }, body: feed(first) });
    pages.set('/hook', { status: 204 });
    writeFileSync(
      join(folder, 'saved.yaml'),
      `queries:\n  - name: meetings\n    question: meetings\n    atom: news.xml\n    webhook: { url: "${base}/hook", secret-env: HOOK }\n`,
    );
    const options = { queries: join(folder, 'saved.yaml') };
    const sources = [join(folder, 'in'), `${base}/feed`];

    const begun = await run(sources, options, { HOOK: 'secret' });
    expect(begun.code).toBe(0);
    expect(begun.stderr).toMatch(/2 new reports\n$/);
    expect((await counts()).reports).toBe(2);
    expect(asked.map((a) => a.line)).toEqual(['GET /robots.txt', 'GET /feed']);
    expect(asked[1]?.headers['user-agent']).toMatch(/^Rapporteur\//);

    await run(sources, options, { HOOK: 'secret' });
    expect(asked.at(-1)?.headers['if-none-match']).toBe('"1"');
    expect((await counts()).reports).toBe(2);

    const second = item(2, article('Iranian envoy Ali Bagheri and EU envoy Enrique Mora', 'Brussels'));
    pages.set('/feed', { headers: { etag: '"2"' }, body: feed(second + first) });
    const third = await run(sources, options, { HOOK: 'secret' });
    expect(third.stderr).toMatch(/1 new reports, \d+ news\n$/);
    const sent = asked.find((a) => a.line === 'POST /hook');
    expect(JSON.parse(sent!.body).data.news[0].entry.place).toBe('Brussels');
    expect(sent?.headers['webhook-signature']).toMatch(/^v1,/);
    expect(readFileSync(join(folder, 'news.xml'), 'utf8')).toContain('Brussels');
  });

  it('asks no private address unless it is allowed', async () => {
    const { code, stderr } = await run([`${base}/feed`], { allowPrivate: false });
    expect(code).toBe(2);
    expect(stderr).toContain('Only the usual ports');
    const plain = await run(['http://127.0.0.1/feed'], { allowPrivate: false });
    expect(plain.stderr).toContain('is not on the public Internet');
    expect(asked).toEqual([]);
  });

  it('tells what is no source, and what has no secret', async () => {
    expect(await run([join(folder, 'none')])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('no such folder'),
    });
    const saved = join(folder, 'saved.yaml');
    writeFileSync(
      saved,
      `queries:\n  - { name: a, question: meetings, webhook: { url: "${base}/hook", secret-env: HOOK } }\n`,
    );
    expect(await run([folder], { queries: saved })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('HOOK holds no secret'),
    });
    writeFileSync(saved, 'queries: no');
    await expect(run([folder], { queries: saved })).rejects.toThrow(FileError);
  });
});

it.each([
  ['30s', 30_000],
  ['15m', 900_000],
  ['1.5h', 5_400_000],
  ['1d', 86_400_000],
  ['soon', null],
  ['15', null],
])('%s is %s', (words, ms) => {
  expect(milliseconds(words)).toBe(ms);
});
