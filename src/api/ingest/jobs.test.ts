import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Job } from '../schemas/jobs.ts';
import { until } from '../testing.ts';
import { Jobs } from './jobs.ts';
import type { Ingest } from './thread.ts';
import { keepUploads } from './uploads.ts';

const upload = (name: string) => keepUploads([{ name, bytes: new TextEncoder().encode('words') }]);
const counts = { reports: 1, added: 1, unchanged: 0, otherLanguage: 0, withoutDate: 0, failed: 0 };

function jobsWith(ingest: Ingest) {
  const told: Job[] = [];
  return { jobs: new Jobs({ record: 'r.db', ingest, onChange: (job) => told.push(job) }), told };
}

it('run one after the other and tell how far they are', async () => {
  let underWay = 0;
  const { jobs, told } = jobsWith(async (_, tell) => {
    expect(++underWay).toBe(1);
    tell({ news: 'report', id: 'report-1' });
    tell({ news: 'progress', counts, bytes: 9 });
    await new Promise((resolve) => setImmediate(resolve));
    tell({ news: 'reconciling' });
    underWay--;
    tell({ news: 'ended', stopped: false });
  });
  const [a, b] = [jobs.add(await upload('a.txt')), jobs.add(await upload('b.txt'))];
  await until(() => b.ended !== null);
  expect(told.filter((j) => j.id === a.id).map((j) => j.state)).toEqual([
    'waiting',
    'reading',
    'reconciling',
    'done',
  ]);
  expect(a).toMatchObject({
    state: 'done',
    counts,
    reports: ['report-1'],
    bytes: { done: 5, total: 5 },
    failure: null,
  });
  expect(jobs.list().map((j) => j.names)).toEqual([['b.txt'], ['a.txt']]);
});

it('end as failed when the ingest fails, and the next goes on', async () => {
  let number = 0;
  const { jobs } = jobsWith(async (_, tell) => {
    if (++number === 1) throw new Error('no space');
    if (number === 2) tell({ news: 'failed', message: 'damaged' });
    else tell({ news: 'ended', stopped: false });
  });
  const all = [jobs.add(await upload('a')), jobs.add(await upload('b')), jobs.add(await upload('c'))];
  await until(() => all.every((j) => j.ended !== null));
  expect(all.map((j) => [j.state, j.failure])).toEqual([
    ['failed', 'no space'],
    ['failed', 'damaged'],
    ['done', null],
  ]);
});

it('can be stopped, waiting or under way, and leave no file behind', async () => {
  const { jobs } = jobsWith(
    (_, tell, signal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => {
          tell({ news: 'ended', stopped: true });
          resolve();
        });
      }),
  );
  const [first, second] = [await upload('a'), await upload('b')];
  const [a, b] = [jobs.add(first), jobs.add(second)];
  await until(() => a.state === 'reading');
  expect(jobs.stop(b.id)).toBe(true);
  expect(existsSync(second.folder)).toBe(true);
  await jobs.close();
  expect([a.state, b.state]).toEqual(['stopped', 'stopped']);
  expect([existsSync(first.folder), existsSync(second.folder)]).toEqual([false, false]);
  expect(jobs.stop(a.id)).toBe(false);
  expect(jobs.isFull).toBe(true);
});

it('gather what is to be read beside the others, tell how far that is, and fail alone', async () => {
  const { jobs, told } = jobsWith(async (_, tell) => tell({ news: 'ended', stopped: false }));
  let go = () => {};
  const waiting = new Promise<void>((resolve) => {
    go = resolve;
  });
  const feed = jobs.gather('https://news.example/feed', async (tell) => {
    tell({ done: 1, total: 2 });
    await waiting;
    return upload('feed.jsonl');
  });
  const failing = jobs.gather('https://news.example/none', async () => {
    throw new Error('no item has a text');
  });
  const other = jobs.add(await upload('a'));
  await until(() => other.ended !== null && failing.ended !== null);
  expect([feed.state, feed.pages, other.state]).toEqual(['fetching', { done: 1, total: 2 }, 'done']);
  expect([failing.state, failing.failure]).toEqual(['failed', 'no item has a text']);
  go();
  await until(() => feed.ended !== null);
  expect(told.filter((j) => j.id === feed.id).map((j) => j.state)).toEqual([
    'fetching',
    'waiting',
    'reading',
    'done',
  ]);
  await jobs.close();
});
