import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { AnswerCache, Encoded, encodingFor } from './cache.ts';

const bytes = (n: number) => async () => new Uint8Array(n);

it('makes each answer once while the version stays', async () => {
  const cache = new AnswerCache();
  let made = 0;
  const make = async () => {
    made++;
    return new Uint8Array(1);
  };
  await Promise.all([cache.of('1', 'a', make), cache.of('1', 'a', make), cache.of('1', 'b', make)]);
  expect(made).toBe(2);
  await cache.of('2', 'a', make);
  expect(made).toBe(3);
});

it('does not keep what failed', async () => {
  const cache = new AnswerCache();
  const failed = cache.of('1', 'a', () => Promise.reject(new Error('no')));
  await expect(failed).rejects.toThrow('no');
  expect((await cache.of('1', 'a', bytes(3))).plain.byteLength).toBe(3);
});

it('lets go of the least recently used', async () => {
  const cache = new AnswerCache(10);
  const made: string[] = [];
  const of = (name: string) =>
    cache.of('1', name, async () => {
      made.push(name);
      return new Uint8Array(4);
    });
  for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) await of(name);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

it('keeps nothing larger than it holds', async () => {
  const cache = new AnswerCache(10);
  await cache.of('1', 'large', bytes(11));
  let isMade = false;
  await cache.of('1', 'large', async () => {
    isMade = true;
    return new Uint8Array(1);
  });
  expect(isMade).toBe(true);
});

it('packs what it holds', async () => {
  const encoded = new Encoded(Buffer.from('words '.repeat(500)));
  expect(gunzipSync(await encoded.in('gzip'))).toEqual(encoded.plain);
  expect(brotliDecompressSync(await encoded.in('br'))).toEqual(encoded.plain);
});

it.each([
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['*', 'br'],
  ['identity', null],
  ['gzip;q=0', null],
  ['', null],
  [undefined, null],
])('Accept-Encoding %s gives %s', (accepted, encoding) => {
  expect(encodingFor(accepted)).toBe(encoding);
});
