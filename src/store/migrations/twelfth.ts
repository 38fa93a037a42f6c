import { type Kysely, sql } from 'kysely';

/** Marks of the latest reports as a list for each transaction, so that they are written where the last ones were. */
export async function twelfth(db: Kysely<unknown>): Promise<void> {
  await sql`insert or ignore into mark (mark, account) select mark, account from fresh_mark order by 1, 2`.execute(
    db,
  );
  await db.schema.dropTable('fresh_mark').execute();
  await db.schema
    .createTable('fresh_mark')
    // Never the same again, so that it tells one list from another.
    .addColumn('number', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('marks', 'text', (c) => c.notNull())
    .execute();
}
