/** The answers to a question in their order, by what little tells them apart: how many there are, and any stretch of them. */
import { type SelectQueryBuilder, sql } from 'kysely';
import type { RecordDatabase } from '../store/schema.ts';

export interface Listing<K> {
  /** Null where it is not known before all have been gone through. */
  total(): Promise<number | null>;
  /** From the `at`th on, at most `count` of them; the rest where absent. */
  slice(at: number, count?: number): Promise<K[]>;
}

export interface Counted<K> extends Listing<K> {
  total(): Promise<number>;
}

/** What an answer is made of. */
export interface Key {
  /** The row. */
  id: number;
  /** The public id. */
  key: string;
}

/** The rows in the order of the ids; what has no row is left out. */
export function inOrder<R extends { id: number }>(ids: readonly number[], rows: readonly R[]): R[] {
  const byId = new Map(rows.map((r) => [r.id, r]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** One whose items have to be worked out all at once, which is done when first asked for. */
export function wholeListing<K>(make: () => Promise<readonly K[]>): Counted<K> {
  let made: Promise<readonly K[]> | undefined;
  const all = () => {
    made ??= make();
    return made;
  };
  return {
    total: async () => (await all()).length,
    slice: async (at, count) => (await all()).slice(at, count === undefined ? undefined : at + count),
  };
}

/** How many are looked at together where they have to be gone through. */
const STRIDE = 200;

/** Those of which it has to be worked out whether they are meant: no more is gone through than is asked for. */
export function walked<K, L>(
  from: Listing<K>,
  meant: (keys: readonly K[]) => Promise<readonly L[]>,
): Listing<L> {
  const found: L[] = [];
  let at = 0;
  let isOver = false;
  return {
    total: async () => (isOver ? found.length : null),
    async slice(first, count) {
      const end = count === undefined ? Number.POSITIVE_INFINITY : first + count;
      while (!isOver && found.length <= end) {
        const keys = await from.slice(at, STRIDE);
        at += keys.length;
        isOver = keys.length < STRIDE;
        found.push(...(await meant(keys)));
      }
      return found.slice(first, count === undefined ? undefined : end);
    },
  };
}

/** The day at which it stands, in days since 1970-01-01; null where not even a report of it has one. */
export interface DatedKey extends Key {
  day: number | null;
}

/** By day, what has none last; the later first where `reverse`. */
export const byDay =
  (reverse = false) =>
  (a: DatedKey, b: DatedKey): number =>
    a.day === null || b.day === null
      ? Number(a.day === null) - Number(b.day === null)
      : (reverse ? -1 : 1) * (a.day - b.day);

/** Several in one, by an order that each of them is in; of equals, in the order in which they are given here. */
export function merged<K>(listings: readonly Counted<K>[], order: (a: K, b: K) => number): Counted<K> {
  return {
    async total() {
      let sum = 0;
      for (const listing of listings) sum += await listing.total();
      return sum;
    },
    async slice(at, count) {
      const end = count === undefined ? undefined : at + count;
      const all = [];
      for (const listing of listings) all.push(...(await listing.slice(0, end)));
      return all.sort(order).slice(at, end);
    },
  };
}

type Dated = 'occasion' | 'statement' | 'position' | 'proposal' | 'commitment' | 'claim' | 'event';
// biome-ignore lint/suspicious/noExplicitAny: what is selected does not matter here
type Query = SelectQueryBuilder<RecordDatabase, any, any>;

/** Before any day that a record holds: what is on or after it has a day, and is found by the index. */
const EARLIEST = -1_000_000;

/**
 * Entries by the day at which they stand and, of a day, by `then`; those without a day last. `chosen` selects from the
 * table of the kind, without an order.
 */
export function datedListing(
  kind: Dated,
  chosen: Query,
  then: readonly string[],
  reverse = false,
): Counted<DatedKey> {
  const direction = reverse ? 'desc' : 'asc';
  const keys = chosen.select([`${kind}.id`, `${kind}.key`, `${kind}.day`] as never[]);
  const ordered = (query: Query, columns: readonly string[]) =>
    columns.reduce<Query>((q, c) => q.orderBy(sql.ref(`${kind}.${c}`), direction), query);
  const day = sql.ref<number>(`${kind}.day`);
  const dated = ordered(keys.where(day, '>=', sql.lit(EARLIEST)), ['day', ...then]);
  const undated = ordered(keys.where(day, 'is', null), then);
  const some = async (query: Query, at: number, count: number | undefined) =>
    (await query
      .limit(count ?? -1)
      .offset(at)
      .execute()) as DatedKey[];
  const count = async (query: Query) => {
    const { n } = await query.select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow();
    return n as number;
  };
  return {
    total: () => count(chosen),
    async slice(at, most) {
      const first = await some(dated, at, most);
      if (first.length === most) return first;
      // Where the stretch begins among those without a day, it has to be known how many have one.
      const before =
        first.length > 0 || at === 0
          ? 0
          : Math.max(0, at - (await count(chosen.where(day, '>=', sql.lit(EARLIEST)))));
      return [
        ...first,
        ...(await some(undated, before, most === undefined ? undefined : most - first.length)),
      ];
    },
  };
}
