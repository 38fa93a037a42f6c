import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillRecord } from '../../../../test/fixtures/small-record.ts';
import { openStore } from '../../../store/open.ts';
import type { RecordStore } from '../../../store/port.ts';
import type { Page, Problem, TimelineItem } from '../../schemas/index.ts';
import { type TestApi, testApi } from '../../testing.ts';

let store: RecordStore;
let api: TestApi;
beforeAll(async () => {
  store = await openStore(':memory:', { create: true });
  await fillRecord(store);
  api = testApi(store);
});
afterAll(async () => {
  await api.context.jobs.close();
  await store.close();
});

const answer = async <T>(path: string) => (await (await api.ask(path)).json()) as T;

it('gives entries in the order of the ids, and leaves out what there is none of', async () => {
  const { items } = await answer<Page<TimelineItem>>('/api/timeline?statements=true');
  const ids = items.map(({ id }) => id).reverse();
  const query = ['statement-ffffffffffff', ...ids].map((id) => `id=${id}`).join('&');
  const found = await answer<{ items: TimelineItem[] }>(`/api/entries?${query}`);
  expect(found.items.map(({ id }) => id)).toEqual(ids);
});

it('is asked for some ids, and for no more than an address can hold', async () => {
  expect((await api.ask('/api/entries')).status).toBe(400);
  const many = Array.from({ length: 61 }, (_, i) => `id=statement-${i}`).join('&');
  expect((await api.ask(`/api/entries?${many}`)).status).toBe(400);
});

it('says which issues and levels there are', async () => {
  const issue = await answer<Problem>('/api/pictures/timeline?issue=weather');
  expect(issue).toMatchObject({ status: 400, kind: 'unknown-value' });
  expect(issue.known).toContain('sanctions');
  expect(await answer<Problem>('/api/pictures/contacts?level=emperors')).toMatchObject({ status: 400 });
});
