import { type Counted, type Listing, wholeListing } from '../../queries/listing.ts';
import type { Page, WalkedPage } from '../schemas/lists.ts';
import type { Cursors } from './cursor.ts';
import type { Lists } from './lists.ts';

export interface Pager {
  cursors: Cursors;
  lists: Lists;
}

export interface PageAsked {
  limit: number;
  cursor?: string | undefined;
}

/** All that makes a list what it is, as text: not where in it one is, nor how much is told of each item. */
export function listName(name: string, input: object): string {
  const { limit: _, cursor: __, citations: ___, ...rest } = input as { [key: string]: unknown };
  const given = Object.entries(rest).filter(([, v]) => v !== undefined);
  return `${name} ${JSON.stringify(given.sort(([a], [b]) => (a < b ? -1 : 1)))}`;
}

interface From<K, L, T> {
  keys: () => Promise<L>;
  idOf: (key: K) => string;
  /** The items of these keys; in any order where `idOfItem` tells them apart. */
  items: (keys: K[]) => Promise<T[]>;
  idOfItem?: (item: T) => string;
}

/**
 * The page after the cursor of a list of keys. Goes on after the item that was given last; where that is gone, at its
 * place. Throws a `CursorError`.
 */
export const pageOf = <K, T>(
  pager: Pager,
  list: string,
  asked: PageAsked,
  from: From<K, readonly K[] | Counted<K>, T>,
): Promise<Page<T>> =>
  // The total of what is counted is no null.
  walkedPageOf(pager, list, asked, { ...from, keys: async () => listingOf(await from.keys()) }) as Promise<
    Page<T>
  >;

/** The same of a list that may have to be gone through to know how long it is. */
export async function walkedPageOf<K, T>(
  { cursors, lists }: Pager,
  list: string,
  { limit, cursor }: PageAsked,
  from: From<K, Listing<K>, T>,
): Promise<WalkedPage<T>> {
  const place = cursor === undefined ? null : cursors.open(cursor, list);
  const keys = await lists.of(list, async () => countedOnce(await from.keys()));
  const start = place === null ? 0 : await startOf(keys, from.idOf, place);
  const some = await keys.slice(start, limit + 1);
  const chosen = some.slice(0, limit);
  const items = await from.items(chosen);
  const last = chosen.at(-1);
  return {
    items: from.idOfItem ? inOrder(chosen.map(from.idOf), items, from.idOfItem) : items,
    total: await keys.total(),
    next:
      last !== undefined && some.length > limit
        ? cursors.seal({ after: from.idOf(last), at: start + chosen.length }, list)
        : null,
  };
}

function inOrder<T>(ids: readonly string[], items: readonly T[], idOf: (item: T) => string): T[] {
  const found = new Map(items.map((item) => [idOf(item), item]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

const listingOf = <K>(keys: readonly K[] | Counted<K>): Counted<K> =>
  'slice' in keys && 'total' in keys ? keys : wholeListing(async () => keys as readonly K[]);

function countedOnce<K>(listing: Listing<K>): Listing<K> {
  let total: number | null = null;
  return {
    async total() {
      total ??= await listing.total();
      return total;
    },
    slice: (at, count) => listing.slice(at, count),
  };
}

/** How far around its place an item is looked for, before it is in the whole list. */
const NEAR = 1000;

async function startOf<K>(
  keys: Listing<K>,
  idOf: (key: K) => string,
  { after, at }: { after: string; at: number },
): Promise<number> {
  const [expected] = at > 0 ? await keys.slice(at - 1, 1) : [];
  if (expected !== undefined && idOf(expected) === after) return at;
  const near = Math.max(0, at - NEAR);
  for (const [first, count] of [
    [near, 2 * NEAR],
    [0, undefined],
  ] as const) {
    const index = (await keys.slice(first, count)).findIndex((key) => idOf(key) === after);
    if (index >= 0) return first + index + 1;
  }
  return Math.min(at, (await keys.total()) ?? at);
}
