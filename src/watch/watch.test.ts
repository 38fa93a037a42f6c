import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../contract/reading.ts';
import { httpClient } from '../fetching/client.ts';
import { type TestNetwork, testNetwork } from '../fetching/testing.ts';
import { emptyState, loadState, StateError, saveState, type WatchState } from './state.ts';
import { testClock } from './testing.ts';
import { robots } from './visiting/robots.ts';
import { visitor } from './visiting/visitor.ts';
import { type WatchOptions, type WatchSource, watch } from './watch.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-watch-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const minute = 60_000;
const feedUrl = 'https://news.example/feed';
const long = 'The envoys of the two sides met again in the capital. '.repeat(30);

const item = (n: number, text = long) =>
  `<item><title>Report ${n}</title><link>https://news.example/${n}</link><guid>https://news.example/${n}</guid><pubDate>Tue, 19 Oct 2021 08:0${n}:00 GMT</pubDate><description>${text}</description></item>`;
const rss = (...items: string[]) =>
  `<rss version="2.0"><channel><title>Harbour Wire</title><link>https://news.example/</link><description>d</description>${items.join('')}</channel></rss>`;

interface Setting {
  net?: TestNetwork;
  sources?: WatchSource[];
  state?: WatchState;
  /** Ends after so many waits. */
  rounds?: number;
  options?: Partial<WatchOptions>;
}

async function run({ net = testNetwork(), sources, state = emptyState(), rounds = 0, options }: Setting) {
  const clock = testClock();
  const stop = new AbortController();
  let left = rounds;
  clock.onSleep = () => {
    if (left-- <= 0) stop.abort();
  };
  const client = httpClient({ net });
  const kept: Report[] = [];
  const told: string[] = [];
  let saved = 0;
  const result = await watch(
    state,
    {
      sources: sources ?? [{ kind: 'feed', url: feedUrl }],
      every: 15 * minute,
      pages: 'auto',
      backoff: { first: minute, most: 720 * minute, seed: 1 },
      settle: 0,
      once: rounds === 0,
      ...options,
    },
    {
      clock,
      visitor: visitor({ client, robots: robots(client, clock, 'Rapporteur'), clock, pause: 0 }),
      async keep(found) {
        let added = 0;
        for await (const f of found)
          if (f.found === 'report') {
            kept.push(f.report);
            added++;
          }
        return { added, failed: 0 };
      },
      afterRound: async () => {},
      saveState: async () => {
        saved++;
      },
      alsoDue: () => null,
      tell: (line) => told.push(line),
    },
    stop.signal,
  );
  return { ...result, clock, kept, told, state, saved };
}

describe('a feed that is watched', () => {
  it('gives its items once, oldest first, with what it says of them', async () => {
    const net = testNetwork({ [feedUrl]: { body: rss(item(2), item(1)) } });
    const { kept, added, saved } = await run({ net, rounds: 2 });
    expect(added).toBe(2);
    expect(saved).toBeGreaterThan(0);
    expect(kept.map((r) => r.title)).toEqual(['Report 1', 'Report 2']);
    expect(kept[0]).toMatchObject({
      id: 'https://news.example/1',
      url: 'https://news.example/1',
      source: 'Harbour Wire',
      published: '2021-10-19T08:01:00.000Z',
      text: long.trim(),
    });
    expect(net.asked.filter((a) => a === `GET ${feedUrl}`)).toHaveLength(3);
  });

  it('goes on after a restart where it stopped, and asks for what has changed', async () => {
    const net = testNetwork({ [feedUrl]: { headers: { etag: '"1"' }, body: rss(item(1)) } });
    const { state } = await run({ net });
    const path = join(folder, 'state.json');
    await saveState(path, state);
    const restarted = await loadState(path);
    for (const feed of Object.values(restarted.feeds)) feed.due = 0;
    net.sites[feedUrl] = ({ headers }) =>
      headers['if-none-match'] === '"1"' ? { status: 304 } : { body: rss(item(1)) };
    const again = await run({ net, state: restarted });
    expect(again.kept).toEqual([]);
    net.sites[feedUrl] = { body: rss(item(2), item(1)) };
    for (const feed of Object.values(again.state.feeds)) feed.due = 0;
    expect((await run({ net, state: again.state })).kept.map((r) => r.title)).toEqual(['Report 2']);
  });

  it('is not asked before it is due', async () => {
    const net = testNetwork({
      [feedUrl]: { headers: { 'cache-control': 'max-age=7200' }, body: rss(item(1)) },
    });
    const { clock } = await run({ net, rounds: 1 });
    expect(clock.waits).toEqual([120 * minute, 120 * minute]);
  });

  it('is asked less and less while it fails, and told of', async () => {
    const net = testNetwork({ [feedUrl]: { status: 500 } });
    const { clock, told } = await run({ net, rounds: 9, options: { every: minute } });
    expect(clock.waits[0]).toBe(minute);
    expect(clock.waits.at(-1)).toBeGreaterThan(200 * minute);
    expect(told[0]).toMatch(
      /^https:\/\/news\.example\/feed: The site answered with status 500\. Asked again in 1 min\.$/,
    );
  });

  it('is asked no more when it is gone', async () => {
    const net = testNetwork({ [feedUrl]: { status: 410 } });
    const { told } = await run({ net, rounds: 3 });
    expect(told).toEqual([
      `${feedUrl}: the feed is gone for good, and is not asked again.`,
      'Nothing is left to watch.',
    ]);
  });

  it('that is none is told of', async () => {
    const net = testNetwork({ [feedUrl]: { body: '<html><body>moved</body></html>' } });
    expect((await run({ net })).told[0]).toContain('no feed: neither RSS nor Atom nor JSON Feed');
  });
});

describe('pages that a feed links to', () => {
  const page = `<html><head><title>x</title></head><body><nav>Menu</nav><article><h1>Report 1</h1><p>${long}</p><p>${long}</p></article></body></html>`;
  const short = rss(item(1, 'Two envoys met.'));

  it('are fetched where the feed has not the whole text', async () => {
    const net = testNetwork({
      [feedUrl]: { body: short },
      'https://news.example/1': { headers: { 'content-type': 'text/html; charset=utf-8' }, body: page },
    });
    const { kept } = await run({ net });
    expect(kept[0]?.text).toContain('The envoys of the two sides met again');
    expect(kept[0]?.text).not.toContain('Menu');
    expect(kept[0]).toMatchObject({
      source: 'Harbour Wire',
      title: 'Report 1',
      url: 'https://news.example/1',
    });
    expect((await run({ net, options: { pages: 'never' } })).kept[0]?.text).toBe('Two envoys met.');
  });

  it('are tried three times, then the feed’s own words must do', async () => {
    const net = testNetwork({ [feedUrl]: { body: short }, 'https://news.example/1': { status: 502 } });
    const { kept, told } = await run({ net, rounds: 4 });
    expect(kept.map((r) => r.text)).toEqual(['Two envoys met.']);
    expect(told).toHaveLength(2);
    expect(net.asked.filter((a) => a === 'GET https://news.example/1')).toHaveLength(3);
  });

  it('that robots may not read are left; private addresses are not asked', async () => {
    const net = testNetwork({
      [feedUrl]: {
        body: rss(item(1, 'One.'), item(2, 'Two.').replaceAll('https://news.example/2', 'http://10.0.0.1/')),
      },
      'https://news.example/robots.txt': { body: 'User-agent: *\nDisallow: /1' },
    });
    const { kept } = await run({ net });
    expect(kept.map((r) => r.text)).toEqual(['Two.', 'One.']);
    expect(net.asked.some((a) => a.includes('10.0.0.1'))).toBe(false);
  });
});

describe('a folder that is watched', () => {
  const write = (name: string, text: string, at = 1000) => {
    writeFileSync(join(folder, 'in', name), text);
    utimesSync(join(folder, 'in', name), at, at);
  };
  beforeEach(() => mkdirSync(join(folder, 'in')));

  it('gives files that are new or have changed', async () => {
    const sources: WatchSource[] = [{ kind: 'folder', path: join(folder, 'in') }];
    const first = await run({ sources });
    expect(first.told).toEqual([]);
    write('a.txt', 'Envoys met in Oslo.');
    const due = () => {
      for (const f of Object.values(first.state.folders)) f.due = 0;
      return first.state;
    };
    expect((await run({ sources, state: due() })).kept.map((r) => r.text)).toEqual(['Envoys met in Oslo.']);
    expect((await run({ sources, state: due() })).kept).toEqual([]);
    write('a.txt', 'Envoys met in Bergen.', 2000);
    write('b.txt', 'Nobody met.');
    expect((await run({ sources, state: due() })).kept).toHaveLength(2);
    rmSync(join(folder, 'in', 'b.txt'));
    await run({ sources, state: due() });
    expect(Object.keys(Object.values(first.state.folders)[0]!.files)).toEqual([join(folder, 'in', 'a.txt')]);
  });

  it('leaves a file that may still be written for the next look', async () => {
    const sources: WatchSource[] = [{ kind: 'folder', path: join(folder, 'in') }];
    const seconds = Date.UTC(2021, 9, 20) / 1000;
    write('a.txt', 'Envoys met in', seconds - 1);
    const { kept } = await run({ sources, rounds: 1, options: { settle: 5000 } });
    expect(kept).toHaveLength(1);
  });

  it('that is not there is told of', async () => {
    const { told } = await run({ sources: [{ kind: 'folder', path: join(folder, 'none') }] });
    expect(told[0]).toContain('no such file or folder');
  });
});

describe('the state', () => {
  it('is empty where there is no file, and told of where it is none', async () => {
    expect(await loadState(join(folder, 'none.json'))).toEqual(emptyState());
    writeFileSync(join(folder, 'bad.json'), '{"version":2}');
    await expect(loadState(join(folder, 'bad.json'))).rejects.toThrow(StateError);
    await expect(saveState(join(folder, 'no', 'x.json'), emptyState())).rejects.toThrow(
      /cannot be written \(ENOENT\)/,
    );
  });
});
