/** Who is let in, and with what: the application asked as a hostile page or program would ask it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillRecord } from '../../../test/fixtures/small-record.ts';
import { openStore } from '../../store/open.ts';
import type { RecordStore } from '../../store/port.ts';
import { accessBy } from '../access/access.ts';
import { newToken, passwordLine, passwordsIn } from '../access/secrets.ts';
import { defaultLimits } from '../context.ts';
import type { Problem, Session } from '../schemas/index.ts';
import { type TestApi, testApi, writeHeaders } from '../testing.ts';

let store: RecordStore;
let api: TestApi;

beforeAll(async () => {
  store = await openStore(':memory:', { create: true });
  await fillRecord(store);
  api = testApi(store);
});
afterAll(() => store.close());

async function kindOf(response: Promise<Response>): Promise<string> {
  return ((await (await response).json()) as Problem).kind;
}

const pasted = { reports: [{ text: 'They met.' }] };

describe('answers', () => {
  it('may not be run, framed, sniffed or read from elsewhere', async () => {
    for (const path of ['/api/record', '/api/nothing', '/docs', '/openapi.json', '/api/export/markdown']) {
      const { headers } = await api.ask(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/^default-src 'none'/);
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('cache-control')).toBeTruthy();
    }
  });
});

describe('other names', () => {
  it.each(['rebound.example', 'rebound.example:4747', '10.0.0.1'])('such as %s are refused', async (host) => {
    for (const path of ['/api/record', '/', '/docs'])
      expect(await kindOf(api.ask(path, { headers: { host } }))).toBe('wrong-host');
  });
});

describe('other sites', () => {
  it.each<[{ [name: string]: string }]>([
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }],
    [{ origin: 'https://evil.example' }],
    [{ origin: 'http://127.0.0.1:3000' }],
    [{ origin: 'http://localhost:4747' }],
    [{ origin: 'null' }],
    [{ origin: 'http://127.0.0.1:4747', 'sec-fetch-site': 'cross-site' }],
  ])('may not write: %j', async (headers) => {
    expect(await kindOf(api.send('/api/reports', pasted, { headers }))).toBe('cross-site');
    expect(await kindOf(api.send('/api/session', { secret: 'x' }, { headers }))).toBe('cross-site');
    expect(await kindOf(api.send('/api/jobs/job-1', {}, { headers, method: 'DELETE' }))).toBe('cross-site');
  });

  it('may not send a form', async () => {
    const form = (type: string) => ({ method: 'POST', body: 'text=x', headers: { 'content-type': type } });
    for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain'])
      expect(await kindOf(api.ask('/api/reports', form(type)))).toBe('missing-header');
  });

  it('may not read, but may lead here', async () => {
    const ask = (mode: string) =>
      api.ask('/api/record', { headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': mode } });
    expect(await kindOf(ask('no-cors'))).toBe('cross-site');
    expect(await kindOf(ask('cors'))).toBe('cross-site');
    expect((await ask('navigate')).status).toBe(200);
  });

  it('get no leave to send the header of writes', async () => {
    const preflight = await api.ask('/api/reports', {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-headers': 'x-rapporteur' },
    });
    expect(preflight.ok).toBe(false);
    expect(preflight.headers.get('access-control-allow-headers')).toBeNull();
  });

  it('are not its own pages', async () => {
    const headers = { origin: 'http://127.0.0.1:4747', 'sec-fetch-site': 'same-origin' };
    expect((await api.send('/api/session', { secret: 'x' }, { headers })).status).toBe(200);
  });
});

describe('roles', () => {
  const reader = newToken('reader');
  const editor = newToken('editor');
  const withTokens = () =>
    testApi(store, { access: accessBy([reader.credential, editor.credential], 'editor') });
  const bearing = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

  it('without a token nothing is answered', async () => {
    const guarded = withTokens();
    for (const path of ['/api/record', '/api/events', '/api/export/markdown', '/api/jobs', '/api/nothing']) {
      const response = await guarded.ask(path);
      expect([response.status, response.headers.get('www-authenticate')]).toEqual([
        401,
        'Bearer realm="rapporteur"',
      ]);
    }
    for (const wrong of ['x', `${editor.token}x`, '', reader.token.toUpperCase()])
      expect((await guarded.ask('/api/record', bearing(wrong))).status).toBe(401);
    expect((await guarded.ask('/docs')).status).toBe(200);
  });

  it('a reader asks and does not write; an editor may', async () => {
    const guarded = withTokens();
    expect((await guarded.ask('/api/record', bearing(reader.token))).status).toBe(200);
    expect(await kindOf(guarded.send('/api/reports', pasted, bearing(reader.token)))).toBe('not-allowed');
    expect(await kindOf(guarded.send('/api/reports/url', { url: 'x' }, bearing(reader.token)))).toBe(
      'not-allowed',
    );
    expect(await kindOf(guarded.send('/api/reports', { reports: [] }, bearing(editor.token)))).toBe(
      'malformed-question',
    );
  });

  it('where no token is needed everyone has the same', async () => {
    const readOnly = testApi(store, { access: accessBy([], 'reader') });
    expect((await readOnly.ask('/api/record')).status).toBe(200);
    expect(await kindOf(readOnly.send('/api/reports', pasted))).toBe('not-allowed');
  });

  it('a browser logs in with a password, and out', async () => {
    const line = await passwordLine('reader', 'correct horse battery', { N: 2 ** 14, r: 8, p: 1 });
    const guarded = testApi(store, { access: accessBy(passwordsIn(line), 'editor') });
    expect(await (await guarded.ask('/api/session')).json()).toEqual({ role: null, protected: true });
    expect(await kindOf(guarded.send('/api/session', { secret: 'wrong' }))).toBe('wrong-password');
    const login = await guarded.send('/api/session', { secret: 'correct horse battery' });
    const cookie = login.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^rapporteur-session=[\w-]{43}; .*HttpOnly; SameSite=Strict$/);
    const held = { cookie: cookie.split(';')[0]! };
    expect((await (await guarded.ask('/api/session', { headers: held })).json()) as Session).toEqual({
      role: 'reader',
      protected: true,
    });
    expect((await guarded.ask('/api/record', { headers: held })).status).toBe(200);
    await guarded.ask('/api/session', { method: 'DELETE', headers: { ...writeHeaders, ...held } });
    expect((await guarded.ask('/api/record', { headers: held })).status).toBe(401);
  });

  it('guessing is slow', async () => {
    const guarded = withTokens();
    const kinds: string[] = [];
    for (let i = 0; i < 7; i++)
      kinds.push(await kindOf(guarded.send('/api/session', { secret: `guess ${i}` })));
    expect(kinds).toEqual([...Array(5).fill('wrong-password'), 'too-many-requests', 'too-many-requests']);
  });
});

describe('too much', () => {
  it('of a body is refused, whether its length is told or not', async () => {
    const small = testApi(store, { limits: { ...defaultLimits, upload: 1000, body: 100 } });
    const large = { reports: [{ text: 'x'.repeat(1000) }] };
    expect(await kindOf(small.send('/api/reports', large))).toBe('too-large');
    const told = { headers: { 'content-length': '5000' } };
    expect(await kindOf(small.send('/api/reports', large, told))).toBe('too-large');
    expect(await kindOf(small.send('/api/reports/url', { url: 'x'.repeat(100) }))).toBe('too-large');
    expect(await kindOf(small.send('/api/session', { secret: 'x'.repeat(100) }))).toBe('too-large');
  });

  it('from another machine is slowed down, from this one only writes are', async () => {
    const statuses = async (count: number, address: string, init?: RequestInit) => {
      const fresh = testApi(store);
      const all: number[] = [];
      for (let i = 0; i < count; i++) all.push((await fresh.ask('/api/session', init, address)).status);
      return new Set(all);
    };
    expect(await statuses(500, '203.0.113.9')).toEqual(new Set([200, 429]));
    expect(await statuses(500, '::ffff:127.0.0.1')).toEqual(new Set([200]));
    const write = { method: 'DELETE', headers: writeHeaders };
    expect(await statuses(80, '127.0.0.1', write)).toEqual(new Set([200, 429]));
  });
});

describe('bodies', () => {
  it.each<[string, RequestInit, string]>([
    ['/api/reports', { body: '{' }, 'malformed-question'],
    ['/api/reports', { body: '[]' }, 'malformed-question'],
    ['/api/reports', { body: '{"reports":[{"text":""}]}' }, 'malformed-question'],
    ['/api/reports', { body: '{"reports":[{"text":5}]}' }, 'malformed-question'],
    ['/api/reports', { body: '{"reports":[{"text":"x"}],"__proto__":{}}' }, 'malformed-question'],
    ['/api/reports', { body: 'x', headers: { 'Content-Type': 'text/plain' } }, 'unsupported-type'],
    ['/api/reports', { body: 'x', headers: { 'Content-Type': 'multipart/form-data' } }, 'malformed-question'],
    [
      '/api/reports',
      { body: '--x--', headers: { 'Content-Type': 'multipart/form-data; boundary=x' } },
      'no-report',
    ],
    ['/api/reports/url', { body: '{"url":["a"]}' }, 'malformed-question'],
    [
      '/api/reports/url',
      { body: 'url=a', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } },
      'unsupported-type',
    ],
  ])('%s %j: %s', async (path, init, kind) => {
    expect(await kindOf(api.send(path, null, init))).toBe(kind);
    expect(api.context.jobs.list()).toEqual([]);
  });
});
