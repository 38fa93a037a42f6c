import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { httpClient } from '../../fetching/client.ts';
import { testNetwork } from '../../fetching/testing.ts';
import { testClock } from '../testing.ts';
import { retryAfter, waitAfter } from './backoff.ts';
import { robots } from './robots.ts';
import { visitor } from './visitor.ts';

function guest(sites: Parameters<typeof testNetwork>[0], pause = 2000) {
  const clock = testClock();
  const net = testNetwork(sites);
  const client = httpClient({ net });
  const rules = robots(client, clock, 'Rapporteur');
  return { clock, net, rules, visit: visitor({ client, robots: rules, clock, pause }).visit };
}
const at = (url: string) => new URL(url);

describe('a visit', () => {
  it('asks only for what has changed', async () => {
    const { visit, net } = guest({
      'https://a.example/feed': ({ headers }) =>
        headers['if-none-match'] === '"1"'
          ? { status: 304 }
          : { headers: { etag: '"1"', 'last-modified': 'Tue, 19 Oct 2021 08:00:00 GMT' }, body: 'x' },
    });
    const first = await visit(at('https://a.example/feed'));
    expect(first).toMatchObject({
      kind: 'fetched',
      validators: { etag: '"1"', lastModified: 'Tue, 19 Oct 2021 08:00:00 GMT' },
    });
    if (first.kind !== 'fetched') return;
    expect(await visit(at('https://a.example/feed'), first.validators)).toEqual({ kind: 'unchanged' });
    expect(net.sent.at(-1)?.headers).toMatchObject({
      'if-none-match': '"1"',
      'if-modified-since': 'Tue, 19 Oct 2021 08:00:00 GMT',
    });
  });

  it('pauses between two visits to a host, not between hosts', async () => {
    const { visit, clock } = guest({});
    await visit(at('https://a.example/1'));
    await visit(at('https://b.example/1'));
    expect(clock.waits).toEqual([]);
    await visit(at('https://a.example/2'));
    expect(clock.waits).toEqual([2000]);
  });

  it('keeps the pause that a site asks for, and does not come where it is too long', async () => {
    const { visit, clock } = guest({
      'https://a.example/robots.txt': { body: 'User-agent: *\nCrawl-delay: 10' },
      'https://b.example/robots.txt': { body: 'User-agent: Rapporteur\nCrawl-delay: 900' },
    });
    await visit(at('https://a.example/1'));
    await visit(at('https://a.example/2'));
    expect(clock.waits).toEqual([10_000]);
    expect(await visit(at('https://b.example/'))).toMatchObject({ kind: 'refused' });
  });

  it('reads nothing that robots may not, where a redirect leads either', async () => {
    const { visit, net } = guest({
      'https://a.example/robots.txt': { body: 'User-agent: Rapporteur\nDisallow: /private' },
      'https://b.example/go': { status: 301, headers: { location: 'https://a.example/private/x' } },
    });
    const refused = { kind: 'refused', reason: 'a.example does not let robots read /private/x' };
    expect(await visit(at('https://a.example/private/x'))).toEqual(refused);
    expect(await visit(at('https://b.example/go'))).toEqual(refused);
    expect(net.asked).not.toContain('GET https://a.example/private/x');
  });

  it('asks for a site’s rules once a day; without rules all may be read, without an answer nothing', async () => {
    const { visit, net, clock } = guest({ 'https://b.example/robots.txt': { status: 503 } });
    const asked = () => net.asked.filter((a) => a.endsWith('/robots.txt')).length;
    await visit(at('https://a.example/1'));
    await visit(at('https://a.example/2'));
    expect(asked()).toBe(1);
    clock.time += 25 * 3_600_000;
    await visit(at('https://a.example/3'));
    expect(asked()).toBe(2);
    expect(await visit(at('https://b.example/'))).toMatchObject({ kind: 'refused' });
    net.sites = {};
    clock.time += 2 * 3_600_000;
    expect(await visit(at('https://b.example/'))).toMatchObject({ kind: 'failed' });
  });

  it.each([
    [{ status: 410 }, { kind: 'gone' }],
    [
      { status: 503, headers: { 'retry-after': '120' } },
      { kind: 'failed', wait: 120_000 },
    ],
    [{ status: 404 }, { kind: 'failed', wait: null, reason: 'The site answered with status 404' }],
    [{ status: 302, headers: { location: 'http://127.0.0.1/' } }, { kind: 'refused' }],
  ])('to what answers %j is %j', async (answer, expected) => {
    const { visit } = guest({ 'https://a.example/x': answer });
    expect(await visit(at('https://a.example/x'))).toMatchObject(expected);
  });
});

describe('backing off', () => {
  const backoff = { first: 1000, most: 60_000, seed: 7 };

  it('waits longer each time, at most so long, the upper half by chance that the seed decides', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.string(), fc.integer(), (failures, of, seed) => {
        const wait = waitAfter(failures, of, { ...backoff, seed });
        const whole = Math.min(60_000, 1000 * 2 ** (failures - 1));
        expect(wait).toBeGreaterThanOrEqual(Math.floor(whole / 2));
        expect(wait).toBeLessThanOrEqual(whole);
        expect(waitAfter(failures, of, { ...backoff, seed })).toBe(wait);
      }),
    );
    const waits = Array.from({ length: 20 }, (_, i) => waitAfter(3, `https://${i}.example`, backoff));
    expect(new Set(waits).size).toBeGreaterThan(15);
  });

  it('hears what a site asks for', () => {
    const now = Date.UTC(2021, 9, 20);
    expect(retryAfter('30', now)).toBe(30_000);
    expect(retryAfter('Wed, 20 Oct 2021 00:01:00 GMT', now)).toBe(60_000);
    expect(retryAfter('Tue, 19 Oct 2021 00:00:00 GMT', now)).toBe(0);
    expect(retryAfter('soon', now)).toBeNull();
    expect(retryAfter(undefined, now)).toBeNull();
  });
});
