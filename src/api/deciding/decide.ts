/** Deciding on the record that is served: one decision after the other, by whoever has it open for writing. */

import type { DecisionRequest } from '../../store/decisions/draft.ts';
import { RecordLockedError } from '../../store/errors.ts';
import { openStore } from '../../store/open.ts';
import type { RecordStore } from '../../store/port.ts';
import { RefusedError, refusalOf } from '../asking/refusal.ts';
import type { DecidedAnswer } from '../schemas/decisions.ts';

export interface DecisionOrder {
  request: DecisionRequest;
  by: string;
  why?: string | undefined;
  /** Only what would follow. */
  isTrial: boolean;
}

export interface Decider {
  /** Rejects with a {@link RefusedError}: `decision`, `being-written`, `store`. */
  decide(order: DecisionOrder): Promise<DecidedAnswer>;
  close(): Promise<void>;
}

/** How long a decision waits for whoever writes, in milliseconds. */
const usualPatience = 8000;

async function decided(store: RecordStore, { request, by, why, isTrial }: DecisionOrder) {
  if (!(await store.isReconciled())) await store.reconcile();
  const { decision, before, after } = await store.decide(request, { by, why }, isTrial);
  const { id, kind, entry: entryKind, target, field, value, at } = decision;
  return {
    decision: { id, kind, entryKind, target, field, value, by, at, why: decision.why },
    before,
    after,
  };
}

/** Decides on the calling thread. The record is opened with the first decision. */
export function recordDecider(record: string, patience = usualPatience): Decider {
  let opened: Promise<RecordStore> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const open = () => {
    opened ??= openStore(record, { patience }).catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
  return {
    decide(order) {
      const next = last.then(async () => {
        try {
          return await decided(await open(), order);
        } catch (error) {
          if (error instanceof RecordLockedError) throw new RefusedError({ kind: 'being-written' });
          const refusal = refusalOf(error);
          throw refusal === null ? error : new RefusedError(refusal);
        }
      });
      last = next.catch(() => {});
      return next;
    },
    async close() {
      await last;
      await (await opened)?.close();
    },
  };
}
