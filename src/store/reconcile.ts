/** Settling the readings of a record file: with each batch that is added, what was left over, or all anew. */
import { type Kysely, sql } from 'kysely';
import type { Reading, Report } from '../contract/reading.ts';
import type { DecidedOverlay } from '../record/decisions/overlay.ts';
import { standing } from '../record/decisions/standing.ts';
import { gather } from '../record/gather.ts';
import { aspects } from '../record/registry.ts';
import { settle, settleAdditions, settleDecisions, type ToldByHand } from '../record/settle/settle.ts';
import { recordVersion } from '../record/version.ts';
import { toldByHand } from './decisions/addition.ts';
import {
  type Author,
  changedAccounts,
  concerned,
  type Decided,
  Decisions,
  statesAround,
} from './decisions/decisions.ts';
import { type DecisionRequest, draftOf } from './decisions/draft.ts';
import { appendDecision } from './decisions/log.ts';
import type { SqliteDatabase } from './dialect.ts';
import { rulesOf, setRules } from './meta.ts';
import { codes, type RecordDatabase } from './schema.ts';
import { SqliteLedger } from './settling/ledger.ts';

type Database = Kysely<RecordDatabase>;
type Writing = <T>(work: (transaction: Database, raw: SqliteDatabase) => Promise<T>) => Promise<T>;

/** A report with its reading, as it was put into the file. */
export interface Settled {
  id: number;
  key: string;
  signature: string | null;
  report: Report;
  reading: Reading;
}

/** Reports settled in one transaction where many are. */
const BATCH = 256;

const UNSETTLED = { status: codes.reportStatus.indexOf('read'), cluster: null } as const;

/** What settles into one record file. */
export class Settler {
  readonly #ledgers = new WeakMap<SqliteDatabase, SqliteLedger>();
  readonly #decisions = new Decisions();

  /**
   * Takes reports that were just added into the record, in the same transaction. A record made by other rules is left
   * as it is until {@link rebuild}.
   */
  async add(transaction: Database, raw: SqliteDatabase, added: readonly Settled[]): Promise<void> {
    if (added.length === 0) return;
    const rules = await rulesOf(transaction);
    if (rules === null) await setRules(transaction, recordVersion);
    else if (rules !== recordVersion) return;
    await this.#settle(transaction, raw, added);
  }

  /** Settles what is not settled yet, batch by batch, each in a transaction of its own. */
  async finish(writing: Writing): Promise<void> {
    let settled = 0;
    do {
      settled = await writing(async (transaction, raw) => {
        if ((await rulesOf(transaction)) !== recordVersion) await this.#clear(transaction, raw);
        const batch = await unsettled(transaction);
        if (batch.length > 0) await this.#settle(transaction, raw, batch);
        return batch.length;
      });
    } while (settled > 0);
    await writing(async (transaction) => {
      await sql`pragma analysis_limit = 400`.execute(transaction);
      await sql`pragma optimize`.execute(transaction);
    });
  }

  /** Empties the record and settles all readings anew. Interrupted, it is gone on with by {@link finish}. */
  async rebuild(writing: Writing): Promise<void> {
    await writing((transaction, raw) => this.#clear(transaction, raw));
    await this.finish(writing);
  }

  /** A transaction was rolled back: what is held from it is not so. */
  forget(raw: SqliteDatabase): void {
    this.#ledgers.get(raw)?.forget();
  }

  async #clear(db: Database, raw: SqliteDatabase): Promise<void> {
    this.forget(raw);
    for (const table of derived) await db.deleteFrom(table).execute();
    await sql`insert into statement_search (statement_search) values ('delete-all')`.execute(db);
    await db.updateTable('report').set({ cluster: null }).execute();
    await setRules(db, recordVersion);
  }

  /** Puts a decision into the log, and brings the record to what follows. Throws a `DecisionError`. */
  async decide(
    transaction: Database,
    raw: SqliteDatabase,
    request: DecisionRequest,
    { by, why }: Author,
  ): Promise<Decided> {
    const draft = await draftOf(transaction, request);
    const laid = await this.#decisions.laid(transaction);
    const own = { by, why: why ?? null, at: new Date().toISOString() };
    const decision = await appendDecision(transaction, { ...draft, ...own });
    const log = await this.#decisions.log(transaction);
    const around = concerned(log, decision);
    const before = await statesAround(transaction, around);
    const added = around.find((d) => d.added);
    if (added && !standing(log).includes(added)) {
      // What a mention was part of cannot be told without it.
      await this.#clear(transaction, raw);
      await this.#settleRest(transaction, raw);
    } else {
      const ledger = this.#ledger(transaction, raw);
      ledger.begin();
      const told = added ? await toldByHand(transaction, [added]) : [];
      await this.#amend(transaction, ledger, laid.overlay, told);
    }
    return { decision, before, after: await statesAround(transaction, around) };
  }

  /** Adds what people have found, and applies what decisions lay over the record since. */
  async #amend(
    db: Database,
    ledger: SqliteLedger,
    before: DecidedOverlay,
    told: readonly ToldByHand[],
  ): Promise<void> {
    if (told.length > 0) settleAdditions(ledger, told, { aspects, overlay: before });
    ledger.finish();
    const { overlay } = await this.#decisions.laid(db);
    const changed = changedAccounts(ledger, before, overlay);
    if (changed.length > 0) settleDecisions(ledger, changed, { aspects, overlay });
    ledger.finish();
  }

  /** Settles what is not settled yet, in this transaction. */
  async #settleRest(transaction: Database, raw: SqliteDatabase): Promise<void> {
    for (let batch = await unsettled(transaction); batch.length > 0; batch = await unsettled(transaction))
      await this.#settle(transaction, raw, batch);
  }

  async #settle(db: Database, raw: SqliteDatabase, batch: readonly Settled[]): Promise<void> {
    const { overlay, mayMove } = await this.#decisions.laid(db);
    const ledger = this.#ledger(db, raw);
    ledger.begin();
    const gathered = batch.map(({ id, key, signature, report, reading }) =>
      gather({ number: id, key, signature: signature ?? '', report, reading }),
    );
    settle(ledger, gathered, { aspects, overlay });
    ledger.finish();
    const keys = new Set(batch.map((r) => r.key));
    const told = await toldByHand(db, await this.#decisions.log(db), keys);
    if (mayMove || told.length > 0) await this.#amend(db, ledger, overlay, told);
  }

  #ledger(db: Database, raw: SqliteDatabase): SqliteLedger {
    let ledger = this.#ledgers.get(raw);
    if (!ledger) {
      ledger = new SqliteLedger(db, raw);
      this.#ledgers.set(raw, ledger);
    }
    return ledger;
  }
}

/** In an order in which nothing refers to what is gone. */
const derived = [
  'entry_party',
  'event_person',
  'event',
  'proposal_response',
  'position',
  'proposal',
  'commitment',
  'claim',
  'occasion_party',
  'occasion_person',
  'person_form',
  'occasion',
  'statement',
  'person',
  'conflict',
  'doubt',
  'mention',
  'mark',
  'fresh_mark',
  'mark_filter',
  'late_mark',
  'support',
  'account',
  'entry',
] as const;

async function unsettled(db: Database): Promise<Settled[]> {
  const rows = await db
    .selectFrom('report')
    .innerJoin('reading', 'reading.report_id', 'report.id')
    .select(['report.id', 'key', 'external_id', 'title', 'source', 'published', 'signature', 'text', 'json'])
    .where('report.status', '=', UNSETTLED.status)
    .where('report.cluster', 'is', UNSETTLED.cluster)
    .orderBy('report.id')
    .limit(BATCH)
    .execute();
  return rows.map(({ id, key, external_id, title, source, published, signature, text, json }) => ({
    id,
    key,
    signature,
    report: {
      id: external_id,
      text,
      title: title ?? undefined,
      source: source ?? undefined,
      published: published ?? undefined,
    },
    reading: JSON.parse(json) as Reading,
  }));
}

/** Whether the record covers every reading. */
export async function isSettled(db: Database): Promise<boolean> {
  const left = await db
    .selectFrom('report')
    .select('id')
    .where('status', '=', UNSETTLED.status)
    .where('cluster', 'is', UNSETTLED.cluster)
    .limit(1)
    .executeTakeFirst();
  if (left) return false;
  const rules = await rulesOf(db);
  return rules === null || rules === recordVersion;
}

export async function nearDuplicates(db: Database): Promise<number> {
  const row = await db
    .selectFrom('report')
    .select((e) => e.fn.countAll<number>().as('n'))
    .whereRef('cluster', '<>', 'id')
    .executeTakeFirstOrThrow();
  return row.n;
}
