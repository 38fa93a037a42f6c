import { type Kysely, sql } from 'kysely';

/**
 * The ledger: positions, proposals with responses, commitments and claims of pattern, each with a table. What the file
 * holds is settled anew by the next ingest, since the rules of the record are others.
 */
export async function third(db: Kysely<unknown>): Promise<void> {
  await positions(db);
  await proposals(db);
  await commitments(db);
  await claims(db);
  await db.schema
    .createTable('entry_party')
    .addColumn('entry_id', 'integer', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('party', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('entry_party_key', ['entry_id', 'role', 'party'])
    .modifyEnd(sql`without rowid`)
    .execute();
  await index(db, 'entry_party', 'party', 'role', 'entry_id');
}

/** What the tables of entries begin with: the id and what every entry is known by. */
const table = (db: Kysely<unknown>, name: string) =>
  db.schema
    .createTable(name)
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('key', 'text', (c) => c.notNull().unique())
    .addColumn('reports', 'integer', (c) => c.notNull())
    .addColumn('sources', 'integer', (c) => c.notNull())
    .addColumn('date', 'text')
    .addColumn('first_day', 'integer')
    .addColumn('last_day', 'integer')
    .addColumn('first_reported', 'integer')
    .addColumn('last_reported', 'integer');

async function positions(db: Kysely<unknown>): Promise<void> {
  await table(db, 'position')
    .addColumn('party', 'text')
    .addColumn('holder', 'text', (c) => c.notNull())
    .addColumn('person_id', 'integer', (c) => c.references('person.id').onDelete('set null'))
    .addColumn('speaker', 'text')
    .addColumn('office', 'text')
    .addColumn('rank', 'integer', (c) => c.notNull())
    .addColumn('issue', 'text', (c) => c.notNull())
    .addColumn('stance', 'integer', (c) => c.notNull())
    .addColumn('firmness', 'integer', (c) => c.notNull())
    .addColumn('condition', 'text')
    .addColumn('tied', 'text')
    .addColumn('text', 'text', (c) => c.notNull())
    .execute();
  await index(db, 'position', 'party', 'issue', 'first_reported');
  await index(db, 'position', 'issue', 'party', 'first_reported');
  await index(db, 'position', 'person_id');
  await index(db, 'position', 'tied');
  await index(db, 'position', 'first_reported');
}

async function proposals(db: Kysely<unknown>): Promise<void> {
  await table(db, 'proposal')
    .addColumn('kind', 'integer', (c) => c.notNull())
    .addColumn('issue', 'text')
    .addColumn('text', 'text', (c) => c.notNull())
    .execute();
  await index(db, 'proposal', 'issue', 'first_reported');
  await index(db, 'proposal', 'first_reported');
  await db.schema
    .createTable('proposal_response')
    .addColumn('proposal_id', 'integer', (c) => c.notNull().references('proposal.id').onDelete('cascade'))
    .addColumn('party', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('first_reported', 'integer')
    .addColumn('last_reported', 'integer')
    .addColumn('reports', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('proposal_response_key', ['proposal_id', 'party', 'kind'])
    .modifyEnd(sql`without rowid`)
    .execute();
}

async function commitments(db: Kysely<unknown>): Promise<void> {
  await table(db, 'commitment')
    .addColumn('negated', 'integer', (c) => c.notNull())
    .addColumn('due', 'text')
    .addColumn('due_first', 'integer')
    .addColumn('due_last', 'integer')
    .addColumn('condition', 'text')
    .addColumn('occasion', 'integer')
    .addColumn('text', 'text', (c) => c.notNull())
    .execute();
  await index(db, 'commitment', 'due_last');
  await index(db, 'commitment', 'first_reported');
}

async function claims(db: Kysely<unknown>): Promise<void> {
  await table(db, 'claim')
    .addColumn('kind', 'integer', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('count', 'integer')
    .addColumn('period', 'text')
    .addColumn('text', 'text', (c) => c.notNull())
    .execute();
  await index(db, 'claim', 'first_reported');
}

async function index(db: Kysely<unknown>, table: string, ...columns: string[]): Promise<void> {
  await db.schema.createIndex(`${table}_by_${columns[0]}`).on(table).columns(columns).execute();
}
