import { expect, test } from 'vitest';
import { reconcile } from '../reconcile.ts';
import { type Told, told } from '../testing.ts';

const record = (...reports: Told[]) => reconcile(reports.map((r, i) => told(i + 1, r)));

/** Two hundred words in an order of the story's own. */
const story = (n: number) => {
  let state = n;
  const next = () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state >>> 20;
  };
  return Array.from({ length: 200 }, () => `word${next()}`).join(' ');
};

test('copies, cut and updated stories are one source; other stories are not', () => {
  const found = record(
    { key: 'a', text: story(2), published: '2021-10-01', source: 'Wire' },
    {
      key: 'b',
      text: `SEOUL (Wire) — ${story(2)} Reporting by nobody.`,
      published: '2021-10-01',
      source: 'Paper',
    },
    { key: 'c', text: story(2).slice(0, 500), published: '2021-10-02', source: 'Short Paper' },
    {
      key: 'd',
      text: `${story(2).slice(0, 1000)} ${story(90).slice(0, 400)}`,
      published: '2021-10-02',
      source: 'Wire',
    },
    { key: 'e', text: story(50), published: '2021-10-01', source: 'Wire' },
  );
  expect([...found.clusters.entries()].sort((x, y) => x[0] - y[0])).toEqual([
    [1, 1],
    [2, 1],
    [3, 1],
    [4, 1],
    [5, 5],
  ]);
});

test('texts without words are no copies of each other', () => {
  expect(new Set(record({ key: 'a', text: '…' }, { key: 'b', text: '…' }).clusters.values()).size).toBe(2);
});
