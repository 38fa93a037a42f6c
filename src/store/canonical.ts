/**
 * The record in a form that is the same, byte for byte, for the same reports, whatever the order in which they came:
 * one line for each entry, report and doubt, ordered, with public ids and keys of reports in place of row numbers.
 */
import { type Kysely, sql } from 'kysely';
import { publicId } from '../record/keys.ts';
import { entryKinds, kindOf } from '../record/kinds.ts';
import type { RecordDatabase } from './schema.ts';

type Database = Kysely<RecordDatabase>;

export async function canonicalRecord(db: Database): Promise<string> {
  const lines: string[] = [];
  for (const kind of entryKinds) {
    const rows = await db.selectFrom(kind).selectAll().orderBy('key').execute();
    const beside = await besides(db, kind);
    for (const { id, ...row } of rows) {
      const own = {
        entry: kind,
        ...row,
        ...('person_id' in row ? { person_id: beside.people.get(row.person_id ?? 0) } : {}),
      };
      lines.push(JSON.stringify({ ...own, beside: beside.lines.get(id)?.sort() ?? [] }));
    }
  }
  lines.push(...(await clusters(db)), ...(await doubts(db)));
  return `${lines.join('\n')}\n`;
}

/** What stands beside the entries of a kind in other tables, as JSON, by the entries' numbers. */
async function besides(db: Database, kind: (typeof entryKinds)[number]) {
  const lines = new Map<number, string[]>();
  const add = (id: number, line: unknown) => {
    const own = lines.get(id);
    if (own) own.push(JSON.stringify(line));
    else lines.set(id, [JSON.stringify(line)]);
  };
  const people = new Map(
    (await db.selectFrom('person').select(['id', 'key']).execute()).map((p) => [p.id, p.key]),
  );
  const code = entryKinds.indexOf(kind);
  const evidence = await db
    .selectFrom('evidence')
    .innerJoin('report', 'report.id', 'evidence.report_id')
    .select(['entry_id', 'key', 'start_at', 'end_at', 'role', 'says'])
    .where('entry_kind', '=', code)
    .execute();
  for (const { entry_id, ...e } of evidence) add(entry_id, e);
  for (const { entry_id, ...c } of await db
    .selectFrom('conflict')
    .selectAll()
    .where('entry_kind', '=', code)
    .execute())
    add(entry_id, c);
  if (kind === 'person')
    for (const { person_id, ...f } of await db.selectFrom('person_form').selectAll().execute())
      add(person_id, f);
  if (kind === 'occasion') {
    for (const { occasion_id, party } of await db.selectFrom('occasion_party').selectAll().execute())
      add(occasion_id, { party });
    for (const { occasion_id, person_id } of await db.selectFrom('occasion_person').selectAll().execute())
      add(occasion_id, { person: people.get(person_id) });
  }
  if (kind === 'event')
    for (const { event_id, role, person_id } of await db.selectFrom('event_person').selectAll().execute())
      add(event_id, { role, person: people.get(person_id) });
  for (const { entry_id, ...p } of await db.selectFrom('entry_party').selectAll().execute()) add(entry_id, p);
  if (kind === 'proposal')
    for (const { proposal_id, ...r } of await db.selectFrom('proposal_response').selectAll().execute())
      add(proposal_id, r);
  if (kind === 'statement') {
    const { rows } = await sql<{ rowid: number }>`select rowid from statement_search`.execute(db);
    for (const { rowid } of rows) add(rowid, 'indexed');
  }
  return { lines, people };
}

async function clusters(db: Database): Promise<string[]> {
  const rows = await db
    .selectFrom('report')
    .leftJoin('report as first', 'first.id', 'report.cluster')
    .select(['report.key', 'first.key as cluster'])
    .orderBy('report.key')
    .execute();
  return rows.map((r) => JSON.stringify(r));
}

async function doubts(db: Database): Promise<string[]> {
  const rows = await db
    .selectFrom('doubt')
    .innerJoin('account', 'account.row', 'doubt.account')
    .select(['account.id', 'account.kind', 'other', 'score', 'reason'])
    .execute();
  return rows
    .map(({ id, kind, ...doubt }) => {
      const of = kindOf(kind) as (typeof entryKinds)[number];
      return JSON.stringify({ doubt: publicId(of, id), ...doubt, other: publicId(of, doubt.other) });
    })
    .sort();
}
