/** The ledger in the record file. Each transaction begins with {@link SqliteLedger.begin} and ends with `finish`. */
import type { Kysely } from 'kysely';
import type { Words } from '../../record/aspects.ts';
import { publicId } from '../../record/keys.ts';
import { type AccountKind, type EntryKind, entryKinds } from '../../record/kinds.ts';
import type {
  AccountRow,
  DoubtRow,
  EntryRow,
  Ledger,
  MentionRow,
  ReportRow,
  WrittenEntry,
} from '../../record/settle/ledger.ts';
import type { SqliteDatabase } from '../dialect.ts';
import type { RecordDatabase } from '../schema.ts';
import { Accounts } from './accounts.ts';
import { type EntryWriter, entryWriters } from './entries/writers.ts';
import { ledgerQueries } from './ledger-queries.ts';
import { packTally, unpackTally } from './tally.ts';

type Told = { account: AccountRow; mention: MentionRow };
type Votes = MentionRow['votes'];

export class SqliteLedger implements Ledger {
  readonly #accounts: Accounts;
  readonly #queries: ReturnType<typeof ledgerQueries>;
  readonly #writers: { [K in EntryKind]: EntryWriter };
  readonly #told = new Map<number, Told[]>();
  readonly #reports = new Map<number, ReportRow>();
  readonly #entries = new Map<number, EntryRow>();
  /** Whether a person's entry is in its table. */
  readonly #people = new Map<number, boolean>();
  readonly #changed = new Set<EntryRow>();
  readonly #addedEntries: EntryRow[] = [];
  /** The first entry of this transaction, and the next. */
  #firstEntry = 0;
  #nextEntry = 0;
  /** SQLite's, which changes when another connection writes. */
  #version: number | null = null;

  constructor(db: Kysely<RecordDatabase>, raw: SqliteDatabase) {
    this.#accounts = new Accounts(db, raw);
    this.#queries = ledgerQueries(db, raw);
    this.#writers = entryWriters(db, raw, (id) => this.#person(id));
  }

  begin(): void {
    const version = this.#queries.dataVersion.first()!.data_version;
    this.#accounts.begin(version === this.#version);
    this.#version = version;
    for (const cache of [this.#told, this.#reports, this.#entries, this.#people]) cache.clear();
    this.#firstEntry = (this.#queries.lastEntry.first()?.id ?? 0) + 1;
    this.#nextEntry = this.#firstEntry;
  }

  /** A transaction was rolled back: what is held from it is not so. */
  forget(): void {
    this.#version = null;
    this.#accounts.forget();
  }

  finish(): void {
    this.#flush();
    this.#accounts.finish();
  }

  #flush(): void {
    this.#accounts.flush();
    this.#flushEntries();
  }

  expect(what: Parameters<Ledger['expect']>[0]): void {
    if ('marks' in what) this.#accounts.expectMarks(what.marks);
    else this.#accounts.expectAccounts(what.kind, what.ids);
  }

  account(kind: AccountKind, id: number): AccountRow | null {
    return this.#accounts.account(kind, id);
  }

  byRow(row: number): AccountRow {
    return this.#accounts.byRow(row);
  }

  addAccount(kind: AccountKind, id: number, account: unknown): AccountRow {
    return this.#accounts.add(kind, id, account);
  }

  saveAccount(account: AccountRow): void {
    this.#accounts.save(account);
  }

  accountsOf(entry: number): AccountRow[] {
    return this.#accounts.of(entry);
  }

  addMark(mark: number, account: AccountRow): boolean {
    return this.#accounts.addMark(mark, account);
  }

  count(mark: number, limit: number): number {
    return this.#accounts.count(mark, limit);
  }

  under(mark: number): readonly AccountRow[] {
    return this.#accounts.under(mark);
  }

  addLateMark(account: AccountRow, mark: string): void {
    this.#accounts.addLateMark(account, mark);
  }

  lateMarks(account: AccountRow): string[] {
    return this.#accounts.lateMarks(account);
  }

  support(key: number): number {
    return this.#accounts.support(key);
  }

  addSupport(key: number, by: 1 | -1): void {
    this.#accounts.addSupport(key, by);
  }

  saveDoubts(account: AccountRow, doubts: readonly DoubtRow[]): void {
    this.#accounts.saveDoubts(account, doubts);
  }

  addMention(account: AccountRow, mention: MentionRow, words: readonly Words[]): void {
    const packed = JSON.stringify(words.map(({ span, role }) => [role, span[0], span[1]]));
    this.#queries.addMention.run(account.row, mention.report, packed, JSON.stringify(mention.votes));
    const told = this.#told.get(mention.report);
    if (told) told.push({ account, mention });
    else this.#told.set(mention.report, [{ account, mention }]);
  }

  mentionsOf(account: AccountRow): MentionRow[] {
    return this.#queries.mentionsOf.all(account.row).map(({ report, at, votes }) => ({
      account: account.row,
      report,
      at: at ?? 0,
      votes: JSON.parse(votes) as Votes,
    }));
  }

  mentionsIn(report: number): Told[] {
    let told = this.#told.get(report);
    if (!told) {
      told = this.#queries.mentionsIn.all(report).map(({ account, at, votes }) => ({
        account: this.byRow(account),
        mention: { account, report, at: at ?? 0, votes: JSON.parse(votes) as Votes },
      }));
      this.#told.set(report, told);
    }
    return told;
  }

  report(number: number): ReportRow {
    let report = this.#reports.get(number);
    if (!report) {
      const { key, published_day, cluster } = this.#queries.report.first(number)!;
      report = { number, key, day: published_day, cluster: cluster ?? number };
      this.#reports.set(number, report);
    }
    return report;
  }

  cluster(number: number): number[] {
    return this.#queries.cluster.all(number).map((r) => r.id);
  }

  saveCluster(number: number, cluster: number): void {
    this.report(number).cluster = cluster;
    this.#queries.saveCluster.run(cluster, number);
  }

  newEntry(kind: EntryKind, head: AccountRow): EntryRow {
    const entry = this.#nextEntry++;
    const row = { entry, kind, head: head.row, mentions: 0, reports: 0, sources: 0, told: '', tally: null };
    this.#entries.set(entry, row);
    this.#addedEntries.push(row);
    return row;
  }

  entry(entry: number): EntryRow {
    let known = this.#entries.get(entry);
    if (!known) {
      const { kind, head, mentions, reports, sources, told, tally } = this.#queries.entry.first(entry)!;
      const unpacked = tally === null ? null : unpackTally(tally);
      known = { entry, kind: entryKinds[kind]!, head, mentions, reports, sources, told, tally: unpacked };
      this.#entries.set(entry, known);
    }
    return known;
  }

  saveEntry(entry: EntryRow): void {
    this.#changed.add(entry);
  }

  removeEntry(entry: EntryRow): void {
    this.#changed.delete(entry);
    this.#flushEntries();
    this.#writers[entry.kind].remove(entry.entry);
    this.#queries.removeConflicts.run(entryKinds.indexOf(entry.kind), entry.entry);
    this.#queries.removeEntry.run(entry.entry);
  }

  write(entries: readonly WrittenEntry[]): void {
    this.#flush();
    this.#people.clear();
    const keys = entries.map(({ entry, head }) => publicId(entry.kind, head.id));
    // Of entries that exchange their ids, none may be in the way of another.
    entries.forEach(({ entry }, i) => {
      if (!this.#isNew(entry)) this.#writers[entry.kind].giveWay(entry.entry, keys[i]!);
    });
    entries.forEach((written, i) => {
      const { entry, fields, conflicts } = written;
      const writer = this.#writers[entry.kind];
      const isNew = this.#isNew(entry);
      if (fields !== null) writer.write(keys[i]!, written, isNew);
      else if (!isNew) writer.remove(entry.entry);
      const kind = entryKinds.indexOf(entry.kind);
      if (!isNew) this.#queries.removeConflicts.run(kind, entry.entry);
      for (const { field, value, reports, originals } of conflicts)
        this.#queries.addConflict.run(kind, entry.entry, field, value, reports, originals);
    });
    // Written once, they are there.
    this.#firstEntry = this.#nextEntry;
  }

  /** The number of a person's entry, by an account; null where the entry was rejected. */
  #person(id: number): number | null {
    const entry = this.account('person', id)?.entry ?? null;
    if (entry === null) return null;
    let isThere = this.#people.get(entry);
    if (isThere === undefined) {
      isThere = this.#queries.person.first(entry) !== undefined;
      this.#people.set(entry, isThere);
    }
    return isThere ? entry : null;
  }

  #isNew({ entry }: EntryRow): boolean {
    return entry >= this.#firstEntry;
  }

  #flushEntries(): void {
    for (const row of this.#addedEntries.splice(0)) {
      this.#changed.delete(row);
      this.#queries.addEntry.run(row.entry, entryKinds.indexOf(row.kind), ...stored(row));
    }
    for (const row of this.#changed) this.#queries.saveEntry.run(...stored(row), row.entry);
    this.#changed.clear();
  }
}

function stored({ head, mentions, reports, sources, told, tally }: EntryRow) {
  return [head, mentions, reports, sources, told, tally === null ? null : packTally(tally)] as const;
}
