/** What is worked out from the whole record, kept as long as it stays as it is. */
import { sql } from 'kysely';
import type { RecordStore } from '../store/port.ts';

type Store = Pick<RecordStore, 'db'>;

interface Kept {
  version: string;
  values: Map<string, Promise<unknown>>;
}

/** So many are kept, those asked for last. */
const MOST = 200;

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

/** The value of that name: the one that was made before, while the record is the same. */
export async function kept<T>(store: Store, name: string, make: () => Promise<T>): Promise<T> {
  const version = await recordVersion(store);
  let own = keptOf.get(store.db);
  if (own?.version !== version) {
    own = { version, values: new Map() };
    keptOf.set(store.db, own);
  }
  const { values } = own;
  const there = values.get(name) as Promise<T> | undefined;
  const value = there ?? make();
  values.delete(name);
  values.set(name, value);
  if (!there) value.catch(() => values.delete(name));
  if (values.size > MOST) values.delete(values.keys().next().value!);
  return value;
}
