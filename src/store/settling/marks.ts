/**
 * The marks of accounts in the file. A mark is a hash, so that every new one belongs on another page of a large table;
 * new marks are gathered in a small one and taken over in order, some thousand reports at a time, each page once.
 */
import { type Kysely, sql } from 'kysely';
import type { SqliteDatabase } from '../dialect.ts';
import type { RecordDatabase } from '../schema.ts';
import { prepare } from './query.ts';

/** So many new marks are taken over at once. */
const FRESH = 300_000;

export class Marks {
  readonly #queries: ReturnType<typeof queriesOf>;
  readonly #most: number;
  /** How many new marks there are; null where it has to be counted. */
  #fresh: number | null = null;

  constructor(db: Kysely<RecordDatabase>, raw: SqliteDatabase, most = FRESH) {
    this.#queries = queriesOf(db, raw);
    this.#most = most;
  }

  /** Begins a transaction; what was counted in the one before holds or not. */
  begin(isFresh: boolean): void {
    if (!isFresh) this.#fresh = null;
  }

  /** False where the account has the mark. `isNew`: it has none that was not added in this transaction. */
  add(mark: number, account: number, isNew: boolean): boolean {
    if (!isNew && this.#queries.has.first(mark, account)) return false;
    if (this.#queries.add.run(mark, account) === 0) return false;
    if (this.#fresh !== null) this.#fresh += 1;
    return true;
  }

  /** The rows of the accounts under a mark, at most so many. */
  under(mark: number, limit: number): number[] {
    return this.#queries.under.all(mark, mark, Math.min(limit, 1e9)).map((r) => r.account);
  }

  /** The same of many marks, for those that have any. */
  underAll(marks: readonly number[], limit: number): { mark: number; rows: number[] }[] {
    return this.#queries.underAll
      .all(limit, JSON.stringify(marks))
      .map(({ mark, accounts }) => ({ mark, rows: JSON.parse(accounts) as number[] }));
  }

  finish(): void {
    if (this.#count() < this.#most) return;
    this.#queries.take.run();
    this.#queries.empty.run();
    this.#fresh = 0;
  }

  #count(): number {
    this.#fresh ??= this.#queries.count.first()!.n;
    return this.#fresh;
  }
}

function queriesOf(db: Kysely<RecordDatabase>, raw: SqliteDatabase) {
  return {
    has: prepare(raw, db.selectFrom('mark').select('mark').where('mark', '=', 0).where('account', '=', 0)),
    add: prepare(raw, db.insertInto('fresh_mark').values({ mark: 0, account: 0 }).orIgnore()),
    under: prepare<{ account: number }>(
      raw,
      db
        .selectFrom('mark')
        .select('account')
        .where('mark', '=', 0)
        .unionAll(db.selectFrom('fresh_mark').select('account').where('mark', '=', 0))
        .limit(1),
    ),
    underAll: prepare<{ mark: number; accounts: string }>(raw, {
      compile: () =>
        sql`select value as mark, (
            select json_group_array(account) from (
              select account from mark where mark = value
              union all select account from fresh_mark where mark = value limit ${0}
            )
          ) as accounts
          from json_each(${''})
          where exists (select 1 from mark where mark = value)
            or exists (select 1 from fresh_mark where mark = value)`.compile(db),
    }),
    count: prepare<{ n: number }>(
      raw,
      db.selectFrom('fresh_mark').select((e) => e.fn.countAll<number>().as('n')),
    ),
    take: prepare(
      raw,
      db
        .insertInto('mark')
        .columns(['mark', 'account'])
        .expression(
          db.selectFrom('fresh_mark').select(['mark', 'account']).orderBy('mark').orderBy('account'),
        ),
    ),
    empty: prepare(raw, db.deleteFrom('fresh_mark')),
  };
}
