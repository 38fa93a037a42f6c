/** What happens on the server, as it happens: jobs get further, the record changes. */
import type { QueryClient } from '@tanstack/react-query';
import type { Job, JobList } from '../../api/schemas/index.ts';
import { connectionBroke, connectionIsBack } from './connection.ts';
import { jobsQuery } from './questions.ts';

/** While reports come in, views are asked anew no more often than this, in milliseconds. */
const atMostEvery = 1500;

/** Puts what the server answered about a job into the list; what an event has told since is later and stays. */
export function addJob(client: QueryClient, job: Job): void {
  client.setQueryData<JobList>(jobsQuery.queryKey, (list) =>
    list && !list.items.some((one) => one.id === job.id) ? { items: [job, ...list.items] } : list,
  );
}

/** Puts what an event tells of a job into the list, if that was asked for. */
function updateJob(client: QueryClient, job: Job): void {
  addJob(client, job);
  client.setQueryData<JobList>(
    jobsQuery.queryKey,
    (list) => list && { items: list.items.map((one) => (one.id === job.id ? job : one)) },
  );
}

/** Listens until the function that is given back is called. */
export function listen(client: QueryClient): () => void {
  const source = new EventSource('/api/events');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      void client.invalidateQueries({ queryKey: ['record'] });
    }, atMostEvery);
  };
  let isBack = false;
  source.addEventListener('open', () => {
    connectionIsBack();
    // After a break the server may have been another: what is shown may be old.
    if (isBack) {
      refresh();
      void client.invalidateQueries({ queryKey: jobsQuery.queryKey });
    }
    isBack = true;
  });
  source.addEventListener('error', () => {
    // A server that refuses the stream is there all the same: the browser then does not try again.
    if (source.readyState === EventSource.CONNECTING) connectionBroke();
  });
  source.addEventListener('record', refresh);
  source.addEventListener('job', (event) =>
    updateJob(client, JSON.parse((event as MessageEvent<string>).data) as Job),
  );
  return () => {
    clearTimeout(timer);
    source.close();
    connectionIsBack();
  };
}
