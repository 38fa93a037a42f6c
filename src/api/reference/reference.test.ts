import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from '../../store/open.ts';
import type { RecordStore } from '../../store/port.ts';
import { questions } from '../questions/all.ts';
import { type TestApi, testApi } from '../testing.ts';

let store: RecordStore;
let api: TestApi;
let page: string;

beforeAll(async () => {
  store = await openStore(':memory:', { create: true });
  api = testApi(store);
  page = await (await api.ask('/docs')).text();
});
afterAll(() => store.close());

it('tells of every question with its parameters', () => {
  for (const { name, path, input } of questions) {
    expect(page).toContain(`<code>/api${path}</code>`);
    const section = page.split(`id="op-${name}"`)[1]?.split('</details>')[0] ?? '';
    for (const parameter of Object.keys(input.shape)) expect(section).toContain(`<code>${parameter}</code>`);
  }
});

it('runs nothing and asks for nothing elsewhere', () => {
  expect(page).not.toMatch(/<script|\son\w+=|style=|<iframe|<img/i);
  const asked = [...page.matchAll(/(?:src|href)="([^"#]+)"/g)].map((m) => m[1]);
  expect(new Set(asked)).toEqual(new Set(['/docs/reference.css', '/openapi.json', '/']));
});

it('leads nowhere that is not on it', () => {
  const ids = new Set([...page.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1]));
  const missing = [...page.matchAll(/href="#([^"]+)"/g)].map((m) => m[1]).filter((id) => !ids.has(id!));
  expect(missing).toEqual([]);
});

it('has a style sheet, and where there is no desk stands in its place', async () => {
  expect((await api.ask('/docs/reference.css')).headers.get('content-type')).toContain('text/css');
  expect((await api.ask('/')).headers.get('location')).toBe('/docs');
});
