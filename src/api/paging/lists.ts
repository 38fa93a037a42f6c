import { sql } from 'kysely';
import type { RecordStore } from '../../store/port.ts';

/** Lists made for a question, kept while the record does not change, so that a page more does not make them anew. */
export interface Lists {
  of<T>(question: string, make: () => Promise<T>): Promise<T>;
}

const mostLists = 24;

/**
 * A number that changes when anyone else commits to the record file; of this connection alone.
 * https://sqlite.org/pragma.html#pragma_data_version
 */
export async function dataVersion(store: Pick<RecordStore, 'db'>): Promise<number> {
  const { rows } = await sql<{ data_version: number }>`pragma data_version`.execute(store.db);
  return rows[0]!.data_version;
}

export function keptLists(store: Pick<RecordStore, 'db'>): Lists {
  const lists = new Map<string, unknown>();
  let version = -1;
  return {
    async of<T>(question: string, make: () => Promise<T>) {
      const now = await dataVersion(store);
      if (now !== version) lists.clear();
      version = now;
      const kept = lists.get(question) as T | undefined;
      const list = kept ?? (await make());
      lists.delete(question);
      lists.set(question, list);
      if (lists.size > mostLists) lists.delete(lists.keys().next().value!);
      return list;
    },
  };
}
