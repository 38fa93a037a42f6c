import { type Kysely, sql } from 'kysely';

/**
 * What a report costs less to keep by: a filter of the marks that were taken over, and indexes on columns that are
 * often empty without the rows where they are.
 */
export async function thirteenth(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('mark_filter')
    // Never the same again, so that it tells whether the filter is another.
    .addColumn('number', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('marks', 'integer', (c) => c.notNull())
    .addColumn('bytes', 'blob', (c) => c.notNull())
    .execute();
  const sparse: [table: string, ...columns: string[]][] = [
    ['statement', 'person_id', 'day', 'until', 'kind', 'sources', 'first_reported'],
    ['statement', 'party', 'day', 'until', 'kind', 'sources', 'first_reported'],
    ['position', 'person_id'],
    ['position', 'tied'],
    ['event', 'issue', 'day'],
    ['commitment', 'due_last'],
  ];
  for (const [table, ...columns] of sparse) {
    const name = `${table}_by_${columns[0]}`;
    await db.schema.dropIndex(name).execute();
    await db.schema
      .createIndex(name)
      .on(table)
      .columns(columns)
      .where(sql.ref(columns[0]!), 'is not', null)
      .execute();
  }
}
