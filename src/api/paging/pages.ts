import { type Counted, wholeListing } from '../../queries/listing.ts';
import type { Page } from '../schemas/lists.ts';
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

/**
 * The page after the cursor of a list of keys. Goes on after the item that was given last; where that is gone, at its
 * place. Throws a `CursorError`.
 */
export async function pageOf<K, T>(
  { cursors, lists }: Pager,
  list: string,
  { limit, cursor }: PageAsked,
  from: {
    keys: () => Promise<readonly K[] | Counted<K>>;
    idOf: (key: K) => string;
    /** The items of these keys, in any order. */
    items: (keys: K[]) => Promise<T[]>;
    idOfItem: (item: T) => string;
  },
): Promise<Page<T>> {
  const place = cursor === undefined ? null : cursors.open(cursor, list);
  const { keys, total } = await lists.of(list, async () => {
    const keys = listingOf(await from.keys());
    return { keys, total: await keys.total() };
  });
  const start = place === null ? 0 : await startOf(keys, from.idOf, place, total);
  const chosen = await keys.slice(start, limit);
  const found = new Map((await from.items(chosen)).map((item) => [from.idOfItem(item), item]));
  const last = chosen.at(-1);
  const end = start + chosen.length;
  return {
    items: chosen.flatMap((key) => found.get(from.idOf(key)) ?? []),
    total,
    next: last !== undefined && end < total ? cursors.seal({ after: from.idOf(last), at: end }, list) : null,
  };
}

const listingOf = <K>(keys: readonly K[] | Counted<K>): Counted<K> =>
  'slice' in keys && 'total' in keys ? keys : wholeListing(async () => keys as readonly K[]);

/** How far around its place an item is looked for, before it is in the whole list. */
const NEAR = 1000;

async function startOf<K>(
  keys: Counted<K>,
  idOf: (key: K) => string,
  { after, at }: { after: string; at: number },
  total: number,
): Promise<number> {
  const [expected] = at > 0 ? await keys.slice(at - 1, 1) : [];
  if (expected !== undefined && idOf(expected) === after) return at;
  const from = Math.max(0, at - NEAR);
  for (const [first, some] of [
    [from, await keys.slice(from, 2 * NEAR)],
    [0, total > 2 * NEAR ? await keys.slice(0) : []],
  ] as const) {
    const index = some.findIndex((key) => idOf(key) === after);
    if (index >= 0) return first + index + 1;
  }
  return Math.min(at, total);
}
