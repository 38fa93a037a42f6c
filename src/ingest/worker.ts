/** The thread that reads: batches in, compact readings out. */
import { parentPort, workerData } from 'node:worker_threads';
import { type BatchRequest, type BatchResponse, type HowToRead, readBatch } from './batch.ts';

parentPort?.on('message', ({ number, reports }: BatchRequest) => {
  const response: BatchResponse = {
    number,
    readings: readBatch(reports, workerData as HowToRead | undefined),
  };
  parentPort?.postMessage(response);
});
