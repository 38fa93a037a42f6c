/** The entries of the ledger that most independent reports support, and how many there are. */
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import { dayOf, type LedgerFilters, type LedgerKind, ledgerWhere, type Store } from '../ledger/where.ts';

export interface Best {
  ids: string[];
  total: number;
}

/** `also` is what must hold beside the filters. Of equals the later ones. */
export async function bestOf(
  store: Store,
  kind: Extract<LedgerKind, 'proposal' | 'commitment'>,
  { limit: _, ...filters }: LedgerFilters,
  count: number,
  also: Expression<SqlBool> = sql<SqlBool>`1`,
): Promise<Best> {
  const table: RawBuilder<unknown> = sql.table(kind);
  const { rows } = await sql<{ key: string; total: number }>`
    select key, count(*) over () as total from ${table}
    where ${ledgerWhere(kind, filters)} and ${also}
    order by sources desc, ${dayOf(kind)} desc, key
    limit ${count}`.execute(store.db);
  return { ids: rows.map((r) => r.key), total: rows[0]?.total ?? 0 };
}
