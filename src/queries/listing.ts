/** The answers to a question in their order, by what little tells them apart: how many there are, and any stretch of them. */
import { type Expression, type SelectQueryBuilder, sql } from 'kysely';
import type { EntryKind } from '../record/kinds.ts';
import type { RecordStore } from '../store/port.ts';
import type { RecordDatabase } from '../store/schema.ts';
import { idList } from './evidence/citations.ts';
import type { Filters } from './filters/filters.ts';
import { kept } from './kept.ts';

type Store = Pick<RecordStore, 'db'>;

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

/** One of which the rows of all can be had quickly. */
export interface Ordered extends Counted<DatedKey> {
  ids(store: Store): Promise<number[]>;
}

/**
 * The `id`s that a query in parentheses gives, in its order. As one text: to make an object of each takes longer than to
 * find it. The query needs a limit (-1 for none), without which SQLite may leave out its order.
 */
export async function idsIn({ db }: Store, query: Expression<unknown>): Promise<number[]> {
  const { rows } = await sql<{ ids: string }>`
    select json_group_array(id) as ids from ${query}`.execute(db);
  return JSON.parse(rows[0]!.ids) as number[];
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
export function datedListing(kind: Dated, chosen: Query, then: readonly string[], reverse = false): Ordered {
  const direction = reverse ? 'desc' : 'asc';
  const ordered = (query: Query, columns: readonly string[]) =>
    columns.reduce<Query>((q, c) => q.orderBy(sql.ref(`${kind}.${c}`), direction), query);
  const day = sql.ref<number>(`${kind}.day`);
  const dated = ordered(chosen.where(day, '>=', sql.lit(EARLIEST)), ['day', ...then]);
  const undated = ordered(chosen.where(day, 'is', null), then);
  const some = async (query: Query, at: number, count: number | undefined) =>
    (await query
      .select([`${kind}.id`, `${kind}.key`, `${kind}.day`] as never[])
      .limit(count ?? -1)
      .offset(at)
      .execute()) as DatedKey[];
  const count = async (query: Query) => {
    const { n } = await query.select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow();
    return n as number;
  };
  const id = sql.ref(`${kind}.id`).as('id');
  return {
    total: () => count(chosen),
    ids: async (store) => [
      ...(await idsIn(store, dated.select(id).limit(-1))),
      ...(await idsIn(store, undated.select(id).limit(-1))),
    ],
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

/** All that makes it what it is, as text: not how much of it is asked for, nor how much is told of each. */
export function nameOf(question: string, filters: Filters): string {
  const { limit: _, citations: __, ...chosen } = filters;
  return `${question} ${JSON.stringify(chosen)}`;
}

/**
 * Entries of a kind in an order that is worked out once while the record stays as it is, since that has to go through
 * them one by one. Of each no more than its row is kept; its `day` is read again.
 */
export function keptListing(
  store: Store,
  name: string,
  kind: EntryKind,
  day: string,
  make: () => Promise<readonly number[]>,
): Counted<DatedKey> {
  const all = () =>
    kept(
      store,
      name,
      async () => Float64Array.from(await make()),
      (ids) => ids.byteLength,
    );
  return {
    total: async () => (await all()).length,
    slice: async (at, count) =>
      keysOf(store, kind, day, [...(await all()).subarray(at, count === undefined ? undefined : at + count)]),
  };
}

async function keysOf(
  store: Store,
  kind: EntryKind,
  day: string,
  ids: readonly number[],
): Promise<DatedKey[]> {
  const { rows } = await sql<DatedKey>`select id, "key", ${sql.ref(day)} as day from ${sql.table(kind)}
    where id in ${idList(ids)}`.execute(store.db);
  return inOrder(ids, rows);
}

/** How many are looked at together where they have to be gone through. */
const STRIDE = 200;

/** How far a listing has been gone through, and the rows of those found. */
class Walk {
  readonly found: number[] = [];
  isOver = false;
  readonly #from: Listing<Key>;
  readonly #meant: (keys: readonly Key[]) => Promise<readonly Key[]>;
  #at = 0;
  /** Who asks for more waits for those who asked before. */
  #last: Promise<void> = Promise.resolve();

  constructor(from: Listing<Key>, meant: (keys: readonly Key[]) => Promise<readonly Key[]>) {
    this.#from = from;
    this.#meant = meant;
  }

  /** Until there are more than so many. */
  beyond(end: number): Promise<void> {
    const going = this.#last.then(() => this.#go(end));
    this.#last = going.catch(() => {});
    return going;
  }

  async #go(end: number): Promise<void> {
    while (!this.isOver && this.found.length <= end) {
      const keys = await this.#from.slice(this.#at, STRIDE);
      const meant = await this.#meant(keys);
      this.#at += keys.length;
      this.isOver = keys.length < STRIDE;
      for (const { id } of meant) this.found.push(id);
    }
  }
}

/**
 * Those entries of a kind of which it has to be worked out whether they are meant: no more is gone through than is
 * asked for, and that once while the record stays as it is.
 */
export function walked(
  store: Store,
  name: string,
  kind: EntryKind,
  from: Listing<Key>,
  meant: (keys: readonly Key[]) => Promise<readonly Key[]>,
): Listing<Key> {
  const walk = () =>
    kept(
      store,
      name,
      async () => new Walk(from, meant),
      ({ found }) => found.length * 8,
    );
  return {
    async total() {
      const { isOver, found } = await walk();
      return isOver ? found.length : null;
    },
    async slice(at, count) {
      const own = await walk();
      const end = count === undefined ? Number.POSITIVE_INFINITY : at + count;
      await own.beyond(end);
      return keysOf(store, kind, 'day', own.found.slice(at, end));
    },
  };
}
