import { type Kysely, sql } from 'kysely';

/** Marks of the latest reports, before they are taken to the others all at once. */
export async function seventh(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('fresh_mark')
    .addColumn('mark', 'integer', (c) => c.notNull())
    .addColumn('account', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('fresh_mark_key', ['mark', 'account'])
    .modifyEnd(sql`without rowid`)
    .execute();
}
