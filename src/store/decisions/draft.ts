/** From what a person asks for to a decision that can be kept, or what is wrong with it. */
import { type Kysely, sql } from 'kysely';
import { checkedValue, fieldRule, voteOf } from '../../record/decisions/fields.ts';
import { undoneBy } from '../../record/decisions/standing.ts';
import { type Decision, DecisionError } from '../../record/decisions/types.ts';
import { parseId, publicId } from '../../record/keys.ts';
import { type EntryKind, kindCode } from '../../record/kinds.ts';
import type { RecordDatabase } from '../schema.ts';
import { anchorsOn } from './anchors.ts';
import { partsIn, peopleIn } from './beside.ts';
import { decisionLog, findDecision } from './log.ts';
import { isEntryKind, statesOf } from './state.ts';

type Database = Kysely<RecordDatabase>;

/** What a person asks for. Entries by their public ids, old ones too. */
export type DecisionRequest =
  /** That the entry is right; with a field, that this field stays as it is. */
  | { kind: 'confirm'; target: string; field?: string | undefined }
  /** No values: not known. */
  | { kind: 'correct'; target: string; field: string; value: readonly string[] }
  | { kind: 'merge'; targets: readonly string[] }
  /** The parts, ids of accounts of the entry, are one entry of their own. Ids of other entries: these stay apart from it. */
  | { kind: 'split'; target: string; parts: readonly string[] }
  | { kind: 'reject'; target: string }
  | { kind: 'note'; target: string }
  /** An entry on words of a report, by its public id. People by id, in the fields `people` and `person`. */
  | {
      kind: 'add';
      entry: EntryKind;
      report: string;
      words: string;
      /** Where they stand, as a UTF-16 offset; the first place unless told. */
      at?: number | undefined;
      fields: { [field: string]: readonly string[] };
    }
  | { kind: 'undo'; decision: string };

export type Draft = Omit<Decision, 'id' | 'by' | 'at' | 'why'>;

interface Found {
  kind: EntryKind;
  /** The number of the entry. */
  entry: number;
  /** Row and id of the account that leads it. */
  head: number;
  id: number;
}

/** The entry that a public id leads to, its own or that of any account in it. Throws `unknown-target`. */
export async function findEntry(db: Database, asked: string): Promise<Found> {
  const parsed = parseId(asked);
  if (!parsed || !isEntryKind(parsed.kind)) throw new DecisionError({ kind: 'unknown-target', id: asked });
  const row = await db
    .selectFrom('account')
    .innerJoin('entry', 'entry.id', 'account.entry')
    .innerJoin('account as led', 'led.row', 'entry.head')
    .select(['entry.id as entry', 'entry.head', 'led.id'])
    .where('account.id', '=', parsed.id)
    .where('account.kind', '=', kindCode(parsed.kind))
    .executeTakeFirst();
  if (!row) throw new DecisionError({ kind: 'unknown-target', id: asked });
  return { kind: parsed.kind, ...row };
}

/** The accounts of an entry, the one that leads it first. */
async function accountsIn(
  db: Database,
  { entry, head }: Found,
): Promise<{ row: number; id: number; account: string }[]> {
  const rows = await db
    .selectFrom('account')
    .select(['row', 'id', 'account'])
    .where('entry', '=', entry)
    .orderBy('id')
    .execute();
  return [...rows.filter((r) => r.row === head), ...rows.filter((r) => r.row !== head)];
}

/** Throws a {@link DecisionError} for what cannot be decided. */
export async function draftOf(db: Database, request: DecisionRequest): Promise<Draft> {
  switch (request.kind) {
    case 'confirm':
    case 'note':
      return confirmed(db, request);
    case 'correct':
      return corrected(db, request);
    case 'merge':
      return merged(db, request.targets);
    case 'split':
      return split(db, request);
    case 'reject': {
      const found = await findEntry(db, request.target);
      const accounts = await accountsIn(db, found);
      return {
        ...blank,
        ...target('reject', found),
        anchors: await anchorsOn(
          db,
          accounts.map((a) => a.row),
        ),
      };
    }
    case 'add': {
      const { addition } = await import('./addition.ts');
      return addition(db, request);
    }
    case 'undo':
      return undone(db, request.decision);
  }
}

const blank = { others: [], field: null, value: null, added: null } as const;

const target = (kind: Decision['kind'], found: Found) => ({
  kind,
  entry: found.kind,
  target: publicId(found.kind, found.id),
});

async function confirmed(
  db: Database,
  { kind, target: asked, ...request }: Extract<DecisionRequest, { kind: 'confirm' | 'note' }>,
): Promise<Draft> {
  const found = await findEntry(db, asked);
  const draft = { ...blank, ...target(kind, found), anchors: await anchorsOn(db, [found.head]) };
  const field = 'field' in request ? request.field : undefined;
  if (field === undefined) return draft;
  const { people } = fieldRule(found.kind, field);
  const value = await presentValue(db, found, field);
  const others = people ? await peopleAnchors(db, field, value) : [];
  return { ...draft, field, value: checkedValue(found.kind, field, value), others };
}

async function corrected(
  db: Database,
  { target: asked, field, value: given }: Extract<DecisionRequest, { kind: 'correct' }>,
): Promise<Draft> {
  const found = await findEntry(db, asked);
  const rule = fieldRule(found.kind, field);
  const value = checkedValue(found.kind, field, given);
  const said = value === null ? [] : typeof value === 'string' ? [value] : value;
  if (rule.reported && !(await isReported(db, found, field, said[0]!)))
    throw new DecisionError({ kind: 'bad-value', field, value: said[0]!, expected: rule.expected });
  const others = rule.people ? await peopleAnchors(db, field, said) : [];
  const anchors = await anchorsOn(db, [found.head]);
  return { ...blank, ...target('correct', found), anchors, others, field, value };
}

export async function peopleAnchors(db: Database, field: string, ids: readonly string[]) {
  const rows: number[] = [];
  for (const id of ids) {
    const found = await findEntry(db, id).catch(() => null);
    if (found?.kind !== 'person')
      throw new DecisionError({
        kind: 'bad-value',
        field,
        value: id,
        expected: 'the id of a person of the record',
      });
    rows.push(found.head);
  }
  return anchorsOn(db, rows);
}

async function isReported(
  db: Database,
  { entry, kind }: Found,
  field: string,
  value: string,
): Promise<boolean> {
  const rows = await db
    .selectFrom('mention')
    .innerJoin('account', 'account.row', 'mention.account')
    .select('votes')
    .where('account.entry', '=', entry)
    .execute();
  const vote = voteOf(kind, field);
  if (rows.some((r) => (JSON.parse(r.votes) as { [vote: string]: string[] })[vote]?.includes(value)))
    return true;
  const report = await db
    .selectFrom('report')
    .innerJoin('mention', 'mention.report', 'report.id')
    .innerJoin('account', 'account.row', 'mention.account')
    .select('report.id')
    .where('account.entry', '=', entry)
    .where(sql<number>`instr(report.text, ${value})`, '>', 0)
    .limit(1)
    .executeTakeFirst();
  return report !== undefined;
}

/** What stands in a field now, as it would be given. */
async function presentValue(db: Database, { kind, entry }: Found, field: string): Promise<string[]> {
  const rule = fieldRule(kind, field);
  if (rule.people) return (await peopleIn(db, kind, entry, field)).map((p) => p.key);
  if (rule.many) return partsIn(db, kind, entry, field);
  const value = (await statesOf(db, kind, [entry])).get(entry)?.fields[field] ?? null;
  return value === null || (field === 'medium' && value === 'unknown') ? [] : [String(value)];
}

async function merged(db: Database, ids: readonly string[]): Promise<Draft> {
  const found: Found[] = [];
  for (const id of ids) found.push(await findEntry(db, id));
  const [first] = found;
  const entries = new Set(found.map((f) => f.entry));
  if (!first || found.some((f) => f.kind !== first.kind))
    throw new DecisionError({ kind: 'different-kinds', ids });
  if (entries.size < found.length || found.length < 2)
    throw new DecisionError({ kind: 'already-one', ids, entry: publicId(first.kind, first.id) });
  return {
    ...blank,
    ...target('merge', first),
    anchors: await anchorsOn(
      db,
      found.map((f) => f.head),
    ),
  };
}

async function split(db: Database, request: Extract<DecisionRequest, { kind: 'split' }>): Promise<Draft> {
  const found = await findEntry(db, request.target);
  const id = publicId(found.kind, found.id);
  const accounts = await accountsIn(db, found);
  const ids = accounts.map((a) => publicId(found.kind, a.id));
  const parts = new Set(request.parts);
  const strange = [...parts].filter((part) => !ids.includes(part));
  if (parts.size > 0 && strange.length === parts.size) {
    const others = await othersOf(db, found.kind, strange);
    if (others) {
      const own = accounts.filter((_, i) => ids[i] === request.target).map((a) => a.row);
      const anchors = await anchorsOn(db, own.length > 0 ? own : [found.head]);
      return { ...blank, ...target('split', found), anchors, others: await anchorsOn(db, others) };
    }
  }
  if (accounts.length < 2) throw new DecisionError({ kind: 'one-account', id });
  if (strange[0] !== undefined || parts.size === 0) {
    const known = accounts.map((a, i) => ({ id: ids[i]!, words: termsOf(a.account) }));
    throw new DecisionError({ kind: 'not-a-part', id, part: strange[0] ?? null, parts: known });
  }
  if (parts.size === accounts.length) throw new DecisionError({ kind: 'nothing-left', id });
  const rowsOf = (leaves: boolean) =>
    accounts.filter((_, i) => parts.has(ids[i]!) === leaves).map((a) => a.row);
  return {
    ...blank,
    ...target('split', found),
    anchors: await anchorsOn(db, rowsOf(true)),
    others: await anchorsOn(db, rowsOf(false)),
  };
}

/** The rows of the accounts of these ids, where all are there: entries that are to stay apart from another. */
async function othersOf(db: Database, kind: EntryKind, ids: readonly string[]): Promise<number[] | null> {
  const rows: number[] = [];
  for (const id of ids) {
    const parsed = parseId(id);
    const row = await db
      .selectFrom('account')
      .select('row')
      .where('id', '=', parsed?.id ?? -1)
      .where('kind', '=', kindCode(kind))
      .executeTakeFirst();
    if (!row || parsed?.kind !== kind) return null;
    rows.push(row.row);
  }
  return rows;
}

/** The terms of an account (JSON), for a person to tell it from others. */
export const termsOf = (account: string): string => wordsIn(JSON.parse(account)).join(', ');

function wordsIn(account: unknown): string[] {
  if (account === null || typeof account !== 'object') return typeof account === 'string' ? [account] : [];
  return Object.values(account).flatMap(wordsIn);
}

async function undone(db: Database, asked: string): Promise<Draft> {
  const log = await decisionLog(db);
  const decision = findDecision(log, asked);
  const by = undoneBy(log).get(decision.id);
  if (by) throw new DecisionError({ kind: 'already-undone', id: decision.id, by: by.id });
  return { ...blank, kind: 'undo', entry: decision.entry, target: decision.id, anchors: [] };
}
