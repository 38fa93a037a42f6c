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
    keys: () => Promise<readonly K[]>;
    idOf: (key: K) => string;
    /** The items of these keys, in any order. */
    items: (keys: K[]) => Promise<T[]>;
    idOfItem: (item: T) => string;
  },
): Promise<Page<T>> {
  const place = cursor === undefined ? null : cursors.open(cursor, list);
  const keys = await lists.of(list, from.keys);
  const start = place === null ? 0 : startOf(keys, from.idOf, place);
  const chosen = keys.slice(start, start + limit);
  const found = new Map((await from.items(chosen)).map((item) => [from.idOfItem(item), item]));
  const last = chosen.at(-1);
  const end = start + chosen.length;
  return {
    items: chosen.flatMap((key) => found.get(from.idOf(key)) ?? []),
    total: keys.length,
    next:
      last !== undefined && end < keys.length
        ? cursors.seal({ after: from.idOf(last), at: end }, list)
        : null,
  };
}

function startOf<K>(
  keys: readonly K[],
  idOf: (key: K) => string,
  { after, at }: { after: string; at: number },
) {
  const expected = keys[at - 1];
  if (expected !== undefined && idOf(expected) === after) return at;
  const index = keys.findIndex((key) => idOf(key) === after);
  return index < 0 ? Math.min(at, keys.length) : index + 1;
}
