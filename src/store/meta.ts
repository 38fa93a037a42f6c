/**
 * What the file knows of itself. `readings` counts the times that readings were added; `reconciled` names the count
 * and the version of the record's rules that the record was made at.
 */
import { type Kysely, sql } from 'kysely';
import { recordVersion } from '../record/version.ts';
import type { RecordDatabase } from './schema.ts';

export interface Coverage {
  readings: number;
  /** -1 where there is no record yet, or one made by other rules. */
  reconciled: number;
}

export async function advance(db: Kysely<RecordDatabase>, key: 'readings'): Promise<void> {
  await db
    .insertInto('meta')
    .values({ key, value: '1' })
    .onConflict((c) => c.column('key').doUpdateSet({ value: sql`cast(meta.value as integer) + 1` }))
    .execute();
}

export async function coverage(db: Kysely<RecordDatabase>): Promise<Coverage> {
  const rows = await db
    .selectFrom('meta')
    .selectAll()
    .where('key', 'in', ['readings', 'reconciled'])
    .execute();
  const value = (key: string) => rows.find((r) => r.key === key)?.value;
  const [at, rules] = (value('reconciled') ?? '').split(' ');
  return { readings: Number(value('readings') ?? 0), reconciled: rules === recordVersion ? Number(at) : -1 };
}

export async function setReconciled(db: Kysely<RecordDatabase>, readings: number): Promise<void> {
  const value = `${readings} ${recordVersion}`;
  await db
    .insertInto('meta')
    .values({ key: 'reconciled', value })
    .onConflict((c) => c.column('key').doUpdateSet({ value }))
    .execute();
}
