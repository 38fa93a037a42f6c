/** Accounts and what they are found by, as settling works on them. */
import { type Kysely, sql } from 'kysely';
import { type AccountKind, kindCode, kindOf } from '../../record/kinds.ts';
import type { AccountRow, DoubtRow } from '../../record/settle/ledger.ts';
import type { SqliteDatabase } from '../dialect.ts';
import type { AccountTable, RecordDatabase } from '../schema.ts';
import { Marks } from './marks.ts';
import { prepare } from './query.ts';

/** The accounts under a mark: their rows, and once they were asked for, themselves. */
interface Marked {
  rows: number[];
  accounts: AccountRow[] | null;
  isWhole: boolean;
}

/** At most so many accounts under a mark are made ready. */
const MANY = 256;

/** Marks of no more accounts than this are nearly all looked at: their accounts are made ready with them. */
const FEW = 32;

/** So many accounts are held from one transaction to the next. */
const HELD = 50_000;

type Stored = Omit<AccountTable, 'row'> & { row: number };

export class Accounts {
  readonly #queries: ReturnType<typeof queriesOf>;
  readonly #kept: Marks;
  readonly #byRow = new Map<number, AccountRow>();
  readonly #byId = new Map<number, AccountRow | null>();
  readonly #marks = new Map<number, Marked>();
  readonly #support = new Map<number, number>();
  readonly #late = new Map<AccountRow, string[]>();
  readonly #added: AccountRow[] = [];
  readonly #changed = new Set<AccountRow>();
  readonly #supportChanged = new Set<number>();
  /** New accounts that have doubts. */
  readonly #doubted = new Set<AccountRow>();
  /** The first row of this transaction, and the next. */
  #first = 0;
  #next = 0;

  constructor(db: Kysely<RecordDatabase>, raw: SqliteDatabase) {
    this.#queries = queriesOf(db, raw);
    this.#kept = new Marks(db, raw);
  }

  /** What is held is not so. */
  forget(): void {
    this.#kept.forget();
  }

  /** Begins a transaction. `isFresh`: accounts held from the one before are as they stand in the file. */
  begin(isFresh: boolean): void {
    this.#kept.begin(isFresh);
    if (!isFresh || this.#byRow.size > HELD) {
      this.#byRow.clear();
      this.#byId.clear();
      this.#support.clear();
    }
    this.#marks.clear();
    this.#late.clear();
    this.#added.length = 0;
    this.#changed.clear();
    this.#supportChanged.clear();
    this.#doubted.clear();
    this.#first = (this.#queries.last.first()?.row ?? 0) + 1;
    this.#next = this.#first;
  }

  expectAccounts(kind: AccountKind, ids: readonly number[]): void {
    const wanted = ids.filter((id) => !this.#byId.has(id));
    for (const id of wanted) this.#byId.set(id, null);
    for (const row of this.#queries.byIds.all(JSON.stringify(wanted), kindCode(kind))) this.#known(row);
  }

  expectMarks(marks: readonly number[]): void {
    const wanted = marks.filter((mark) => !this.#marks.has(mark));
    if (wanted.length === 0) return;
    for (const mark of wanted) this.#marks.set(mark, { rows: [], accounts: null, isWhole: true });
    const near = new Set<number>();
    for (const [mark, rows] of this.#kept.underAll(wanted, MANY)) {
      this.#marks.set(mark, { rows, accounts: null, isWhole: rows.length < MANY });
      if (rows.length <= FEW) for (const row of rows) near.add(row);
    }
    this.#load(near);
  }

  account(kind: AccountKind, id: number): AccountRow | null {
    let account = this.#byId.get(id);
    if (account === undefined) {
      const row = this.#queries.byId.first(id, kindCode(kind));
      account = row ? this.#known(row) : null;
      this.#byId.set(id, account);
    }
    return account;
  }

  byRow(row: number): AccountRow {
    return this.#byRow.get(row) ?? this.#known(this.#queries.byRow.first(row)!);
  }

  add(kind: AccountKind, id: number, account: unknown): AccountRow {
    const row = this.#next++;
    const added: AccountRow = { row, id, kind, account, leader: row, entry: 0 };
    this.#byRow.set(row, added);
    this.#byId.set(id, added);
    this.#added.push(added);
    return added;
  }

  save(account: AccountRow): void {
    this.#changed.add(account);
  }

  of(entry: number): AccountRow[] {
    this.flush();
    return this.#queries.byEntry.all(entry).map((row) => this.#known(row));
  }

  addMark(mark: number, account: AccountRow): boolean {
    const known = this.#marks.get(mark);
    if (known?.isWhole && known.rows.includes(account.row)) return false;
    const isNew = known?.isWhole || account.row >= this.#first;
    if (!this.#kept.add(mark, account.row, isNew)) return false;
    known?.rows.push(account.row);
    known?.accounts?.push(account);
    return true;
  }

  count(mark: number, limit: number): number {
    const known = this.#marked(mark, limit);
    return Math.min(limit, known.rows.length);
  }

  under(mark: number): readonly AccountRow[] {
    const known = this.#marked(mark, Number.POSITIVE_INFINITY);
    if (!known.accounts) {
      this.#load(known.rows);
      known.accounts = known.rows.map((row) => this.byRow(row));
    }
    return known.accounts;
  }

  /** Makes ready what is not, in one go. */
  #load(rows: Iterable<number>): void {
    const unknown = [...rows].filter((row) => !this.#byRow.has(row));
    if (unknown.length === 0) return;
    for (const stored of this.#queries.byRows.all(JSON.stringify(unknown))) this.#known(stored);
  }

  /** What is under a mark: all of it, or at least `limit` accounts. */
  #marked(mark: number, limit: number): Marked {
    let known = this.#marks.get(mark);
    if (!known || (!known.isWhole && known.rows.length < limit)) {
      const rows = this.#kept.under(mark, limit);
      known = { rows, accounts: null, isWhole: rows.length < limit };
      this.#marks.set(mark, known);
    }
    return known;
  }

  addLateMark(account: AccountRow, mark: string): void {
    this.#late.get(account)?.push(mark);
    this.#queries.addLateMark.run(account.row, mark);
  }

  lateMarks(account: AccountRow): string[] {
    let marks = this.#late.get(account);
    if (!marks) {
      marks = this.#queries.lateMarks.all(account.row).map((r) => r.mark);
      this.#late.set(account, marks);
    }
    return marks;
  }

  support(name: number): number {
    let reports = this.#support.get(name);
    if (reports === undefined) {
      reports = this.#queries.support.first(name)?.reports ?? 0;
      this.#support.set(name, reports);
    }
    return reports;
  }

  addSupport(name: number, by: 1 | -1): void {
    this.#support.set(name, this.support(name) + by);
    this.#supportChanged.add(name);
  }

  saveDoubts(account: AccountRow, doubts: readonly DoubtRow[]): void {
    if (account.row < this.#first || this.#doubted.delete(account))
      this.#queries.removeDoubts.run(account.row);
    if (doubts.length > 0) this.#doubted.add(account);
    for (const { other, score, reason } of doubts)
      this.#queries.addDoubt.run(account.row, other, score, reason);
  }

  /** Ends a transaction. */
  finish(): void {
    this.#kept.finish();
  }

  /** Writes what is held back, so that a query finds it. */
  flush(): void {
    for (const added of this.#added.splice(0)) {
      const { row, id, kind, leader, entry, account } = added;
      this.#queries.add.run(row, id, kindCode(kind), leader, entry, JSON.stringify(account));
      this.#changed.delete(added);
    }
    for (const { row, leader, entry } of this.#changed) this.#queries.save.run(leader, entry, row);
    this.#changed.clear();
    for (const name of this.#supportChanged) this.#queries.saveSupport.run(name, this.#support.get(name)!);
    this.#supportChanged.clear();
  }

  #known(stored: Stored): AccountRow {
    const known = this.#byRow.get(stored.row);
    if (known) return known;
    const { row, id, leader, entry } = stored;
    const account = {
      row,
      id,
      kind: kindOf(stored.kind),
      account: JSON.parse(stored.account),
      leader,
      entry,
    };
    this.#byRow.set(row, account);
    this.#byId.set(id, account);
    return account;
  }
}

/** A list that is one parameter: the JSON of its numbers. */
const listed = sql<number>`(select value from json_each(${''}))`;

function queriesOf(db: Kysely<RecordDatabase>, raw: SqliteDatabase) {
  const account = db.selectFrom('account').selectAll();
  return {
    last: prepare<{ row: number | null }>(
      raw,
      db.selectFrom('account').select((e) => e.fn.max('row').as('row')),
    ),
    byId: prepare<Stored>(raw, account.where('id', '=', 0).where('kind', '=', 0)),
    byIds: prepare<Stored>(raw, account.where('id', 'in', listed).where('kind', '=', 0)),
    byRows: prepare<Stored>(raw, account.where('row', 'in', listed)),
    byRow: prepare<Stored>(raw, account.where('row', '=', 0)),
    byEntry: prepare<Stored>(raw, account.where('entry', '=', 0).orderBy('row')),
    add: prepare(
      raw,
      db.insertInto('account').values({ row: 0, id: 0, kind: 0, leader: 0, entry: 0, account: '' }),
    ),
    save: prepare(raw, db.updateTable('account').set({ leader: 0, entry: 0 }).where('row', '=', 0)),
    addLateMark: prepare(raw, db.insertInto('late_mark').values({ account: 0, mark: '' }).orIgnore()),
    lateMarks: prepare<{ mark: string }>(
      raw,
      db.selectFrom('late_mark').select('mark').where('account', '=', 0),
    ),
    support: prepare<{ reports: number }>(
      raw,
      db.selectFrom('support').select('reports').where('name', '=', 0),
    ),
    saveSupport: prepare(raw, db.replaceInto('support').values({ name: 0, reports: 0 })),
    removeDoubts: prepare(raw, db.deleteFrom('doubt').where('account', '=', 0)),
    addDoubt: prepare(
      raw,
      db.insertInto('doubt').values({ account: 0, other: 0, score: 0, reason: '' }).orIgnore(),
    ),
  };
}
