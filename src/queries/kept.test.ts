import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillRecord } from '../../test/fixtures/small-record.ts';
import { openStore } from '../store/open.ts';
import type { RecordStore } from '../store/port.ts';
import { kept } from './kept.ts';
import { datedListing, keptListing, walked } from './listing.ts';

let store: RecordStore;

beforeAll(async () => {
  store = await openStore(':memory:', { create: true });
  await fillRecord(store);
});
afterAll(() => store.close());

const occasions = () => datedListing('occasion', store.db.selectFrom('occasion'), ['until', 'told', 'id']);

it('lets go of what is large before of what is small', async () => {
  const made: string[] = [];
  const of = (name: string, bytes?: number) =>
    kept(
      store,
      name,
      async () => {
        made.push(name);
        return name;
      },
      bytes === undefined ? undefined : () => bytes,
    );
  const half = 20 * 2 ** 20;
  await of('small');
  await of('one', half);
  await of('two', half);
  for (const name of ['small', 'two', 'one']) await of(name, name === 'small' ? undefined : half);
  expect(made).toEqual(['small', 'one', 'two', 'one']);
});

it('gives of a list that is kept what the list gives', async () => {
  const all = await occasions().slice(0);
  const listing = keptListing(store, 'occasions', 'occasion', 'day', () => occasions().ids(store));
  expect(await listing.total()).toBe(all.length);
  expect(await listing.slice(0)).toEqual(all);
  expect(await listing.slice(1, 2)).toEqual(all.slice(1, 3));
});

it('goes through a list once, whoever asks at the same time', async () => {
  let seen = 0;
  const even = () =>
    walked(store, 'every other', 'occasion', occasions(), async (keys) => {
      seen += keys.length;
      return keys.filter((_, i) => i % 2 === 0);
    });
  const all = await occasions().slice(0);
  const [first, second] = await Promise.all([even().slice(0, 2), even().slice(1)]);
  expect(first).toEqual([all[0], all[2]]);
  expect(second.map((k) => k.id)).toEqual(all.flatMap((k, i) => (i > 0 && i % 2 === 0 ? [k.id] : [])));
  expect(seen).toBe(all.length);
  expect(await even().total()).toBe(Math.ceil(all.length / 2));
});
