import { expect, it } from 'vitest';
import type { Page } from '../../fetching/fetch.ts';
import { FetchError } from '../../fetching/problems.ts';
import type { Clock } from '../../watch/clock.ts';
import { feedAsSent, fetchedAsSent } from './sent.ts';
import { pageVisitor } from './visiting.ts';

const bytes = (words: string) => new TextEncoder().encode(words);
const item = (n: number) =>
  `<item><title>Report ${n}</title><link>https://wire.example/${n}</link><description>In brief ${n}.</description></item>`;
const feed: Page = {
  url: 'https://wire.example/feed',
  type: 'application/rss+xml',
  charset: 'utf-8',
  bytes: bytes(
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title>${[1, 2, 3].map(item).join('')}</channel></rss>`,
  ),
};
const long = 'The two envoys met in Geneva on Monday and spoke of the talks to come. '.repeat(12);

/** Time passes when it is slept. */
function clockAt(): { clock: Clock; slept: number[] } {
  const slept: number[] = [];
  let now = 0;
  const sleep = async (ms: number) => {
    slept.push(ms);
    now += ms;
  };
  return { clock: { now: () => now, sleep }, slept };
}

const textsOf = (sent: { bytes: Uint8Array }) =>
  new TextDecoder()
    .decode(sent.bytes)
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text);

it('a feed gives the text that it has of its items', async () => {
  expect(textsOf(await fetchedAsSent(feed))).toEqual(['In brief 1.', 'In brief 2.', 'In brief 3.']);
});

it('and with a visitor the pages, one after the other, as robots.txt allows; else its own text', async () => {
  const asked: string[] = [];
  const fetchPage = async (url: string): Promise<Page> => {
    asked.push(new URL(url).pathname);
    if (url.endsWith('/robots.txt'))
      return { url, type: 'text/plain', charset: undefined, bytes: bytes('User-agent: *\nDisallow: /2') };
    if (url.endsWith('/3')) throw new FetchError({ kind: 'status', status: 500 });
    const html = `<html><head><title>Report</title></head><body><article><h1>Report</h1><p>${long}</p></article></body></html>`;
    return { url, type: 'text/html', charset: 'utf-8', bytes: bytes(html) };
  };
  const { clock, slept } = clockAt();
  const told: { done: number; total: number }[] = [];
  const visitor = pageVisitor(fetchPage, new AbortController().signal, clock);
  const sent = await feedAsSent(feed, { visitor, tell: (pages) => told.push(pages) });
  const [first, ...rest] = textsOf(sent);
  expect(first).toContain('met in Geneva');
  expect(rest).toEqual(['In brief 2.', 'In brief 3.']);
  expect(asked).toEqual(['/robots.txt', '/1', '/3']);
  expect(slept.length).toBeGreaterThan(0);
  expect(told.map((t) => t.done)).toEqual([1, 2, 3]);
});

it('stopped, it gives what it has', async () => {
  const stop = new AbortController();
  const sent = await feedAsSent(feed, { tell: () => stop.abort(), signal: stop.signal });
  expect(textsOf(sent)).toEqual(['In brief 1.']);
});

it('is refused where it is none', async () => {
  await expect(fetchedAsSent({ ...feed, bytes: bytes('nothing') })).rejects.toBeInstanceOf(FetchError);
});
