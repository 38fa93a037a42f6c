import { type Kysely, sql } from 'kysely';
import { entryKinds } from '../../record/kinds.ts';

/**
 * The record settled report by report: accounts, their marks and mentions, and entries with their tallies, from which
 * the tables of people, occasions and statements follow. What an entry rests on is the mentions of its accounts; the
 * table `evidence` gives way to a view of these. Readings that the file holds are settled by the next ingest.
 */
export async function second(db: Kysely<unknown>): Promise<void> {
  await clear(db);
  await accounts(db);
  await mentions(db);
  await entries(db);
  await reports(db);
}

async function clear(db: Kysely<unknown>): Promise<void> {
  for (const table of ['evidence', 'occasion_party', 'occasion_person', 'person_form'])
    await sql`delete from ${sql.table(table)}`.execute(db);
  for (const table of ['occasion', 'statement', 'person'])
    await sql`delete from ${sql.table(table)}`.execute(db);
  await sql`insert into statement_search (statement_search) values ('delete-all')`.execute(db);
  await db.schema.dropTable('evidence').execute();
}

async function accounts(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('account')
    .addColumn('row', 'integer', (c) => c.primaryKey())
    .addColumn('id', 'integer', (c) => c.notNull())
    .addColumn('kind', 'integer', (c) => c.notNull())
    .addColumn('leader', 'integer', (c) => c.notNull())
    .addColumn('entry', 'integer', (c) => c.notNull())
    .addColumn('account', 'text', (c) => c.notNull())
    .execute();
  await schema.createIndex('account_by_id').unique().on('account').columns(['id', 'kind']).execute();
  await schema.createIndex('account_by_entry').on('account').column('entry').execute();
  await schema
    .createTable('mark')
    .addColumn('mark', 'integer', (c) => c.notNull())
    .addColumn('account', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('mark_key', ['mark', 'account'])
    .modifyEnd(sql`without rowid`)
    .execute();
  await schema
    .createTable('late_mark')
    .addColumn('account', 'integer', (c) => c.notNull())
    .addColumn('mark', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('late_mark_key', ['account', 'mark'])
    .modifyEnd(sql`without rowid`)
    .execute();
  await schema
    .createTable('support')
    .addColumn('name', 'integer', (c) => c.primaryKey())
    .addColumn('reports', 'integer', (c) => c.notNull())
    .execute();
  await schema
    .createTable('doubt')
    .addColumn('account', 'integer', (c) => c.notNull())
    .addColumn('other', 'integer', (c) => c.notNull())
    .addColumn('score', 'real', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('doubt_key', ['account', 'other'])
    .modifyEnd(sql`without rowid`)
    .execute();
}

async function mentions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('mention')
    .addColumn('account', 'integer', (c) => c.notNull())
    .addColumn('report', 'integer', (c) => c.notNull().references('report.id').onDelete('cascade'))
    .addColumn('words', 'text', (c) => c.notNull())
    .addColumn('votes', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('mention_key', ['account', 'report'])
    .modifyEnd(sql`without rowid`)
    .execute();
  await db.schema.createIndex('mention_by_report').on('mention').column('report').execute();
  const occasion = entryKinds.indexOf('occasion');
  await sql`
    create view evidence as
    select a.kind as entry_kind, a.entry as entry_id, m.report as report_id,
      w.value ->> 1 as start_at, w.value ->> 2 as end_at, w.value ->> 0 as role,
      case a.kind when ${sql.lit(occasion)} then json_object(
        'status', m.votes ->> '$.status[0]', 'date', m.votes ->> '$.date[0]', 'place', m.votes ->> '$.place[0]'
      ) end as says
    from account a join mention m on m.account = a."row", json_each(m.words) w
    where a.entry > 0`.execute(db);
}

async function entries(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('entry')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('kind', 'integer', (c) => c.notNull())
    .addColumn('head', 'integer', (c) => c.notNull())
    .addColumn('mentions', 'integer', (c) => c.notNull())
    .addColumn('reports', 'integer', (c) => c.notNull())
    .addColumn('sources', 'integer', (c) => c.notNull())
    .addColumn('tally', 'text')
    .execute();
  await schema
    .createTable('conflict')
    .addColumn('entry_kind', 'integer', (c) => c.notNull())
    .addColumn('entry_id', 'integer', (c) => c.notNull())
    .addColumn('field', 'text', (c) => c.notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('reports', 'integer', (c) => c.notNull())
    .addColumn('originals', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('conflict_key', ['entry_kind', 'entry_id', 'field', 'value'])
    .modifyEnd(sql`without rowid`)
    .execute();
  for (const table of ['occasion', 'statement']) {
    await schema.alterTable(table).addColumn('first_reported', 'integer').execute();
    await schema.alterTable(table).addColumn('last_reported', 'integer').execute();
  }
}

/** A report that is not settled yet has no cluster. */
async function reports(db: Kysely<unknown>): Promise<void> {
  await sql`update report set cluster = null`.execute(db);
  await db.schema.createIndex('report_by_cluster').on('report').column('cluster').execute();
  await sql`create index report_unsettled on report (status) where cluster is null`.execute(db);
  await sql`delete from meta where key in ('readings', 'reconciled')`.execute(db);
}
