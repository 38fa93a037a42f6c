/** Deciding: a decision into the log, and the record brought to what follows from it. */
import { type Kysely, sql } from 'kysely';
import { type DecidedOverlay, differing, overlayOf } from '../../record/decisions/overlay.ts';
import type { Decision } from '../../record/decisions/types.ts';
import { entryKinds } from '../../record/kinds.ts';
import type { AccountRow, Ledger } from '../../record/settle/ledger.ts';
import type { RecordDatabase } from '../schema.ts';
import { resolver } from './anchors.ts';
import { decisionLog, lastDecision } from './log.ts';
import { type EntryState, statesOf } from './state.ts';

type Database = Kysely<RecordDatabase>;

export interface Author {
  by: string;
  why?: string | undefined;
}

/** A decision with what it does. */
export interface Decided {
  decision: Decision;
  /** The entries that it bears on, as they stood and as they stand. */
  before: EntryState[];
  after: EntryState[];
}

/** What decisions lay over the record as it stands. */
export interface Laid {
  overlay: DecidedOverlay;
  /** Whether anchors may lead elsewhere when reports are added. */
  mayMove: boolean;
}

/** The log of a record file, kept at hand. */
export class Decisions {
  #last: string | null = null;
  #log: readonly Decision[] = [];

  /** All decisions, oldest first. */
  async log(db: Database): Promise<readonly Decision[]> {
    const last = await lastDecision(db);
    if (last !== this.#last) this.#log = last === null ? [] : await decisionLog(db);
    this.#last = last;
    return this.#log;
  }

  /** To be called in each transaction, since others may have decided, or made the record anew. */
  async laid(db: Database): Promise<Laid> {
    const log = await this.log(db);
    const resolve = await resolver(db, log);
    return { overlay: overlayOf(log, resolve), mayMove: resolve.hasGone };
  }
}

/** The accounts on which two overlays differ. */
export function changedAccounts(ledger: Ledger, before: DecidedOverlay, after: DecidedOverlay): AccountRow[] {
  return entryKinds.flatMap((kind) =>
    differing(before, after, kind).flatMap((id) => ledger.account(kind, id) ?? []),
  );
}

/** A decision with all that it undoes or brings back. */
export function concerned(log: readonly Decision[], decision: Decision): Decision[] {
  const own = [decision];
  for (let last = decision; last.kind === 'undo'; ) {
    const undone = log.find((d) => d.id === last.target);
    if (!undone) break;
    own.push(undone);
    last = undone;
  }
  return own;
}

/** The entries in which the accounts of the decisions are now. */
export async function statesAround(db: Database, decisions: readonly Decision[]): Promise<EntryState[]> {
  const states: EntryState[] = [];
  const resolve = await resolver(db, decisions);
  for (const kind of entryKinds) {
    const ids = decisions
      .filter((d) => d.entry === kind)
      .flatMap((d) => [...d.anchors, ...(d.kind === 'split' ? d.others : [])])
      .flatMap((anchor) => resolve(kind, anchor) ?? []);
    if (ids.length === 0) continue;
    const rows = await db
      .selectFrom('account')
      .select('entry')
      .distinct()
      .where('kind', '=', entryKinds.indexOf(kind))
      .where('id', 'in', sql<number>`(select value from json_each(${JSON.stringify(ids)}))`)
      .execute();
    const entries = rows.map((r) => r.entry);
    states.push(...(await statesOf(db, kind, entries)).values());
  }
  return states;
}
