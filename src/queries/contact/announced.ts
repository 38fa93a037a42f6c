/** Occasions of which a report said that they were to be. */
import { sql } from 'kysely';
import { kindCode } from '../../record/kinds.ts';
import type { Store } from '../ledger/where.ts';

/** Ids of the occasions that at least one report has as planned, proposed or called off. */
export async function announcedKeys(store: Store): Promise<Set<string>> {
  const rows = await store.db
    .selectFrom('account')
    .innerJoin('mention', 'mention.account', 'account.row')
    .innerJoin('occasion', 'occasion.id', 'account.entry')
    .select('occasion.key')
    .distinct()
    .where('account.kind', '=', kindCode('occasion'))
    .where(sql<string>`mention.votes ->> '$.status[0]'`, '!=', 'held')
    .execute();
  return new Set(rows.map((r) => r.key));
}
