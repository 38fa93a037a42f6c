import type { Kysely } from 'kysely';

/** Where an entry is told first, so that what stands in one order in a report does so in an answer. */
export async function sixth(db: Kysely<unknown>): Promise<void> {
  for (const table of ['entry', 'occasion', 'statement'])
    await db.schema
      .alterTable(table)
      .addColumn('told', 'text', (c) => c.notNull().defaultTo(''))
      .execute();
}
