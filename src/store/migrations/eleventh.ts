import type { Kysely } from 'kysely';

/** Where a party stands in order of time, and when it was last heard of, by an index each. */
export async function eleventh(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex('position_by_party').execute();
  await db.schema
    .createIndex('position_by_party')
    .on('position')
    .columns(['party', 'day', 'issue', 'rank'])
    .execute();
  await db.schema
    .createIndex('statement_by_party_reported')
    .on('statement')
    .columns(['party', 'last_reported'])
    .execute();
}
