/**
 * The marks of accounts in the file. A mark is a hash, so that every new one belongs on another page of a large table;
 * new marks are written as they come, a list for each transaction, held in memory to be found, and taken over in order,
 * some thousand reports at a time, each page once. What has not been taken over is told from the rest by a filter.
 */
import { type Kysely, sql } from 'kysely';
import type { SqliteDatabase } from '../dialect.ts';
import type { RecordDatabase } from '../schema.ts';
import { FreshMarks } from './fresh-marks.ts';
import { MarkFilter } from './mark-filter.ts';
import { prepare } from './query.ts';

/** So many new marks are taken over at once. */
const FRESH = 500_000;

/** So many marks are read at once. */
const CHUNK = 50_000;

export class Marks {
  readonly #queries: ReturnType<typeof queriesOf>;
  readonly #most: number;
  readonly #fresh = new FreshMarks();
  /** What this transaction has added, by account. */
  readonly #added = new Map<number, number[]>();
  /** Of the marks that were taken over; null where it is still to be made. */
  #filter: MarkFilter | null = null;
  /** The number that the filter has in the file; 0 for none, null where it is to be looked up. */
  #filtered: number | null = null;
  /** The first and last list that is in memory; 0 for none. */
  #first = 0;
  #last = 0;

  constructor(db: Kysely<RecordDatabase>, raw: SqliteDatabase, most = FRESH) {
    this.#queries = queriesOf(db, raw);
    this.#most = most;
  }

  /** Begins a transaction; what is in memory from the one before is as it stands in the file, or not. */
  begin(isFresh: boolean): void {
    if (this.#added.size > 0) this.forget();
    if (isFresh) return;
    const first = this.#queries.first.first()?.number ?? 0;
    if (first !== this.#first) this.forget();
    for (const { number, marks } of this.#queries.lists.all(this.#last)) {
      const list = JSON.parse(marks) as { [account: string]: number[] };
      for (const account in list) for (const mark of list[account]!) this.#fresh.add(mark, Number(account));
      this.#last = number;
    }
    this.#first = first;
    this.#loadFilter();
  }

  #loadFilter(): void {
    const number = this.#queries.filtered.first()?.number ?? 0;
    if (number === this.#filtered) return;
    this.#filtered = number;
    const stored = number > 0 ? this.#queries.filter.first(number) : undefined;
    if (stored) this.#filter = new MarkFilter(new Uint8Array(stored.bytes), stored.marks);
    else this.#filter = this.#queries.any.first() ? null : new MarkFilter();
  }

  /** What is in memory is not so. */
  forget(): void {
    this.#fresh.clear();
    this.#added.clear();
    this.#first = 0;
    this.#last = 0;
    this.#filtered = null;
  }

  /** False where the account has the mark. `isNew`: it has none that was not added in this transaction. */
  add(mark: number, account: number, isNew: boolean): boolean {
    if (!isNew && this.#mayHave(mark) && this.#queries.has.first(mark, account)) return false;
    if (!this.#fresh.add(mark, account)) return false;
    const own = this.#added.get(account);
    if (own) own.push(mark);
    else this.#added.set(account, [mark]);
    return true;
  }

  /** The rows of the accounts under a mark, at most so many. */
  under(mark: number, limit: number): number[] {
    const rows = this.#mayHave(mark)
      ? this.#queries.under.all(mark, Math.min(limit, 1e9)).map((r) => r.account)
      : [];
    this.#fresh.under(mark, rows, limit);
    return rows;
  }

  /** The same of many marks, for those that have any. */
  underAll(marks: readonly number[], limit: number): Map<number, number[]> {
    const found = new Map<number, number[]>();
    // In order, so that what lies together is looked up together.
    const ordered = Float64Array.from(marks).sort();
    const sought = ordered.filter((mark) => this.#mayHave(mark));
    for (const { mark, accounts } of this.#queries.underAll.all(limit, `[${sought.join()}]`))
      found.set(mark, JSON.parse(accounts) as number[]);
    for (const mark of ordered) {
      if (!this.#fresh.has(mark)) continue;
      const rows = found.get(mark) ?? [];
      this.#fresh.under(mark, rows, limit);
      found.set(mark, rows);
    }
    return found;
  }

  /** Writes what was added. To be called before the transaction ends. */
  finish(): void {
    if (this.#added.size > 0) {
      this.#queries.add.run(JSON.stringify(Object.fromEntries(this.#added)));
      this.#last = this.#queries.last.first()!.number;
      if (this.#first === 0) this.#first = this.#last;
      this.#added.clear();
    }
    if (this.#fresh.size < this.#most) return;
    this.#queries.take.run();
    this.#queries.empty.run();
    this.#saveFilter();
    this.#fresh.clear();
    this.#first = 0;
  }

  #mayHave(mark: number): boolean {
    return this.#filter === null || this.#filter.mayHave(mark);
  }

  /** Adds the marks that were taken over; makes a new one where it is full. */
  #saveFilter(): void {
    if (this.#filter?.hasRoomFor(this.#fresh.size))
      for (const mark of this.#fresh.marks()) this.#filter.add(mark);
    else this.#filter = this.#filterOfAll();
    const { marks, bytes } = this.#filter;
    this.#queries.removeFilter.run();
    this.#queries.addFilter.run(marks, bytes);
    this.#filtered = this.#queries.filtered.first()!.number;
  }

  #filterOfAll(): MarkFilter {
    const filter = MarkFilter.of(this.#queries.count.first()!.n);
    for (let last = -1; ; ) {
      const marks = JSON.parse(this.#queries.next.first(last, CHUNK)!.marks) as number[];
      for (const mark of marks) filter.add(mark);
      if (marks.length < CHUNK) return filter;
      last = marks.at(-1)!;
    }
  }
}

function queriesOf(db: Kysely<RecordDatabase>, raw: SqliteDatabase) {
  const number = db.selectFrom('fresh_mark').select('number');
  return {
    has: prepare(raw, db.selectFrom('mark').select('mark').where('mark', '=', 0).where('account', '=', 0)),
    under: prepare<{ account: number }>(
      raw,
      db.selectFrom('mark').select('account').where('mark', '=', 0).limit(1),
    ),
    underAll: prepare<{ mark: number; accounts: string }>(raw, {
      compile: () =>
        sql`select value as mark,
            (select json_group_array(account) from (select account from mark where mark = value limit ${0})) as accounts
          from json_each(${''}) where exists (select 1 from mark where mark = value)`.compile(db),
    }),
    add: prepare(raw, db.insertInto('fresh_mark').values({ marks: '' })),
    first: prepare<{ number: number }>(raw, number.orderBy('number').limit(sql.lit(1))),
    last: prepare<{ number: number }>(raw, number.orderBy('number', 'desc').limit(sql.lit(1))),
    lists: prepare<{ number: number; marks: string }>(
      raw,
      db.selectFrom('fresh_mark').selectAll().where('number', '>', 0).orderBy('number'),
    ),
    take: prepare(raw, {
      compile: () =>
        sql`insert into mark (mark, account)
          select m.value, cast(a.key as integer) from fresh_mark f, json_each(f.marks) a, json_each(a.value) m
          order by 1, 2`.compile(db),
    }),
    empty: prepare(raw, db.deleteFrom('fresh_mark')),
    any: prepare(raw, db.selectFrom('mark').select('mark').limit(sql.lit(1))),
    count: prepare<{ n: number }>(
      raw,
      db.selectFrom('mark').select((e) => e.fn.countAll<number>().as('n')),
    ),
    next: prepare<{ marks: string }>(raw, {
      compile: () =>
        sql`select json_group_array(mark) as marks
          from (select distinct mark from mark where mark > ${0} order by mark limit ${0})`.compile(db),
    }),
    filtered: prepare<{ number: number }>(raw, db.selectFrom('mark_filter').select('number')),
    filter: prepare<{ marks: number; bytes: Uint8Array }>(
      raw,
      db.selectFrom('mark_filter').select(['marks', 'bytes']).where('number', '=', 0),
    ),
    removeFilter: prepare(raw, db.deleteFrom('mark_filter')),
    addFilter: prepare(raw, db.insertInto('mark_filter').values({ marks: 0, bytes: new Uint8Array() })),
  };
}
