import { expect, it } from 'vitest';
import { sealedCursors } from './cursor.ts';
import type { Lists } from './lists.ts';
import { listName, pageOf } from './pages.ts';

const unkept: Lists = { of: (_, make) => make() };
const pager = { cursors: sealedCursors(new Uint8Array(32)), lists: unkept };

const page = (keys: string[], limit: number, cursor?: string | null) =>
  pageOf(
    pager,
    'letters',
    { limit, cursor: cursor ?? undefined },
    {
      keys: async () => keys,
      idOf: (key) => key,
      items: async (some) => some.toReversed(),
      idOfItem: (item) => item,
    },
  );

const letters = [...'abcdefghij'];

it.each([1, 3, 5, 9, 10, 11])('pages of %i give every item once, in order', async (limit) => {
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const { items, total, next } = await page(letters, limit, cursor);
    expect(total).toBe(10);
    expect(items.length).toBeLessThanOrEqual(limit);
    seen.push(...items);
    cursor = next;
  } while (cursor !== null);
  expect(seen).toEqual(letters);
});

it('goes on after the item given last, whatever came in before it', async () => {
  const { next } = await page(letters, 3);
  expect((await page(['1', '2', ...letters], 3, next)).items).toEqual(['d', 'e', 'f']);
  expect((await page(letters.slice(1), 3, next)).items).toEqual(['d', 'e', 'f']);
});

it('goes on at its place when the item given last is gone', async () => {
  const { next } = await page(letters, 3);
  expect(
    (
      await page(
        letters.filter((l) => l !== 'c'),
        3,
        next,
      )
    ).items,
  ).toEqual(['e', 'f', 'g']);
  expect(await page(['x'], 3, next)).toEqual({ items: [], total: 1, next: null });
});

it('has no next page where there is nothing', async () => {
  expect(await page([], 3)).toEqual({ items: [], total: 0, next: null });
});

it('names a list by what chooses it alone', () => {
  expect(listName('people', { limit: 5, cursor: 'x', citations: 1, party: ['KOR'], from: undefined })).toBe(
    listName('people', { party: ['KOR'], limit: 50 }),
  );
  expect(listName('people', { party: ['KOR'] })).not.toBe(listName('people', { party: ['USA'] }));
});
