/** Entries as they stand, to show what a decision does to them. */
import { type Kysely, sql } from 'kysely';
import { parseId, publicId } from '../../record/keys.ts';
import { type EntryKind, entryKinds } from '../../record/kinds.ts';
import { codes, type RecordDatabase } from '../schema.ts';
import { listsOf, partsIn, peopleIn, peopleOf } from './beside.ts';

type Database = Kysely<RecordDatabase>;

export interface EntryState {
  /** The public id. */
  id: string;
  kind: EntryKind;
  /** What is known of it, by field. */
  fields: { [field: string]: string | number | null };
}

const listed = (ids: readonly number[]) => sql<number>`(select value from json_each(${JSON.stringify(ids)}))`;

/** What is told of entries of each kind, in order. What stands beside an entry is told by its own name. */
const told: { readonly [kind in EntryKind]: readonly string[] } = {
  person: ['name', 'party', 'office', 'ref'],
  occasion: ['date', 'place', 'status', 'medium', 'parties', 'people'],
  statement: ['kind', 'text', 'speaker', 'party', 'date', 'person'],
  position: [
    ...['stance', 'issue', 'party', 'holder', 'date', 'person', 'speaker', 'office', 'rank'],
    ...['firmness', 'condition', 'tied', 'text'],
  ],
  proposal: ['kind', 'authors', 'addressees', 'issue', 'date', 'responses', 'text'],
  commitment: ['holders', 'counterparts', 'due', 'date', 'condition', 'outcome', 'text'],
  claim: ['kind', 'parties', 'subject', 'count', 'period', 'text'],
  event: [
    ...['type', 'mode', 'status', 'source', 'target', 'agents', 'patients', 'date', 'place'],
    ...['issue', 'cameo', 'text'],
  ],
};

/** Columns that are coded. */
const coded: { readonly [kind in EntryKind]?: { readonly [field: string]: readonly string[] } } = {
  occasion: { medium: codes.medium, status: codes.occasionStatus },
  statement: { kind: codes.statementKind },
  position: { stance: codes.stance, firmness: codes.firmness, rank: codes.speakerRank },
  proposal: { kind: codes.proposalKind },
  claim: { kind: codes.claimKind },
  event: { type: codes.eventType, status: codes.eventStatus },
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
    const { id, key, reports, sources, ...columns } = row as Row;
    const beside = await besideOf(db, kind, id);
    const fields: EntryState['fields'] = {};
    for (const field of told[kind]) {
      const value = field in beside ? beside[field]! : (columns[field] ?? null);
      const names = coded[kind]?.[field];
      fields[field] = names && typeof value === 'number' ? names[value]! : value;
    }
    states.set(id, { id: key, kind, fields: { ...fields, reports, sources } });
  }
  return states;
}

type Row = { id: number; key: string; reports: number; sources: number } & {
  [column: string]: string | number | null;
};

/** Codes are parted by spaces, names by commas. */
async function besideOf(db: Database, kind: EntryKind, id: number): Promise<EntryState['fields']> {
  const fields: EntryState['fields'] = {};
  for (const field of listsOf(kind))
    fields[field] = (await partsIn(db, kind, id, field)).join(field === 'parties' ? ' ' : ', ') || null;
  for (const field of peopleOf(kind))
    fields[field] = (await peopleIn(db, kind, id, field)).map((p) => p.name).join(', ') || null;
  if (kind === 'occasion')
    return { ...fields, parties: fields['parties'] ?? '', people: fields['people'] ?? '' };
  return fields;
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
