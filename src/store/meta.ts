/** What the file knows of itself. `rules` is the version of the record's rules that the record was made by. */
import type { Kysely } from 'kysely';
import type { RecordDatabase } from './schema.ts';

/** Null where nothing was settled yet. */
export async function rulesOf(db: Kysely<RecordDatabase>): Promise<string | null> {
  const row = await db.selectFrom('meta').select('value').where('key', '=', 'rules').executeTakeFirst();
  return row?.value ?? null;
}

export async function setRules(db: Kysely<RecordDatabase>, value: string): Promise<void> {
  await db
    .insertInto('meta')
    .values({ key: 'rules', value })
    .onConflict((c) => c.column('key').doUpdateSet({ value }))
    .execute();
}
