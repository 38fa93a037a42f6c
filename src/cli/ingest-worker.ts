/** The thread that reads: batches in, compact readings out. */
import { parentPort } from 'node:worker_threads';
import { type BatchRequest, type BatchResponse, readBatch } from './ingest/batch.ts';

parentPort?.on('message', ({ number, reports }: BatchRequest) => {
  const response: BatchResponse = { number, readings: readBatch(reports) };
  parentPort?.postMessage(response);
});
