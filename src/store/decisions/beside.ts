/** What stands beside an entry in other tables: its parties and people, and who answered it. */
import type { Kysely } from 'kysely';
import type { EntryKind } from '../../record/kinds.ts';
import type { EntryPartyTable } from '../ledger-tables.ts';
import type { RecordDatabase } from '../schema.ts';

type Database = Kysely<RecordDatabase>;
type Role = EntryPartyTable['role'];

/** The fields that are lists of parties, or of people by name, and the role in which these stand. */
const roles: { readonly [kind in EntryKind]?: { readonly [field: string]: Role } } = {
  proposal: { authors: 'author', addressees: 'addressee' },
  commitment: { holders: 'holder', counterparts: 'counterpart' },
  claim: { parties: 'party' },
  event: { source: 'source', target: 'target' },
};

/** The fields that stand beside the entries of a kind. */
export const listsOf = (kind: EntryKind): readonly string[] => [
  ...(kind === 'occasion' ? ['parties'] : Object.keys(roles[kind] ?? {})),
  ...(kind === 'proposal' ? ['responses'] : []),
];

/** The values of such a field, ordered. */
export async function partsIn(
  db: Database,
  kind: EntryKind,
  entry: number,
  field: string,
): Promise<string[]> {
  if (kind === 'occasion') {
    const rows = await db
      .selectFrom('occasion_party')
      .select('party')
      .where('occasion_id', '=', entry)
      .orderBy('party')
      .execute();
    return rows.map((r) => r.party);
  }
  if (field === 'responses') {
    const rows = await db
      .selectFrom('proposal_response')
      .select(['party', 'kind'])
      .where('proposal_id', '=', entry)
      .orderBy('first_reported')
      .orderBy('party')
      .execute();
    return rows.map((r) => `${r.party}:${r.kind}`);
  }
  const role = roles[kind]?.[field];
  if (role === undefined) return [];
  const rows = await db
    .selectFrom('entry_party')
    .select('party')
    .where('entry_id', '=', entry)
    .where('role', '=', role)
    .orderBy('party')
    .execute();
  return rows.map((r) => r.party);
}

/** The fields that are people who stand beside the entries of a kind. */
export const peopleOf = (kind: EntryKind): readonly string[] => {
  if (kind === 'event') return ['agents', 'patients'];
  return kind === 'occasion' ? ['people'] : kind === 'statement' || kind === 'position' ? ['person'] : [];
};

/** Who takes part in an occasion; who speaks; who acts, or is acted on. */
export async function peopleIn(
  db: Database,
  kind: EntryKind,
  entry: number,
  field: string,
): Promise<{ key: string; name: string }[]> {
  if (kind === 'occasion')
    return db
      .selectFrom('occasion_person')
      .innerJoin('person', 'person.id', 'person_id')
      .select(['key', 'name'])
      .where('occasion_id', '=', entry)
      .orderBy('name')
      .execute();
  if (kind === 'event')
    return db
      .selectFrom('event_person')
      .innerJoin('person', 'person.id', 'person_id')
      .select(['key', 'name'])
      .where('event_id', '=', entry)
      .where('role', '=', field === 'agents' ? 'source' : 'target')
      .orderBy('name')
      .execute();
  if (kind !== 'statement' && kind !== 'position') return [];
  return db
    .selectFrom(kind)
    .innerJoin('person', 'person.id', `${kind}.person_id`)
    .select(['person.key', 'person.name'])
    .where(`${kind}.id`, '=', entry)
    .execute();
}
