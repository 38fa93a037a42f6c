import { type Kysely, type RawBuilder, sql } from 'kysely';
import { kindCode } from '../../record/kinds.ts';

/**
 * What answers are put in order and counted by: the day at which an entry stands (its date, else that of the first
 * report) as a column with an index, whether an occasion was ever announced, and who attended by name or by a person.
 */
export async function ninth(db: Kysely<unknown>): Promise<void> {
  await days(db);
  await indexes(db);
  await announced(db);
  await attendance(db);
}

/** Worked out by SQLite from the columns that are written, so that it cannot be another. */
async function days(db: Kysely<unknown>): Promise<void> {
  for (const table of ['occasion', 'statement', 'position', 'proposal', 'commitment', 'claim'])
    await db.schema
      .alterTable(table)
      .addColumn('day', 'integer', (c) => c.generatedAlwaysAs(sql`coalesce(first_day, first_reported)`))
      .execute();
  for (const table of ['occasion', 'statement'])
    await db.schema
      .alterTable(table)
      .addColumn('until', 'integer', (c) => c.generatedAlwaysAs(sql`coalesce(last_day, first_reported)`))
      .execute();
}

async function indexes(db: Kysely<unknown>): Promise<void> {
  const old = [
    'occasion_by_first_day',
    'statement_by_person_id',
    'statement_by_party',
    'statement_by_first_day',
    'position_by_party',
    'position_by_issue',
    'position_by_first_reported',
    'proposal_by_issue',
    'proposal_by_first_reported',
    'commitment_by_first_reported',
    'claim_by_first_reported',
    'event_by_first_reported',
  ];
  for (const name of old) await db.schema.dropIndex(name).execute();
  const shared = ['occasion', 'statement', 'position', 'proposal', 'commitment', 'claim'];
  for (const table of ['occasion', 'statement']) await index(db, table, 'day', 'until');
  for (const table of ['position', 'proposal', 'commitment', 'claim']) await index(db, table, 'day');
  for (const table of [...shared, 'event']) await index(db, table, 'first_reported', 'sources');
  // With what is counted under a person or party, so that the rows themselves need not be read.
  await index(db, 'statement', 'person_id', 'day', 'until', 'kind', 'sources', 'first_reported');
  await index(db, 'statement', 'party', 'day', 'until', 'kind', 'sources', 'first_reported');
  await index(db, 'position', 'party', 'issue', 'day');
  await index(db, 'position', 'issue', 'party', 'day', 'rank', 'stance');
  await index(db, 'proposal', 'issue', 'day');
  await index(db, 'report', 'ingested_at');
}

/** Whether any report had it as planned, proposed or called off. */
async function announced(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('occasion')
    .addColumn('announced', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await sql`update occasion set announced = 1 where id in (
    select account.entry from account join mention on mention.account = account."row"
    where account.kind = ${sql.lit(kindCode('occasion'))} and mention.votes ->> '$.status[0]' != 'held'
  )`.execute(db);
  await index(db, 'occasion', 'announced', 'day');
}

/** Kept by triggers, since it follows from tables that are written one by one. */
async function attendance(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('attendance')
    .addColumn('occasion_id', 'integer', (c) => c.notNull().references('occasion.id').onDelete('cascade'))
    .addColumn('party', 'text', (c) => c.notNull())
    .addColumn('status', 'integer', (c) => c.notNull())
    .addColumn('first_day', 'integer')
    .addPrimaryKeyConstraint('attendance_key', ['occasion_id', 'party'])
    .modifyEnd(sql`without rowid`)
    .execute();
  await index(db, 'attendance', 'party', 'status', 'first_day');

  const named = sql`select party from occasion_party where occasion_id = attendance.occasion_id`;
  const represented = sql`select p.party from occasion_person op join person p on p.id = op.person_id
    where op.occasion_id = attendance.occasion_id and p.party is not null`;
  const isStale = sql`party not in (${named}) and party not in (${represented})`;
  const add = sql`insert or ignore into attendance (occasion_id, party, status, first_day)`;
  await sql`${add} select o.id, p.party, o.status, o.first_day from occasion o
    join occasion_party p on p.occasion_id = o.id`.execute(db);
  await sql`${add} select o.id, p.party, o.status, o.first_day from occasion o
    join occasion_person op on op.occasion_id = o.id join person p on p.id = op.person_id
    where p.party is not null`.execute(db);

  // Not `or ignore`: within a trigger, what the statement that fires it does on conflict counts.
  const insert = sql`insert into attendance (occasion_id, party, status, first_day)`;
  const isNew = (party: RawBuilder<unknown>) =>
    sql`not exists (select 1 from attendance a where a.occasion_id = o.id and a.party = ${party})`;
  await sql`create trigger attendance_named after insert on occasion_party begin
    ${insert} select o.id, new.party, o.status, o.first_day from occasion o
      where o.id = new.occasion_id and ${isNew(sql`new.party`)}; end`.execute(db);
  await sql`create trigger attendance_unnamed after delete on occasion_party begin
    delete from attendance where occasion_id = old.occasion_id and ${isStale}; end`.execute(db);
  await sql`create trigger attendance_joined after insert on occasion_person begin
    ${insert} select o.id, p.party, o.status, o.first_day from occasion o, person p
      where o.id = new.occasion_id and p.id = new.person_id and p.party is not null
        and ${isNew(sql`p.party`)}; end`.execute(db);
  await sql`create trigger attendance_left after delete on occasion_person begin
    delete from attendance where occasion_id = old.occasion_id and ${isStale}; end`.execute(db);
  await sql`create trigger attendance_sided after update of party on person when old.party is not new.party begin
    ${insert} select o.id, new.party, o.status, o.first_day from occasion_person op
      join occasion o on o.id = op.occasion_id where op.person_id = new.id and new.party is not null
        and ${isNew(sql`new.party`)};
    delete from attendance where occasion_id in (select occasion_id from occasion_person where person_id = new.id)
      and party = old.party and ${isStale}; end`.execute(db);
  await sql`create trigger attendance_dated after update of status, first_day on occasion
    when old.status is not new.status or old.first_day is not new.first_day begin
    update attendance set status = new.status, first_day = new.first_day where occasion_id = new.id; end`.execute(
    db,
  );
}

/** The columns follow from one another in the order in which answers ask for them. */
async function index(db: Kysely<unknown>, table: string, ...columns: string[]): Promise<void> {
  await db.schema.createIndex(`${table}_by_${columns[0]}`).on(table).columns(columns).execute();
}
