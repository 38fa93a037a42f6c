/** Deciding on a thread of its own, so that what follows from a decision holds up no question. */
import { type MessagePort, Worker } from 'node:worker_threads';
import { type Refusal, RefusedError, refusalOf } from '../asking/refusal.ts';
import type { DecidedAnswer } from '../schemas/decisions.ts';
import { type Decider, type DecisionOrder, recordDecider } from './decide.ts';

export interface DecideThreadData {
  role: 'decide';
  record: string;
}

type Outcome = { decided: DecidedAnswer } | { refusal: Refusal } | { error: string };

/** What the thread does: decides what comes through the port, one after the other; `null` ends it. */
export function decideThrough(port: MessagePort, { record }: DecideThreadData): void {
  const decider = recordDecider(record);
  port.on('message', async (order: DecisionOrder | null) => {
    if (order === null) {
      await decider.close();
      port.close();
      return;
    }
    port.postMessage(await outcomeOf(decider, order));
  });
}

async function outcomeOf(decider: Decider, order: DecisionOrder): Promise<Outcome> {
  try {
    return { decided: await decider.decide(order) };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal) return { refusal };
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

interface Waiting {
  resolve: (decided: DecidedAnswer) => void;
  reject: (error: Error) => void;
}

/** A thread that is started, from src/api/worker.ts as it is built, when something is first decided. */
export function threadedDecider(url: URL, record: string): Decider {
  const waiting: Waiting[] = [];
  let worker: Worker | null = null;

  const start = (): Worker => {
    const workerData: DecideThreadData = { role: 'decide', record };
    const started = new Worker(url, { workerData });
    started.on('message', (outcome: Outcome) => {
      const next = waiting.shift();
      if ('decided' in outcome) next?.resolve(outcome.decided);
      else next?.reject('refusal' in outcome ? new RefusedError(outcome.refusal) : new Error(outcome.error));
    });
    started.on('error', (error) => {
      const told = error instanceof Error ? error : new Error(String(error));
      for (const { reject } of waiting.splice(0)) reject(told);
    });
    started.on('exit', () => {
      if (worker === started) worker = null;
      for (const { reject } of waiting.splice(0)) reject(new Error('the thread that decides has ended'));
    });
    return started;
  };

  return {
    decide: (order) =>
      new Promise((resolve, reject) => {
        worker ??= start();
        waiting.push({ resolve, reject });
        worker.postMessage(order);
      }),
    async close() {
      const ending = worker;
      if (!ending) return;
      const ended = new Promise((resolve) => ending.once('exit', resolve));
      ending.postMessage(null);
      await ended;
    },
  };
}
