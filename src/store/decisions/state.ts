/** Entries as they stand, to show what a decision does to them. */
import { type Kysely, sql } from 'kysely';
import { parseId, publicId } from '../../record/keys.ts';
import { type EntryKind, entryKinds } from '../../record/kinds.ts';
import { codes, type RecordDatabase } from '../schema.ts';

type Database = Kysely<RecordDatabase>;

export interface EntryState {
  /** The public id. */
  id: string;
  kind: EntryKind;
  /** What is known of it, by field. */
  fields: { [field: string]: string | number | null };
}

const listed = (ids: readonly number[]) => sql<number>`(select value from json_each(${JSON.stringify(ids)}))`;

const left = new Set([
  'id',
  'key',
  'names_folded',
  'name_key',
  'place_folded',
  'person_id',
  'first_day',
  'last_day',
]);
const named: { [field: string]: readonly string[] } = {
  medium: codes.medium,
  status: codes.occasionStatus,
};

/** The entries of the numbers, by these, ordered by id; those that are not shown in the record are left out. */
export async function statesOf(
  db: Database,
  kind: EntryKind,
  entries: readonly number[],
): Promise<Map<number, EntryState>> {
  const rows = await db
    .selectFrom(kind)
    .selectAll()
    .where('id', 'in', listed(entries))
    .orderBy('key')
    .execute();
  const states = new Map<number, EntryState>();
  for (const row of rows) {
    const fields: EntryState['fields'] = {};
    for (const [field, value] of Object.entries(row as { [column: string]: string | number | null })) {
      if (left.has(field) || field.endsWith('_reported')) continue;
      fields[field] = typeof value === 'number' && named[field] ? named[field][value]! : value;
    }
    if (kind === 'statement') fields['kind'] = codes.statementKind[Number(fields['kind'])]!;
    Object.assign(fields, await beside(db, kind, row.id, 'person_id' in row ? row.person_id : null));
    states.set(row.id, { id: row.key, kind, fields });
  }
  return states;
}

async function beside(db: Database, kind: EntryKind, id: number, person: number | null) {
  if (kind === 'occasion') {
    const parties = await db
      .selectFrom('occasion_party')
      .select('party')
      .where('occasion_id', '=', id)
      .orderBy('party')
      .execute();
    const people = await db
      .selectFrom('occasion_person')
      .innerJoin('person', 'person.id', 'person_id')
      .select('name')
      .where('occasion_id', '=', id)
      .orderBy('name')
      .execute();
    return { parties: parties.map((p) => p.party).join(' '), people: people.map((p) => p.name).join(', ') };
  }
  if (kind !== 'statement') return {};
  const row = await db.selectFrom('person').select('name').where('id', '=', person).executeTakeFirst();
  return { person: row?.name ?? null };
}

export const isEntryKind = (kind: string): kind is EntryKind =>
  (entryKinds as readonly string[]).includes(kind);

/**
 * Where a public id leads: to the entry that goes by it, or that its account is in now. Null where the record has no
 * account of this id; `isShown` is false for an entry that was rejected.
 */
export async function entryStateOf(
  db: Database,
  id: string,
): Promise<{ kind: EntryKind; id: string; entry: number; isShown: boolean } | null> {
  const parsed = parseId(id);
  if (!parsed || !isEntryKind(parsed.kind)) return null;
  const { kind } = parsed;
  const row = await db
    .selectFrom('account')
    .innerJoin('entry', 'entry.id', 'account.entry')
    .innerJoin('account as head', 'head.row', 'entry.head')
    .select(['entry.id as entry', 'head.id'])
    .where('account.id', '=', parsed.id)
    .where('account.kind', '=', entryKinds.indexOf(kind))
    .executeTakeFirst();
  if (!row) return null;
  const shown = await db.selectFrom(kind).select('id').where('id', '=', row.entry).executeTakeFirst();
  return { kind, id: publicId(kind, row.id), entry: row.entry, isShown: shown !== undefined };
}
