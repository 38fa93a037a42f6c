/** An ingest on a thread of its own. */
import { type MessagePort, Worker } from 'node:worker_threads';
import { type IngestNews, type IngestOrder, runIngest } from './run.ts';

export interface IngestThreadData extends IngestOrder {
  role: 'ingest';
}

/** What the thread does: runs the ingest; any message asks it to stop. */
export function ingestThrough(port: MessagePort, order: IngestOrder): void {
  const stop = new AbortController();
  port.on('message', () => stop.abort());
  void runIngest(order, (news) => port.postMessage(news), stop.signal).finally(() => port.close());
}

/** Runs an ingest, as {@link runIngest} does, and settles when it has ended. */
export type Ingest = typeof runIngest;

/** Runs each ingest on a thread of its own, built from src/api/worker.ts. */
export const threadedIngest =
  (url: URL): Ingest =>
  (order, tell, signal) =>
    new Promise((resolve) => {
      const workerData: IngestThreadData = { role: 'ingest', ...order };
      const worker = new Worker(url, { workerData });
      let isOver = false;
      const stop = () => worker.postMessage('stop');
      signal.addEventListener('abort', stop);
      worker.on('message', (news: IngestNews) => {
        isOver ||= news.news === 'ended' || news.news === 'failed';
        tell(news);
      });
      worker.on('error', (error) => {
        if (!isOver)
          tell({ news: 'failed', message: error instanceof Error ? error.message : String(error) });
        isOver = true;
      });
      worker.on('exit', () => {
        signal.removeEventListener('abort', stop);
        if (!isOver)
          tell({ news: 'failed', message: 'the thread that read the reports ended before its time' });
        resolve();
      });
    });
