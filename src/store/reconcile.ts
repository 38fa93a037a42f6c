/** The record in the store: made of all readings, put in place of the one before. */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { dayRange } from '../contract/edtf.ts';
import type { Reading } from '../contract/reading.ts';
import { foldName, nameKey } from '../record/names.ts';
import { reconcile } from '../record/reconcile.ts';
import type { Occasion, Person, ReadReport, Record, RecordStatement, Support } from '../record/types.ts';
import type { SqliteDatabase } from './dialect.ts';
import { inserter } from './insert.ts';
import { coverage, setReconciled } from './meta.ts';
import { codes, type RecordDatabase } from './schema.ts';
import { searchColumns } from './search.ts';

type Database = Kysely<RecordDatabase>;
type Writing = <T>(work: (transaction: Database, raw: SqliteDatabase) => Promise<T>) => Promise<T>;

/**
 * Reads without the write lock, so that others may go on adding reports meanwhile; the record then covers what was
 * there at the start, and does not replace one that covers more.
 */
export async function reconcileStore(db: Database, raw: SqliteDatabase, writing: Writing) {
  const { record, readings } = await db
    .transaction()
    .setAccessMode('read only')
    .execute(async (transaction) => ({
      readings: (await coverage(transaction)).readings,
      record: reconcile(storedReadings(transaction, raw)),
    }));
  await writing(async (transaction) => {
    if ((await coverage(transaction)).reconciled > readings) return;
    await removeRecord(transaction);
    insertRecord(transaction, raw, record);
    await setReconciled(transaction, readings);
    await sql`pragma analysis_limit = 400`.execute(transaction);
    await sql`analyze`.execute(transaction);
  });
  return {
    people: record.people.length,
    occasions: record.occasions.length,
    statements: record.statements.length,
    nearDuplicates: record.clusters.size - new Set(record.clusters.values()).size,
  };
}

interface StoredReading {
  id: number;
  key: string;
  external_id: string;
  title: string | null;
  source: string | null;
  published: string | null;
  signature: string | null;
  text: string;
  json: string;
}

/** One after the other, so that no more than one reading is unpacked at a time. */
function* storedReadings(db: Database, raw: SqliteDatabase): Generator<ReadReport> {
  const query = db
    .selectFrom('reading')
    .innerJoin('report', 'report.id', 'reading.report_id')
    .select(['report.id', 'key', 'external_id', 'title', 'source', 'published', 'signature', 'text', 'json'])
    .compile();
  for (const row of raw.prepare(query.sql).iterate() as IterableIterator<StoredReading>) {
    yield {
      number: row.id,
      key: row.key,
      signature: row.signature ?? '',
      report: {
        id: row.external_id,
        text: row.text,
        title: row.title ?? undefined,
        source: row.source ?? undefined,
        published: row.published ?? undefined,
      },
      reading: JSON.parse(row.json) as Reading,
    };
  }
}

async function removeRecord(db: Database): Promise<void> {
  for (const table of [
    'evidence',
    'occasion_party',
    'occasion_person',
    'person_form',
    'occasion',
    'statement',
    'person',
  ] as const)
    await db.deleteFrom(table).execute();
  await sql`insert into statement_search (statement_search) values ('delete-all')`.execute(db);
}

function insertRecord(db: Database, raw: SqliteDatabase, record: Record): void {
  const evidence = evidenceInserter(db, raw);
  const ids = insertPeople(db, raw, record.people, evidence);
  insertOccasions(db, raw, record.occasions, ids, evidence);
  insertStatements(db, raw, record.statements, ids, evidence);
  insertClusters(db, raw, record.clusters);
}

type EvidenceInserter = (kind: (typeof codes.entryKind)[number], id: number, support: Support) => void;

function evidenceInserter(db: Database, raw: SqliteDatabase): EvidenceInserter {
  const columns = ['entry_kind', 'entry_id', 'report_id', 'start_at', 'end_at', 'role', 'says'] as const;
  const insert = inserter(db, raw, 'evidence', columns, { ignore: true });
  return (kind, entry_id, support) => {
    const entry_kind = codes.entryKind.indexOf(kind);
    for (const { report, span, role, says } of support.evidence)
      insert({
        entry_kind,
        entry_id,
        report_id: report,
        start_at: span[0],
        end_at: span[1],
        role,
        says: says ? JSON.stringify(says) : null,
      });
  };
}

function insertPeople(db: Database, raw: SqliteDatabase, people: Person[], evidence: EvidenceInserter) {
  const insert = inserter(db, raw, 'person', [
    'id',
    'key',
    'name',
    'names_folded',
    'name_key',
    'party',
    'office',
    'ref',
    'reports',
    'sources',
    'first_day',
    'last_day',
  ]);
  const form = inserter(db, raw, 'person_form', ['person_id', 'form', 'words', 'reports']);
  const ids = new Map<string, number>();
  for (const person of people) {
    const id = ids.size + 1;
    ids.set(person.key, id);
    const { key, name, party, ref, reports, sources } = person;
    insert({
      id,
      key,
      name,
      names_folded: [...new Set([name, ...person.names.map((n) => n.words)].map(foldName))].join(' | '),
      name_key: nameKey(name),
      party,
      office: person.offices[0]?.words ?? null,
      ref,
      reports,
      sources,
      first_day: person.firstDay,
      last_day: person.lastDay,
    });
    for (const n of person.names) form({ person_id: id, form: 'name', ...n });
    for (const n of person.offices) form({ person_id: id, form: 'office', ...n });
    evidence('person', id, person);
  }
  return ids;
}

function insertOccasions(
  db: Database,
  raw: SqliteDatabase,
  occasions: Occasion[],
  people: Map<string, number>,
  evidence: EvidenceInserter,
): void {
  const insert = inserter(db, raw, 'occasion', [
    'id',
    'key',
    'date',
    'first_day',
    'last_day',
    'place',
    'place_folded',
    'status',
    'medium',
    'reports',
    'sources',
  ]);
  const party = inserter(db, raw, 'occasion_party', ['occasion_id', 'party']);
  const person = inserter(db, raw, 'occasion_person', ['occasion_id', 'person_id']);
  occasions.forEach((occasion, i) => {
    const id = i + 1;
    insert({
      id,
      key: occasion.key,
      date: occasion.date,
      ...days(occasion.date),
      place: occasion.place,
      place_folded: occasion.place === null ? null : foldName(occasion.place),
      status: codes.occasionStatus.indexOf(occasion.status),
      medium: codes.medium.indexOf(occasion.medium),
      reports: occasion.reports,
      sources: occasion.sources,
    });
    for (const p of occasion.parties) party({ occasion_id: id, party: p });
    for (const p of occasion.people) person({ occasion_id: id, person_id: people.get(p)! });
    evidence('occasion', id, occasion);
  });
}

function insertStatements(
  db: Database,
  raw: SqliteDatabase,
  statements: RecordStatement[],
  people: Map<string, number>,
  evidence: EvidenceInserter,
): void {
  const insert = inserter(db, raw, 'statement', [
    'id',
    'key',
    'kind',
    'person_id',
    'speaker',
    'party',
    'date',
    'first_day',
    'last_day',
    'reports',
    'sources',
    'text',
  ]);
  const index = inserter(db, raw, 'statement_search', ['rowid', 'text', 'speaker', 'cjk']);
  statements.forEach((statement, i) => {
    const id = i + 1;
    const { key, text, speaker, party, date, reports, sources } = statement;
    const kind = codes.statementKind.indexOf(statement.kind);
    const person_id = statement.person === null ? null : people.get(statement.person)!;
    insert({ id, key, kind, person_id, speaker, party, date, ...days(date), reports, sources, text });
    const words = searchColumns(text);
    const who = searchColumns(speaker ?? '');
    index({ rowid: id, text: words.words, speaker: who.words, cjk: `${words.cjk} ${who.cjk}`.trim() });
    evidence('statement', id, statement);
  });
}

function insertClusters(db: Database, raw: SqliteDatabase, clusters: Map<number, number>): void {
  const { sql: update } = db
    .updateTable('report')
    .set({ cluster: 0 })
    .where('id', '=', 0)
    .where('cluster', 'is not', 0)
    .compile();
  const statement = raw.prepare(update);
  for (const [report, cluster] of clusters) statement.run(cluster, report, cluster);
}

/** The first and last day that an integer column holds for an open interval: of the years 0 and 9999. */
const FIRST_DAY = -719_528;
const LAST_DAY = 2_932_896;

function days(date: string | null): { first_day: number | null; last_day: number | null } {
  const range = dayRange(date);
  if (!range) return { first_day: null, last_day: null };
  return { first_day: Math.max(range.first, FIRST_DAY), last_day: Math.min(range.last, LAST_DAY) };
}
