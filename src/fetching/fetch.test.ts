import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fetchLimits, pageFetcher } from './fetch.ts';
import type { Incoming as Fetched, Network } from './network.ts';
import { FetchError, type FetchProblem } from './problems.ts';

async function* chunks(...parts: (string | Uint8Array)[]) {
  for (const part of parts) yield typeof part === 'string' ? Buffer.from(part) : part;
}

const page = (body: string, headers: { [name: string]: string } = {}): Fetched => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
  body: chunks(body),
});

const to = (location: string, status = 302): Fetched => ({ status, headers: { location }, body: chunks() });

/** A network of some sites, each name with the addresses that it leads to one time after the other. */
function networkOf(names: { [name: string]: string[][] }, sites: { [url: string]: () => Fetched }) {
  const asked: string[] = [];
  const reached: string[] = [];
  const net: Network = {
    async resolve(name) {
      asked.push(name);
      const answers = names[name];
      if (!answers) throw Object.assign(new Error('not found'), { code: 'ENOTFOUND' });
      return answers.length > 1 ? answers.shift()! : answers[0]!;
    },
    async send({ url }, address) {
      reached.push(`${url.href} at ${address}`);
      return sites[url.href]?.() ?? { ...page('gone'), status: 404 };
    },
  };
  return { net, asked, reached };
}

async function problemOf(fetching: Promise<unknown>): Promise<FetchProblem> {
  const error = await fetching.then(
    () => null,
    (e: unknown) => e,
  );
  expect(error).toBeInstanceOf(FetchError);
  return (error as FetchError).problem;
}

const news = { 'news.example': [['93.184.215.14']] };
const at = 'http://news.example/report';

it('fetches a page of the public Internet', async () => {
  const { net, reached } = networkOf(news, { [at]: () => page('<p>They met.</p>') });
  const fetched = await pageFetcher(fetchLimits, net)(`${at}#top`);
  expect(Buffer.from(fetched.bytes).toString()).toBe('<p>They met.</p>');
  expect(fetched).toMatchObject({ url: at, type: 'text/html', charset: 'utf-8' });
  expect(reached).toEqual([`${at} at 93.184.215.14`]);
});

describe('addresses that are refused before anything is asked of the network', () => {
  it.each<[string, FetchProblem]>([
    ['nonsense', { kind: 'bad-address', reason: 'malformed' }],
    ['file:///etc/passwd', { kind: 'bad-address', reason: 'scheme' }],
    ['gopher://news.example/', { kind: 'bad-address', reason: 'scheme' }],
    ['javascript:alert(1)', { kind: 'bad-address', reason: 'scheme' }],
    ['http://user:secret@news.example/', { kind: 'bad-address', reason: 'credentials' }],
    ['http://news.example:22/', { kind: 'bad-address', reason: 'port' }],
    ['http://127.0.0.1/', { kind: 'private-address', host: '127.0.0.1' }],
    ['http://2130706433/', { kind: 'private-address', host: '127.0.0.1' }],
    ['http://0x7f.1/', { kind: 'private-address', host: '127.0.0.1' }],
    ['http://0177.0.0.1/', { kind: 'private-address', host: '127.0.0.1' }],
    ['http://[::1]/', { kind: 'private-address', host: '::1' }],
    ['http://[::ffff:10.0.0.1]/', { kind: 'private-address', host: '::ffff:a00:1' }],
    ['http://169.254.169.254/latest/meta-data/', { kind: 'private-address', host: '169.254.169.254' }],
    ['http://①②⑦.0.0.1/', { kind: 'private-address', host: '127.0.0.1' }],
  ])('%s', async (address, problem) => {
    const { net, asked, reached } = networkOf({}, {});
    expect(await problemOf(pageFetcher(fetchLimits, net)(address))).toEqual(problem);
    expect([asked, reached]).toEqual([[], []]);
  });
});

describe('names', () => {
  it('that lead to a private address, be it one of several, are not connected to', async () => {
    for (const addresses of [['10.0.0.8'], ['93.184.215.14', '127.0.0.1'], ['::1'], ['fe80::1%eth0'], []]) {
      const { net, reached } = networkOf({ 'news.example': [addresses] }, { [at]: () => page('x') });
      expect((await problemOf(pageFetcher(fetchLimits, net)(at))).kind).toMatch(
        /private-address|unknown-host/,
      );
      expect(reached).toEqual([]);
    }
  });

  it('are looked up once, and the address that was checked is the one connected to', async () => {
    const answers = { 'news.example': [['93.184.215.14'], ['127.0.0.1']] };
    const { net, asked, reached } = networkOf(answers, { [at]: () => page('x') });
    await pageFetcher(fetchLimits, net)(at);
    expect([asked, reached]).toEqual([['news.example'], [`${at} at 93.184.215.14`]]);
  });

  it('are checked anew at each redirect: an answer that has changed is refused', async () => {
    const answers = { 'news.example': [['93.184.215.14'], ['127.0.0.1']] };
    const { net, reached } = networkOf(answers, { [at]: () => to('/moved') });
    expect(await problemOf(pageFetcher(fetchLimits, net)(at))).toEqual({
      kind: 'private-address',
      host: 'news.example',
    });
    expect(reached).toHaveLength(1);
  });

  it('that nobody knows are said to be unknown', async () => {
    expect(await problemOf(pageFetcher(fetchLimits, networkOf({}, {}).net)(at))).toEqual({
      kind: 'unknown-host',
      host: 'news.example',
    });
  });
});

describe('redirects', () => {
  it.each([
    ['http://127.0.0.1:80/admin', 'private-address'],
    ['//[::1]/', 'private-address'],
    ['file:///etc/passwd', 'bad-address'],
    ['http://news.example:8080/', 'bad-address'],
  ])('to %s are refused', async (location, kind) => {
    const { net, reached } = networkOf(news, { [at]: () => to(location) });
    expect((await problemOf(pageFetcher(fetchLimits, net)(at))).kind).toBe(kind);
    expect(reached).toHaveLength(1);
  });

  it('are followed three times and no more', async () => {
    const sites = Object.fromEntries(
      [0, 1, 2, 3].map((n) => [`http://news.example/${n}`, () => to(`/${n + 1}`, 301)]),
    );
    const { net, reached } = networkOf(news, { ...sites, 'http://news.example/4': () => page('end') });
    const fetchPage = pageFetcher(fetchLimits, net);
    expect(await fetchPage('http://news.example/1')).toMatchObject({ url: 'http://news.example/4' });
    reached.length = 0;
    expect(await problemOf(fetchPage('http://news.example/0'))).toEqual({
      kind: 'too-many-redirects',
      most: 3,
    });
    expect(reached).toHaveLength(4);
  });
});

describe('what is sent back', () => {
  const fetchOf = (site: () => Fetched, limits = { ...fetchLimits, bytes: 1000 }) =>
    pageFetcher(limits, networkOf(news, { [at]: site }).net)(at);

  it('is unpacked', async () => {
    const packed = gzipSync('<p>They met.</p>');
    const fetched = await fetchOf(() => ({
      ...page('', { 'content-encoding': 'gzip' }),
      body: chunks(packed),
    }));
    expect(Buffer.from(fetched.bytes).toString()).toBe('<p>They met.</p>');
  });

  it('is bounded, as sent and as unpacked', async () => {
    const tooLarge = { kind: 'too-large', most: 1000 };
    expect(await problemOf(fetchOf(() => page('x'.repeat(1001))))).toEqual(tooLarge);
    const bomb = gzipSync('x'.repeat(500_000));
    expect(bomb.byteLength).toBeLessThan(1000);
    const site = () => ({ ...page('', { 'content-encoding': 'gzip' }), body: chunks(bomb) });
    expect(await problemOf(fetchOf(site))).toEqual(tooLarge);
  });

  it('must be a page', async () => {
    expect(await problemOf(fetchOf(() => page('%PDF', { 'content-type': 'application/pdf' })))).toEqual({
      kind: 'not-a-page',
      type: 'application/pdf',
    });
    expect(await problemOf(fetchOf(() => page('x', { 'content-encoding': 'compress' })))).toMatchObject({
      kind: 'not-a-page',
    });
    expect(await problemOf(fetchOf(() => ({ ...page('x'), status: 503 })))).toEqual({
      kind: 'status',
      status: 503,
    });
    expect(
      await problemOf(
        fetchOf(() => ({ ...page('', { 'content-encoding': 'gzip' }), body: chunks('no gzip') })),
      ),
    ).toMatchObject({
      kind: 'unreachable',
    });
  });

  it('must come in time', async () => {
    async function* never() {
      yield Buffer.from('<p>');
      await new Promise(() => {});
    }
    const limits = { ...fetchLimits, seconds: 0.05 };
    expect(await problemOf(fetchOf(() => ({ ...page(''), body: never() }), limits))).toEqual({
      kind: 'too-slow',
      seconds: 0.05,
    });
  });
});
