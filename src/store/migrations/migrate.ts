/** The versions of the record file. Each step takes a file of the version before it one further; append only. */
import { type Kysely, sql } from 'kysely';
import { applicationId } from '../version.ts';
import { eighth } from './eighth.ts';
import { eleventh } from './eleventh.ts';
import { fifth } from './fifth.ts';
import { first } from './first.ts';
import { fourth } from './fourth.ts';
import { ninth } from './ninth.ts';
import { second } from './second.ts';
import { seventh } from './seventh.ts';
import { sixth } from './sixth.ts';
import { tenth } from './tenth.ts';
import { third } from './third.ts';
import { thirteenth } from './thirteenth.ts';
import { twelfth } from './twelfth.ts';

/** Takes the file one version further, inside a transaction. */
type Migration = (db: Kysely<unknown>) => Promise<void>;

export const migrations: readonly Migration[] = [
  first,
  second,
  third,
  fourth,
  fifth,
  sixth,
  seventh,
  eighth,
  ninth,
  tenth,
  eleventh,
  twelfth,
  thirteenth,
];

/** Brings a file of version `from` (0: empty) up to date, and marks it as a record file. To be run in a transaction. */
export async function migrate(db: Kysely<unknown>, from: number): Promise<void> {
  for (const migration of migrations.slice(from)) await migration(db);
  await sql.raw(`pragma application_id = ${applicationId}`).execute(db);
  await sql.raw(`pragma user_version = ${migrations.length}`).execute(db);
}
