/** The thread beside the server: it answers questions, decides, or reads reports in. */
import { parentPort, workerData } from 'node:worker_threads';
import type { AskThreadData } from './asking/messages.ts';
import type { DecideThreadData } from './deciding/thread.ts';
import type { IngestThreadData } from './ingest/thread.ts';

const data = workerData as AskThreadData | DecideThreadData | IngestThreadData;
if (parentPort) {
  if (data.role === 'ask') (await import('./asking/thread.ts')).answerThrough(parentPort, data);
  else if (data.role === 'decide') (await import('./deciding/thread.ts')).decideThrough(parentPort, data);
  else (await import('./ingest/thread.ts')).ingestThrough(parentPort, data);
}
