/** The application on a store, without a socket, for tests. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RecordStore } from '../store/port.ts';
import { accessBy } from './access/access.ts';
import { createApp } from './app.ts';
import { storeAsker } from './asking/asker.ts';
import { type ApiContext, defaultLimits } from './context.ts';
import { recordDecider } from './deciding/decide.ts';
import { EventHub } from './events/hub.ts';
import { Jobs } from './ingest/jobs.ts';
import { runIngest } from './ingest/run.ts';
import { dataVersion } from './paging/lists.ts';

export interface TestApi {
  context: ApiContext;
  /** Asks from this machine, as its own page would. */
  ask(path: string, init?: RequestInit, address?: string): Promise<Response>;
  /** The same with a JSON body and the header of writes. */
  send(path: string, body: unknown, init?: RequestInit): Promise<Response>;
}

export const writeHeaders = { 'X-Rapporteur': '1', 'Content-Type': 'application/json' };

/** An API on an open store; `record` is the path of its file, where jobs are to run. */
export function testApi(store: RecordStore, changes: Partial<ApiContext> = {}, record = store.path): TestApi {
  const hub = new EventHub();
  const context: ApiContext = {
    asker: storeAsker(store, new Uint8Array(32)),
    version: async () => `test-${await dataVersion(store)}`,
    access: accessBy([], 'editor'),
    jobs: new Jobs({ record, ingest: runIngest, onChange: (job) => hub.publish('job', job) }),
    decider: recordDecider(record),
    hub,
    fetchPage: async () => {
      throw new Error('no network in tests');
    },
    host: '127.0.0.1',
    allowedHosts: [],
    desk: null,
    limits: defaultLimits,
    onError: (error) => {
      throw error;
    },
    ...changes,
  };
  const app = createApp(context);
  const ask: TestApi['ask'] = async (path, init = {}, address = '127.0.0.1') => {
    const headers = new Headers(init.headers);
    if (!headers.has('host')) headers.set('host', '127.0.0.1:4747');
    return app.request(`http://127.0.0.1:4747${path}`, { ...init, headers }, { address });
  };
  return {
    context,
    ask,
    send: (path, body, init = {}) =>
      ask(path, {
        method: 'POST',
        body: JSON.stringify(body),
        ...init,
        headers: { ...writeHeaders, ...(init.headers as { [name: string]: string }) },
      }),
  };
}

/** A folder that is removed when the function that is given back is called. */
export function temporaryFolder(): { folder: string; path: (name: string) => string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-api-'));
  return {
    folder,
    path: (name) => join(folder, name),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Settles when `isSo` is true; looks again after each turn of the event loop. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}
