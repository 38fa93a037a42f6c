/** The history of decisions. */
import { overlayOf } from '../../record/decisions/overlay.ts';
import { undoneBy } from '../../record/decisions/standing.ts';
import type { Decision, DecisionKind } from '../../record/decisions/types.ts';
import { publicId } from '../../record/keys.ts';
import type { EntryKind } from '../../record/kinds.ts';
import { resolver } from '../../store/decisions/anchors.ts';
import { concerned } from '../../store/decisions/decisions.ts';
import { decisionLog } from '../../store/decisions/log.ts';
import { entryStateOf } from '../../store/decisions/state.ts';
import type { RecordStore } from '../../store/port.ts';

type Store = Pick<RecordStore, 'db'>;

export interface DecisionAnswer {
  type: 'decision';
  id: string;
  kind: DecisionKind;
  entryKind: EntryKind;
  /** The id of the entry when it was decided on; of an undo, the id of the decision. */
  target: string;
  /** The entries that it bears on now: those that hold what it was tied to. None where nothing of it is in the record. */
  entries: { id: string; isShown: boolean }[];
  /** `overruled`: a newer decision contradicts it. `gone`: what it was tied to is not in the record. */
  state: 'holds' | 'undone' | 'overruled' | 'gone';
  /** The id of the decision that undid it. */
  undoneBy: string | null;
  field: string | null;
  value: string | readonly string[] | null;
  by: string;
  /** ISO 8601, UTC. */
  at: string;
  why: string | null;
}

/** The decisions, oldest first; with `entry`, an exact id, those that bear on this entry now, or did when they were made. */
export async function decisions(
  store: Store,
  { entry, limit }: { entry?: string | undefined; limit?: number | undefined } = {},
): Promise<DecisionAnswer[]> {
  const log = await decisionLog(store.db);
  if (log.length === 0) return [];
  const resolve = await resolver(store.db, log);
  const undone = undoneBy(log);
  const { overruled } = overlayOf(log, resolve);
  const answers: DecisionAnswer[] = [];
  for (const decision of log) {
    const { id, kind, entry: entryKind, target, field, value, by, at, why } = decision;
    const entries = await entriesOf(store, concerned(log, decision), resolve);
    const undo = undone.get(id)?.id ?? null;
    const isGone = kind !== 'undo' && entries.length === 0;
    const state = undo ? 'undone' : isGone ? 'gone' : overruled.has(id) ? 'overruled' : 'holds';
    answers.push({
      type: 'decision',
      ...{ id, kind, entryKind, target, entries, state, undoneBy: undo, field, value, by, at, why },
    });
  }
  const asked = entry === undefined ? null : ((await entryStateOf(store.db, entry))?.id ?? entry);
  const found = answers.filter(
    (d) => asked === null || d.target === entry || d.entries.some((e) => e.id === asked),
  );
  return limit === undefined ? found : found.slice(-limit);
}

async function entriesOf(
  store: Store,
  own: readonly Decision[],
  resolve: Awaited<ReturnType<typeof resolver>>,
): Promise<DecisionAnswer['entries']> {
  const entries = new Map<string, boolean>();
  for (const { kind, entry, anchors, others } of own)
    for (const anchor of [...anchors, ...(kind === 'split' ? others.slice(0, 1) : [])]) {
      const account = resolve(entry, anchor);
      const state = account === null ? null : await entryStateOf(store.db, publicId(entry, account));
      if (state) entries.set(state.id, state.isShown);
    }
  return [...entries].map(([id, isShown]) => ({ id, isShown }));
}
