/** The server: the application over HTTP on one host and port, and everything beside it. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, Server } from 'node:http';
import { availableParallelism } from 'node:os';
import { createAdaptorServer } from '@hono/node-server';
import { sql } from 'kysely';
import { type PageFetcher, pageFetcher } from '../fetching/fetch.ts';
import { openStore } from '../store/open.ts';
import { accessBy } from './access/access.ts';
import type { Role } from './access/roles.ts';
import type { Credential } from './access/secrets.ts';
import { createApp } from './app.ts';
import { storeAsker } from './asking/asker.ts';
import { threadedAsker } from './asking/threads.ts';
import { defaultLimits } from './context.ts';
import { recordDecider } from './deciding/decide.ts';
import { threadedDecider } from './deciding/thread.ts';
import { EventHub } from './events/hub.ts';
import { watchRecord } from './events/watch.ts';
import { deskFolder, deskOf } from './files/desk.ts';
import { Jobs } from './ingest/jobs.ts';
import { runIngest } from './ingest/run.ts';
import { threadedIngest } from './ingest/thread.ts';
import { dataVersion } from './paging/lists.ts';

export interface ServeOptions {
  record: string;
  /** A name or address to bind to. */
  host: string;
  /** 0 for any that is free. */
  port: number;
  /** Names besides the host by which the server is called. */
  allowedHosts?: readonly string[];
  /** Empty: everyone may come in, in the role `open`. */
  credentials?: readonly Credential[];
  open?: Role;
  fetchPage?: PageFetcher;
  /** The built thread; null to answer and ingest on this one. Found beside the code where not given. */
  worker?: URL | null;
  onError?: (error: unknown) => void;
}

export interface RunningServer {
  /** Where it is to be called: `http://127.0.0.1:4747`. */
  readonly address: string;
  /** Takes no more requests, ends streams and jobs (what they have read is kept), waits for what is under way. */
  close(): Promise<void>;
}

/** The built thread beside the code: of a bundle, of a chunk of it, or of this source file. Null where not built. */
function workerUrl(): URL | null {
  for (const path of ['./api-worker.js', '../api-worker.js', '../../dist/api-worker.js']) {
    const url = new URL(path, import.meta.url);
    if (existsSync(url)) return url;
  }
  return null;
}

export interface PreparedRecord {
  /** Whether there was no file, or one without a byte. */
  isNew: boolean;
  reports: number;
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    ({ size }) => size > 0,
    () => false,
  );

/**
 * Makes the record file where there is none, brings an older one up to date, and completes a record that an
 * interrupted ingest left behind; `onStale` is told before that is begun, which may take a while. Throws the errors of
 * the store.
 */
export async function prepareRecord(path: string, onStale?: () => void): Promise<PreparedRecord> {
  const isNew = !(await isThere(path));
  const store = await openStore(path, { create: true });
  try {
    await sql`select 1`.execute(store.db);
    if (!(await store.isReconciled())) {
      onStale?.();
      await store.reconcile();
    }
    return { isNew, reports: (await store.counts()).reports };
  } finally {
    await store.close();
  }
}

/** How long requests under way are waited for at the end, in milliseconds. */
const grace = 5000;

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => {
      server.off('error', reject);
      const bound = server.address();
      resolve(typeof bound === 'object' && bound ? bound.port : port);
    });
  });
}

const shownHost = (host: string) => (host.includes(':') ? `[${host}]` : host);

/** Starts the server on a record file that is there. Throws the errors of the store and of the network (`EADDRINUSE`). */
export async function startServer(options: ServeOptions): Promise<RunningServer> {
  const { record, host, port, credentials = [], open = 'editor', onError = console.error } = options;
  const store = await openStore(record, { readonly: true });
  const run = randomBytes(6).toString('base64url');
  const secret = randomBytes(32);
  const worker = options.worker === undefined ? workerUrl() : options.worker;
  const size = Math.max(2, Math.min(4, availableParallelism() - 1));
  const asker = worker ? threadedAsker({ worker, record, secret, size }) : storeAsker(store, secret);
  const hub = new EventHub();
  const jobs = new Jobs({
    record,
    ingest: worker ? threadedIngest(worker) : runIngest,
    onChange: (job) => hub.publish('job', job),
  });
  const decider = worker ? threadedDecider(worker, record) : recordDecider(record);
  const version = async () => `${run}-${await dataVersion(store)}`;
  const summary = async () => JSON.parse(Buffer.from(await asker.ask('record', {})).toString()) as unknown;
  const folder = deskFolder(import.meta.url);
  const app = createApp({
    asker,
    version,
    access: accessBy(credentials, open),
    jobs,
    decider,
    hub,
    fetchPage: options.fetchPage ?? pageFetcher(),
    host,
    allowedHosts: options.allowedHosts ?? [],
    desk: folder === null ? null : deskOf(folder),
    limits: defaultLimits,
    onError,
  });
  const server = createAdaptorServer({
    fetch: (request, env) =>
      app.fetch(request, { address: (env.incoming as IncomingMessage).socket.remoteAddress ?? '' }),
    serverOptions: { headersTimeout: 15_000, requestTimeout: 120_000, maxHeaderSize: 16_384 },
  }) as Server;
  const stopWatching = watchRecord(hub, version, summary, onError);
  const close = async () => {
    stopWatching();
    hub.close();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    const timer = setTimeout(() => server.closeAllConnections(), grace);
    await Promise.all([jobs.close(), closed]);
    await decider.close();
    clearTimeout(timer);
    await asker.close();
    await store.close();
  };
  try {
    const bound = await listen(server, host, port);
    return { address: `http://${shownHost(host)}:${bound}`, close };
  } catch (error) {
    stopWatching();
    await asker.close();
    await store.close();
    throw error;
  }
}
