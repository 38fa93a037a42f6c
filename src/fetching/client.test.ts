import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { httpClient, webAddress } from './client.ts';
import { FetchError } from './problems.ts';
import { testNetwork } from './testing.ts';

const problemOf = async (asking: Promise<unknown>) => {
  const error = await asking.then(
    () => null,
    (e: unknown) => e,
  );
  expect(error).toBeInstanceOf(FetchError);
  return (error as FetchError).problem.kind;
};
const at = (url: string) => new URL(url);

describe('a client', () => {
  it('gets a page with its headers, decompressed', async () => {
    const net = testNetwork({
      'https://a.example/x': {
        headers: { 'content-encoding': 'gzip', etag: '"1"' },
        body: gzipSync('words'),
      },
    });
    const { status, body, headers, url } = await httpClient({ net })(at('https://a.example/x'));
    expect([status, Buffer.from(body).toString(), headers['etag'], url.href]).toEqual([
      200,
      'words',
      '"1"',
      'https://a.example/x',
    ]);
  });

  it.each([
    'http://127.0.0.1/',
    'http://10.1.2.3/',
    'http://169.254.169.254/latest',
    'http://192.168.0.1/',
    'http://[::1]/',
    'http://[fe80::1]/',
    'http://0.0.0.0/',
    'http://2130706433/',
  ])('does not ask %s', async (url) => {
    const net = testNetwork();
    expect(await problemOf(httpClient({ net })(at(url)))).toBe('private-address');
    expect(net.asked).toEqual([]);
    await httpClient({ net, allowPrivate: true })(at(url));
    expect(net.asked).toHaveLength(1);
  });

  it('does not ask a name any of whose addresses is private', async () => {
    const net = testNetwork({}, { 'a.example': ['93.184.216.34', '10.0.0.1'] });
    expect(await problemOf(httpClient({ net })(at('http://a.example/')))).toBe('private-address');
  });

  it('follows few redirects, none to a private address or another scheme', async () => {
    const to = (location: string) => ({ status: 302, headers: { location } });
    const net = testNetwork({
      'http://a.example/1': to('/2'),
      'http://a.example/2': to('https://b.example/'),
      'https://b.example/': { body: 'there' },
      'http://a.example/in': to('http://127.0.0.1/'),
      'http://a.example/file': to('file:///etc/passwd'),
      'http://a.example/round': to('/round'),
    });
    const client = httpClient({ net });
    expect((await client(at('http://a.example/1'))).url.href).toBe('https://b.example/');
    expect(await problemOf(client(at('http://a.example/in')))).toBe('private-address');
    expect(await problemOf(client(at('http://a.example/file')))).toBe('bad-address');
    expect(await problemOf(client(at('http://a.example/round')))).toBe('too-many-redirects');
  });

  it('takes no more than its limit, packed or unpacked', async () => {
    const net = testNetwork({
      'http://a.example/long': { body: 'x'.repeat(2000) },
      'http://a.example/bomb': {
        headers: { 'content-encoding': 'gzip' },
        body: gzipSync('x'.repeat(100_000)),
      },
    });
    const client = httpClient({ net, bytes: 1000 });
    expect(await problemOf(client(at('http://a.example/long')))).toBe('too-large');
    expect(await problemOf(client(at('http://a.example/bomb')))).toBe('too-large');
  });

  it('tells of what cannot be reached', async () => {
    const net = testNetwork();
    net.send = () => Promise.reject(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }));
    expect(await problemOf(httpClient({ net })(at('http://a.example/')))).toBe('unreachable');
    net.resolve = () => Promise.reject(new Error('none'));
    expect(await problemOf(httpClient({ net })(at('http://a.example/')))).toBe('unknown-host');
  });
});

it('only web addresses on the usual ports are asked', () => {
  expect(webAddress('HTTP://A.example:80/#part').href).toBe('http://a.example/');
  for (const address of ['ftp://a.example/', 'http://u:p@a.example/', 'http://a.example:8080/', 'nonsense'])
    expect(() => webAddress(address)).toThrow(FetchError);
  expect(webAddress('http://a.example:8080/', undefined, true).port).toBe('8080');
});
