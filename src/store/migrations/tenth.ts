import type { Kysely } from 'kysely';

/** What came of a commitment, where a person has said so. */
export async function tenth(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('commitment').addColumn('outcome', 'text').execute();
}
