/** Answering on threads of their own, so that no question holds up the others' requests. */
import { Worker } from 'node:worker_threads';
import type { Asker, ExportAsked } from './asker.ts';
import type { AskThreadData, FromThread, ToThread } from './messages.ts';
import { RefusedError } from './refusal.ts';

export interface ThreadOptions {
  /** Built from src/api/worker.ts. */
  worker: URL;
  record: string;
  secret: Uint8Array;
  /** How many questions are worked on at once. */
  size: number;
  /** How many may wait. Default 500. */
  waiting?: number;
  /** After how many seconds a question is given up. Default 60. */
  patience?: number;
  /** How many exports are written at once. Default 4. */
  exports?: number;
}

interface Job {
  message: { ask: string; input: unknown };
  resolve: (answer: Uint8Array) => void;
  reject: (error: Error) => void;
}

const errorOf = (message: Extract<FromThread, { refusal: unknown } | { error: string }>) =>
  'refusal' in message ? new RefusedError(message.refusal) : new Error(message.error);

/** Answers on up to `size` threads, each started when a question first needs it, and on one more for exports. */
export function threadedAsker(options: ThreadOptions): Asker {
  const { worker: url, record, secret, size, waiting: most = 500, patience = 60 } = options;
  const workerData: AskThreadData = { role: 'ask', record, secret };
  const waiting: Job[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Job>();
  const late = new WeakMap<Worker, NodeJS.Timeout>();

  const settled = (worker: Worker): Job | undefined => {
    const job = busy.get(worker);
    clearTimeout(late.get(worker));
    busy.delete(worker);
    return job;
  };

  const start = (): Worker => {
    const worker = new Worker(url, { workerData });
    worker.on('message', (message: FromThread) => {
      const job = settled(worker);
      idle.push(worker);
      if ('answer' in message) job?.resolve(message.answer);
      else if ('refusal' in message || 'error' in message) job?.reject(errorOf(message));
      next();
    });
    worker.on('error', (error) => {
      const at = idle.indexOf(worker);
      if (at >= 0) idle.splice(at, 1);
      settled(worker)?.reject(error instanceof Error ? error : new Error(String(error)));
      next();
    });
    return worker;
  };

  const giveUp = (worker: Worker) => {
    settled(worker)?.reject(new RefusedError({ kind: 'too-slow', seconds: patience }));
    void worker.terminate();
    next();
  };

  const next = () => {
    while (waiting.length > 0 && (idle.length > 0 || busy.size < size)) {
      const worker = idle.pop() ?? start();
      const job = waiting.shift()!;
      busy.set(worker, job);
      late.set(
        worker,
        setTimeout(() => giveUp(worker), patience * 1000),
      );
      worker.postMessage({ id: 0, ...job.message } satisfies ToThread);
    }
  };

  const exporting = exportThread(url, workerData, options.exports ?? 4);
  return {
    ask: (name, input) =>
      new Promise((resolve, reject) => {
        if (waiting.length >= most) {
          reject(new RefusedError({ kind: 'busy' }));
          return;
        }
        waiting.push({ message: { ask: name, input }, resolve, reject });
        next();
      }),
    export: exporting.export,
    async close() {
      for (const { reject } of waiting.splice(0)) reject(new RefusedError({ kind: 'busy' }));
      await Promise.all([...idle, ...busy.keys()].map((worker) => worker.terminate()));
      await exporting.close();
    },
  };
}

type Listener = (message: FromThread | Error) => void;

/** One thread that writes several exports piece by piece, no faster than each is taken. */
function exportThread(url: URL, workerData: AskThreadData, most: number) {
  const listeners = new Map<number, Listener>();
  let worker: Worker | null = null;
  let number = 0;

  const thread = (): Worker => {
    if (worker) return worker;
    const started = new Worker(url, { workerData });
    started.on('message', (message: FromThread) => listeners.get(message.id)?.(message));
    started.on('error', (error) => {
      worker = null;
      const told = error instanceof Error ? error : new Error(String(error));
      for (const listener of [...listeners.values()]) listener(told);
    });
    worker = started;
    return started;
  };

  return {
    async *export(asked: ExportAsked): AsyncGenerator<Uint8Array> {
      if (listeners.size >= most) throw new RefusedError({ kind: 'busy' });
      const id = ++number;
      const to = thread();
      let hear: Listener = () => {};
      const heard = () =>
        new Promise<FromThread | Error>((resolve) => {
          hear = resolve;
        });
      listeners.set(id, (message) => hear(message));
      let isOver = false;
      try {
        let coming = heard();
        to.postMessage({ id, export: asked } satisfies ToThread);
        for (;;) {
          const message = await coming;
          isOver = message instanceof Error || !('piece' in message);
          if (message instanceof Error) throw message;
          if ('refusal' in message || 'error' in message) throw errorOf(message);
          if (!('piece' in message)) return;
          yield message.piece;
          coming = heard();
          to.postMessage({ id, more: true } satisfies ToThread);
        }
      } finally {
        listeners.delete(id);
        if (!isOver) to.postMessage({ id, more: false } satisfies ToThread);
      }
    },
    async close() {
      for (const listener of [...listeners.values()]) listener(new RefusedError({ kind: 'busy' }));
      await worker?.terminate();
      worker = null;
    },
  };
}
