/** The log of decisions in the record file. */
import type { Kysely } from 'kysely';
import { type Decision, DecisionError, type DecisionKind } from '../../record/decisions/types.ts';
import { hash52 } from '../../record/keys.ts';
import type { EntryKind } from '../../record/kinds.ts';
import type { RecordDatabase } from '../schema.ts';

type Database = Kysely<RecordDatabase>;

/** All decisions, oldest first. */
export async function decisionLog(db: Database): Promise<Decision[]> {
  const rows = await db.selectFrom('decision').selectAll().orderBy('number').execute();
  return rows.map(({ id, kind, entry_kind, target, by, at, json }) => ({
    id,
    kind: kind as DecisionKind,
    entry: entry_kind as EntryKind,
    target,
    by,
    at,
    ...(JSON.parse(json) as Rest),
  }));
}

type Rest = Pick<Decision, 'anchors' | 'others' | 'field' | 'value' | 'added' | 'why'>;

/** The id of the latest decision, from which all before it follow; null where there is none. */
export async function lastDecision(db: Database): Promise<string | null> {
  const row = await db
    .selectFrom('decision')
    .select('id')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Adds to the end of the log. The id follows from the decision and from the one before it. */
export async function appendDecision(db: Database, draft: Omit<Decision, 'id'>): Promise<Decision> {
  const last = await lastDecision(db);
  const { kind, entry, target, by, at, anchors, others, field, value, added, why } = draft;
  const json = JSON.stringify({ anchors, others, field, value, added, why } satisfies Rest);
  const hash = hash52(JSON.stringify([last ?? '', kind, entry, target, by, at, json]));
  const id = `decision-${hash.toString(16).padStart(13, '0')}`;
  await db.insertInto('decision').values({ id, kind, entry_kind: entry, target, by, at, json }).execute();
  return { id, ...draft };
}

/**
 * The decision of this id, or of a beginning of it that is unmistakable. Throws a `DecisionError`: `unknown-decision`,
 * `ambiguous-decision`.
 */
export function findDecision(log: readonly Decision[], asked: string): Decision {
  const id = asked.trim().toLowerCase();
  const start = id.startsWith('decision-') ? id : `decision-${id}`;
  const found = start.length > 'decision-'.length ? log.filter((d) => d.id.startsWith(start)) : [];
  if (found.length === 1) return found[0]!;
  if (found.length === 0) throw new DecisionError({ kind: 'unknown-decision', id: asked });
  throw new DecisionError({ kind: 'ambiguous-decision', id: asked, candidates: found.map((d) => d.id) });
}
