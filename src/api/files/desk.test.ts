import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from '../../store/open.ts';
import type { RecordStore } from '../../store/port.ts';
import { type TestApi, temporaryFolder, testApi } from '../testing.ts';
import { deskOf } from './desk.ts';

const { path, folder, remove } = temporaryFolder();
let store: RecordStore;
let api: TestApi;

beforeAll(async () => {
  const files = {
    'web/index.html':
      '<!doctype html><title>Desk</title><script type="module" src="/assets/desk-1a2b3c4d.js"></script>',
    'web/assets/desk-1a2b3c4d.js': `export const words = '${'words '.repeat(400)}';`,
    'web/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'secret.txt': 'not to be served',
  };
  for (const [name, words] of Object.entries(files)) {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), words);
  }
  store = await openStore(':memory:', { create: true });
  api = testApi(store, { desk: deskOf(`${folder}/web`) });
});
afterAll(async () => {
  await store.close();
  remove();
});

it.each(['/', '/timeline', '/entries/occasion-1?from=2021', '/reports/report-1'])(
  '%s is the page of the desk',
  async (p) => {
    const answer = await api.ask(p);
    expect(await answer.text()).toContain('<title>Desk</title>');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(answer.headers.get('content-security-policy')).not.toContain('unsafe');
  },
);

it('the page that a browser keeps keeps its policy when it has not changed', async () => {
  const { headers } = await api.ask('/');
  const again = await api.ask('/', { headers: { 'if-none-match': headers.get('etag')! } });
  expect(again.status).toBe(304);
  expect(again.headers.get('content-security-policy')).toBeNull();
});

it('files whose names change with them are kept for good, packed', async () => {
  const answer = await api.ask('/assets/desk-1a2b3c4d.js', { headers: { 'accept-encoding': 'br' } });
  expect(answer.headers.get('cache-control')).toContain('immutable');
  expect(answer.headers.get('content-encoding')).toBe('br');
  expect(answer.headers.get('content-type')).toContain('text/javascript');
  const again = await api.ask('/favicon.svg', {
    headers: { 'if-none-match': (await api.ask('/favicon.svg')).headers.get('etag')! },
  });
  expect(again.status).toBe(304);
});

it.each([
  '/secret.txt',
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/assets/../../secret.txt',
  '/assets/..%5c..%5csecret.txt',
  '/assets/missing.js',
  '//etc/passwd.txt',
])('%s is not there', async (p) => {
  const answer = await api.ask(p);
  expect(await answer.text()).not.toContain('not to be served');
  expect(answer.status).toBe(404);
});
