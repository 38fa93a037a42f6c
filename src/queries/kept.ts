/** What is worked out from the whole record, kept as long as it stays as it is. */
import { sql } from 'kysely';
import type { RecordStore } from '../store/port.ts';

type Store = Pick<RecordStore, 'db'>;

interface Kept {
  version: string;
  values: Map<string, Promise<unknown>>;
  /** How large those are that may be large. */
  bytes: Map<string, number>;
}

/** So many are kept, those asked for last. */
const MOST = 200;
/** Those that may be large take so much together; for each thread that answers. */
const MOST_BYTES = 32 * 2 ** 20;

const keptOf = new WeakMap<Store['db'], Kept>();

/**
 * Changes with every change of the record: `data_version` when another connection has committed one, `total_changes` with
 * those of this one. https://sqlite.org/pragma.html#pragma_data_version
 */
export async function recordVersion({ db }: Store): Promise<string> {
  const { rows } = await sql<{ data_version: number }>`pragma data_version`.execute(db);
  const own = await sql<{ n: number }>`select total_changes() as n`.execute(db);
  return `${rows[0]!.data_version} ${own.rows[0]!.n}`;
}

/**
 * The value of that name: the one that was made before, while the record is the same. `bytesOf` tells the size of one
 * that may be large.
 */
export async function kept<T>(
  store: Store,
  name: string,
  make: () => Promise<T>,
  bytesOf?: (value: T) => number,
): Promise<T> {
  const version = await recordVersion(store);
  let all = keptOf.get(store.db);
  if (all?.version !== version) {
    all = { version, values: new Map(), bytes: new Map() };
    keptOf.set(store.db, all);
  }
  const own = all;
  const there = own.values.get(name) as Promise<T> | undefined;
  const value = there ?? make();
  own.values.delete(name);
  own.values.set(name, value);
  if (!there) value.catch(() => own.values.delete(name));
  if (bytesOf)
    value.then(
      (made) => {
        if (own.values.get(name) !== value) return;
        own.bytes.set(name, bytesOf(made));
        letGo(own);
      },
      () => {},
    );
  if (own.values.size > MOST) letGo(own);
  return value;
}

/** Of those asked for longest ago, until what is left is within bounds. */
function letGo({ values, bytes }: Kept): void {
  let sum = 0;
  for (const size of bytes.values()) sum += size;
  for (const name of [...values.keys()]) {
    const size = bytes.get(name) ?? 0;
    if (values.size <= MOST && (sum <= MOST_BYTES || size === 0)) {
      if (sum <= MOST_BYTES) return;
      continue;
    }
    values.delete(name);
    bytes.delete(name);
    sum -= size;
  }
}
