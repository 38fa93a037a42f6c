import type { Kysely } from 'kysely';

/** Events as entries: who did what to whom. What the file holds is settled anew, since the rules of the record are others. */
export async function eighth(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('event')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('key', 'text', (c) => c.notNull().unique())
    .addColumn('reports', 'integer', (c) => c.notNull())
    .addColumn('sources', 'integer', (c) => c.notNull())
    .addColumn('date', 'text')
    .addColumn('first_day', 'integer')
    .addColumn('last_day', 'integer')
    .addColumn('first_reported', 'integer')
    .addColumn('last_reported', 'integer')
    .addColumn('day', 'integer')
    .addColumn('told', 'text', (c) => c.notNull())
    .addColumn('type', 'integer', (c) => c.notNull())
    .addColumn('status', 'integer', (c) => c.notNull())
    .addColumn('mode', 'text')
    .addColumn('cameo', 'text')
    .addColumn('contexts', 'text', (c) => c.notNull())
    .addColumn('issue', 'text')
    .addColumn('place', 'text')
    .addColumn('place_folded', 'text')
    .addColumn('trigger', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .execute();
  for (const columns of [['day', 'told'], ['type', 'day'], ['issue', 'day'], ['first_reported']])
    await db.schema.createIndex(`event_by_${columns[0]}`).on('event').columns(columns).execute();
  await db.schema
    .createTable('event_person')
    .addColumn('event_id', 'integer', (c) => c.notNull().references('event.id').onDelete('cascade'))
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('person_id', 'integer', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addPrimaryKeyConstraint('event_person_key', ['event_id', 'role', 'person_id'])
    .execute();
  await db.schema.createIndex('event_person_by_person').on('event_person').column('person_id').execute();
  await db.schema.alterTable('commitment').addColumn('promised', 'text').execute();
}
