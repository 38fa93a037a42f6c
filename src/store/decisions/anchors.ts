/** Anchors of decisions in a record file: made of accounts, and led back to accounts. */
import { type Kysely, sql } from 'kysely';
import type { Resolve } from '../../record/decisions/overlay.ts';
import { undoneBy } from '../../record/decisions/standing.ts';
import type { Anchor, Decision, Witness } from '../../record/decisions/types.ts';
import { type EntryKind, kindCode } from '../../record/kinds.ts';
import type { RecordDatabase } from '../schema.ts';

type Database = Kysely<RecordDatabase>;

/** Words that an anchor keeps. */
const WITNESSES = 3;

/** Anchors on accounts, by their rows. */
export async function anchorsOn(db: Database, rows: readonly number[]): Promise<Anchor[]> {
  const anchors: Anchor[] = [];
  for (const row of rows) {
    const { id } = await db
      .selectFrom('account')
      .select('id')
      .where('row', '=', row)
      .executeTakeFirstOrThrow();
    const mentions = await db
      .selectFrom('mention')
      .innerJoin('report', 'report.id', 'mention.report')
      .select(['report.key', 'words'])
      .where('account', '=', row)
      .orderBy('report.key')
      .limit(WITNESSES)
      .execute();
    anchors.push({
      account: id,
      words: mentions.flatMap(({ key, words }): Witness[] => {
        const [first] = JSON.parse(words) as [role: string, start: number, end: number][];
        return first ? [{ report: key, span: [first[1], first[2]] }] : [];
      }),
    });
  }
  return anchors;
}

/** All anchors of the log, those of fields of people with their own kind. */
function anchorsOf(log: readonly Decision[]): { kind: EntryKind; anchor: Anchor }[] {
  return log.flatMap(({ kind, entry, anchors, others }) => [
    ...anchors.map((anchor) => ({ kind: entry, anchor })),
    ...others.map((anchor) => ({ kind: kind === 'split' ? entry : ('person' as const), anchor })),
  ]);
}

const nameOf = (kind: EntryKind, account: number) => `${kind} ${account}`;

/**
 * Where the anchors lead in the record as it stands: to their accounts; where one is not there, to the account of the
 * kind that rests on most of its words, of equals the one with the lowest id.
 */
export async function resolver(
  db: Database,
  log: readonly Decision[],
): Promise<Resolve & { hasGone: boolean }> {
  const all = anchorsOf(log);
  const there = new Set<string>();
  for (const kind of new Set(all.map((a) => a.kind))) {
    const wanted = JSON.stringify(all.filter((a) => a.kind === kind).map((a) => a.anchor.account));
    const rows = await db
      .selectFrom('account')
      .select('id')
      .where('kind', '=', kindCode(kind))
      .where('id', 'in', sql<number>`(select value from json_each(${wanted}))`)
      .execute();
    for (const { id } of rows) there.add(nameOf(kind, id));
  }
  const moved = new Map<string, number | null>();
  const undone = undoneBy(log);
  // What was added and is no more is nothing else.
  for (const { id, entry, anchors, added } of log)
    if (added && undone.has(id)) for (const { account } of anchors) moved.set(nameOf(entry, account), null);
  for (const { kind, anchor } of all) {
    const name = nameOf(kind, anchor.account);
    if (!there.has(name) && !moved.has(name)) moved.set(name, await byWords(db, kind, anchor.words));
  }
  const resolve = (kind: EntryKind, anchor: Anchor) => {
    const name = nameOf(kind, anchor.account);
    return there.has(name) ? anchor.account : (moved.get(name) ?? null);
  };
  return Object.assign(resolve, { hasGone: moved.size > 0 });
}

async function byWords(db: Database, kind: EntryKind, words: readonly Witness[]): Promise<number | null> {
  const votes = new Map<number, number>();
  for (const { report, span } of words) {
    const rows = await db
      .selectFrom('mention')
      .innerJoin('report', 'report.id', 'mention.report')
      .innerJoin('account', 'account.row', 'mention.account')
      .select(['account.id', 'words'])
      .where('report.key', '=', report)
      .where('account.kind', '=', kindCode(kind))
      .execute();
    for (const row of rows) {
      const own = JSON.parse(row.words) as [role: string, start: number, end: number][];
      const isThere = own.some(([, start, end]) => start < span[1] && span[0] < end);
      if (isThere) votes.set(row.id, (votes.get(row.id) ?? 0) + 1);
    }
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best?.[0] ?? null;
}
