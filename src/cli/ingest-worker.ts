/** The thread that reads: batches in, compact readings out. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Additions } from '../contract/additions.ts';
import { type BatchRequest, type BatchResponse, readBatch } from './ingest/batch.ts';

parentPort?.on('message', ({ number, reports }: BatchRequest) => {
  const response: BatchResponse = {
    number,
    readings: readBatch(reports, workerData as Additions | undefined),
  };
  parentPort?.postMessage(response);
});
