/** Long-lived reading threads that take the next batch as soon as they are free. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Report } from '../contract/reading.ts';
import { type BatchResponse, type CompactReading, type HowToRead, readBatch } from './batch.ts';

export interface ReadingPool {
  /** How many batches are worth having under way: each worker's own and one waiting for it. */
  readonly capacity: number;
  /** Readings in the order of the reports. Rejects when the thread dies, as when it runs out of memory. */
  read(reports: Report[]): Promise<CompactReading[]>;
  close(): Promise<void>;
}

/**
 * Threads that suit this machine, when none are asked for. Three read nearly as fast as the one writer keeps, and
 * stay, with it, below a gigabyte.
 */
export const defaultWorkers = () => Math.max(1, Math.min(3, availableParallelism()));

/** A smaller nursery costs a thread no time and saves 40 MB. */
const LIMITS = { maxYoungGenerationSizeMb: 16 };

/**
 * The built worker beside the code at `from`, an `import.meta.url`: of a file in `dist`, of a chunk in
 * `dist/chunks`, or of this source file in a checkout that has been built. Null where there is none.
 */
export function workerUrl(from: string): URL | null {
  for (const path of ['./ingest-worker.js', '../ingest-worker.js', '../../dist/ingest-worker.js']) {
    const url = new URL(path, from);
    if (existsSync(url)) return url;
  }
  return null;
}

/** Reads on the calling thread. */
export function inlinePool(how?: HowToRead): ReadingPool {
  return { capacity: 1, read: async (reports) => readBatch(reports, how), close: async () => {} };
}

interface Job {
  reports: Report[];
  resolve: (readings: CompactReading[]) => void;
  reject: (error: Error) => void;
}

/** Up to `size` threads, each started when a batch first needs it. */
export function workerPool(size: number, url: URL, how?: HowToRead): ReadingPool {
  const waiting: Job[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Job>();
  let number = 0;

  const start = (): Worker => {
    const worker = new Worker(url, { workerData: how, resourceLimits: LIMITS });
    worker.on('message', ({ readings }: BatchResponse) => {
      const job = busy.get(worker);
      busy.delete(worker);
      idle.push(worker);
      job?.resolve(readings);
      next();
    });
    worker.on('error', (error) => {
      const job = busy.get(worker);
      busy.delete(worker);
      job?.reject(error instanceof Error ? error : new Error(String(error)));
      next();
    });
    return worker;
  };

  const next = () => {
    while (waiting.length && (idle.length || busy.size < size)) {
      const worker = idle.pop() ?? start();
      const job = waiting.shift()!;
      busy.set(worker, job);
      worker.postMessage({ number: number++, reports: job.reports });
    }
  };

  return {
    capacity: size * 2,
    read: (reports) =>
      new Promise((resolve, reject) => {
        waiting.push({ reports, resolve, reject });
        next();
      }),
    close: async () => {
      await Promise.all([...idle, ...busy.keys()].map((worker) => worker.terminate()));
    },
  };
}

/**
 * `workers` threads; none (0, or where the worker has not been built) means reading on the calling thread. `how` is
 * how it reads.
 */
export function readingPool(workers: number, how?: HowToRead): ReadingPool {
  const url = workers > 0 ? workerUrl(import.meta.url) : null;
  return url ? workerPool(workers, url, how) : inlinePool(how);
}
