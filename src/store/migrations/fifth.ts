import type { Kysely } from 'kysely';

/** Readings by the version of the reader, so that those of another version are found at once. */
export async function fifth(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('reading_by_reader').on('reading').column('reader').execute();
}
