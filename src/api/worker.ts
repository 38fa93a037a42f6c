/** The thread beside the server: it answers questions, or reads reports in. */
import { parentPort, workerData } from 'node:worker_threads';
import type { AskThreadData } from './asking/messages.ts';
import type { IngestThreadData } from './ingest/thread.ts';

const data = workerData as AskThreadData | IngestThreadData;
if (parentPort) {
  if (data.role === 'ask') (await import('./asking/thread.ts')).answerThrough(parentPort, data);
  else (await import('./ingest/thread.ts')).ingestThrough(parentPort, data);
}
