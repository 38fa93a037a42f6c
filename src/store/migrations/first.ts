import { type Kysely, sql } from 'kysely';

/** All tables, indexes and full-text indexes of the first version. Coded columns: see `codes` in schema.ts. */
export async function first(db: Kysely<unknown>): Promise<void> {
  await sources(db);
  await people(db);
  await occasions(db);
  await statements(db);
  await evidence(db);
}

async function sources(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('meta')
    .addColumn('key', 'text', (c) => c.primaryKey())
    .addColumn('value', 'text', (c) => c.notNull())
    .modifyEnd(sql`without rowid`)
    .execute();
  await schema
    .createTable('report')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('key', 'text', (c) => c.notNull().unique())
    .addColumn('external_id', 'text', (c) => c.notNull())
    .addColumn('title', 'text')
    .addColumn('source', 'text')
    .addColumn('url', 'text')
    .addColumn('language', 'text')
    .addColumn('published', 'text')
    .addColumn('published_day', 'integer')
    .addColumn('status', 'integer', (c) => c.notNull())
    .addColumn('cluster', 'integer')
    .addColumn('signature', 'text')
    .addColumn('ingested_at', 'text', (c) => c.notNull())
    // Last, so that a query for the short columns does not walk the pages that a long text runs over.
    .addColumn('text', 'text', (c) => c.notNull())
    .execute();
  await index(db, 'report', 'published_day', 'source', 'cluster');
  await index(db, 'report', 'source', 'published_day', 'cluster');
  await index(db, 'report', 'status', 'published_day');
  await index(db, 'report', 'external_id');
  await schema
    .createTable('reading')
    .addColumn('report_id', 'integer', (c) => c.primaryKey().references('report.id').onDelete('cascade'))
    .addColumn('reader', 'text', (c) => c.notNull())
    .addColumn('json', 'text', (c) => c.notNull())
    .execute();
  await search(db, 'report_search', 'title', 'text', 'cjk');
}

async function people(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('person')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('key', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('names_folded', 'text', (c) => c.notNull())
    .addColumn('name_key', 'text', (c) => c.notNull())
    .addColumn('party', 'text')
    .addColumn('office', 'text')
    .addColumn('ref', 'text')
    .addColumn('reports', 'integer', (c) => c.notNull())
    .addColumn('sources', 'integer', (c) => c.notNull())
    .addColumn('first_day', 'integer')
    .addColumn('last_day', 'integer')
    .execute();
  await index(db, 'person', 'names_folded');
  await index(db, 'person', 'name_key');
  await index(db, 'person', 'party', 'reports');
  await db.schema
    .createTable('person_form')
    .addColumn('person_id', 'integer', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addColumn('form', 'text', (c) => c.notNull())
    .addColumn('words', 'text', (c) => c.notNull())
    .addColumn('reports', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('person_form_key', ['person_id', 'form', 'words'])
    .modifyEnd(sql`without rowid`)
    .execute();
}

async function occasions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('occasion')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('key', 'text', (c) => c.notNull().unique())
    .addColumn('date', 'text')
    .addColumn('first_day', 'integer')
    .addColumn('last_day', 'integer')
    .addColumn('place', 'text')
    .addColumn('place_folded', 'text')
    .addColumn('status', 'integer', (c) => c.notNull())
    .addColumn('medium', 'integer', (c) => c.notNull())
    .addColumn('reports', 'integer', (c) => c.notNull())
    .addColumn('sources', 'integer', (c) => c.notNull())
    .execute();
  await index(db, 'occasion', 'first_day', 'last_day', 'status');
  await index(db, 'occasion', 'place_folded');
  for (const [table, column, type] of [
    ['occasion_party', 'party', 'text'],
    ['occasion_person', 'person_id', 'integer'],
  ] as const) {
    await db.schema
      .createTable(table)
      .addColumn('occasion_id', 'integer', (c) => c.notNull().references('occasion.id').onDelete('cascade'))
      .addColumn(column, type, (c) =>
        column === 'person_id' ? c.notNull().references('person.id').onDelete('cascade') : c.notNull(),
      )
      .addPrimaryKeyConstraint(`${table}_key`, [column, 'occasion_id'])
      .modifyEnd(sql`without rowid`)
      .execute();
    await index(db, table, 'occasion_id', column);
  }
}

async function statements(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('statement')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('key', 'text', (c) => c.notNull().unique())
    .addColumn('kind', 'integer', (c) => c.notNull())
    .addColumn('person_id', 'integer', (c) => c.references('person.id').onDelete('set null'))
    .addColumn('speaker', 'text')
    .addColumn('party', 'text')
    .addColumn('date', 'text')
    .addColumn('first_day', 'integer')
    .addColumn('last_day', 'integer')
    .addColumn('reports', 'integer', (c) => c.notNull())
    .addColumn('sources', 'integer', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .execute();
  await index(db, 'statement', 'person_id', 'first_day', 'kind');
  await index(db, 'statement', 'party', 'first_day', 'kind');
  await index(db, 'statement', 'first_day');
  await search(db, 'statement_search', 'text', 'speaker', 'cjk');
}

async function evidence(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('evidence')
    .addColumn('entry_kind', 'integer', (c) => c.notNull())
    .addColumn('entry_id', 'integer', (c) => c.notNull())
    .addColumn('report_id', 'integer', (c) => c.notNull().references('report.id').onDelete('cascade'))
    .addColumn('start_at', 'integer', (c) => c.notNull())
    .addColumn('end_at', 'integer', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('says', 'text')
    // The table lies in the order in which an entry's evidence is asked for.
    .addPrimaryKeyConstraint('evidence_key', [
      'entry_kind',
      'entry_id',
      'report_id',
      'start_at',
      'end_at',
      'role',
    ])
    .modifyEnd(sql`without rowid`)
    .execute();
  await index(db, 'evidence', 'report_id', 'entry_kind', 'entry_id');
}

async function index(db: Kysely<unknown>, table: string, ...columns: string[]): Promise<void> {
  await db.schema.createIndex(`${table}_by_${columns[0]}`).on(table).columns(columns).execute();
}

/** A full-text index that keeps no copy of the text. https://sqlite.org/fts5.html#contentless_delete_tables */
async function search(db: Kysely<unknown>, name: string, ...columns: string[]): Promise<void> {
  const list = sql.join(columns.map((c) => sql.ref(c)));
  await sql`create virtual table ${sql.table(name)} using fts5(
    ${list}, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
  )`.execute(db);
}
