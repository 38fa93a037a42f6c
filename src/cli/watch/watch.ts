/** `rapporteur watch` */
import { stat } from 'node:fs/promises';
import type { Additions } from '../../contract/additions.ts';
import { shortHash } from '../../contract/ids.ts';
import { httpClient, webAddress } from '../../fetching/client.ts';
import type { Network } from '../../fetching/network.ts';
import { FetchError, fetchMessage } from '../../fetching/problems.ts';
import { ingestReports } from '../../ingest/pipeline.ts';
import { readingPool } from '../../ingest/pool.ts';
import { printable } from '../../reports/clean.ts';
import type { Found } from '../../reports/formats/document.ts';
import { openStore } from '../../store/open.ts';
import type { RecordStore } from '../../store/port.ts';
import { type Clock, systemClock } from '../../watch/clock.ts';
import { loadQueries } from '../../watch/saved/load.ts';
import { nextMessage, type QueryPorts, runQueries, sendMessages } from '../../watch/saved/run.ts';
import type { SavedQuery } from '../../watch/saved/schema.ts';
import type { Pages } from '../../watch/sources/items.ts';
import { loadState, saveState } from '../../watch/state.ts';
import { robots } from '../../watch/visiting/robots.ts';
import { visitor } from '../../watch/visiting/visitor.ts';
import { type WatchSource, watch } from '../../watch/watch.ts';
import { dossierAdditions } from '../dossier/additions.ts';
import { problemLine } from '../problems.ts';

declare const RAPPORTEUR_VERSION: string | undefined;
const version = typeof RAPPORTEUR_VERSION === 'string' ? RAPPORTEUR_VERSION : 'source';

export interface WatchCommandOptions {
  record: string;
  /** Milliseconds. */
  every: number;
  once?: boolean | undefined;
  queries?: string | undefined;
  /** A dossier whose names and words the reader is to know. */
  dossier?: string | undefined;
  pages: Pages;
  /** Milliseconds. */
  pause: number;
  state?: string | undefined;
  allowPrivate?: boolean | undefined;
  seed?: number | undefined;
  quiet?: boolean | undefined;
}

/** What the command works with; the process's own where not given. */
export interface WatchSurroundings {
  stderr?: { write(text: string): unknown };
  clock?: Clock;
  net?: Network;
  env?: { [name: string]: string | undefined };
  signal?: AbortSignal;
}

/** The name by which sites know the robot in their rules. */
const agent = 'Rapporteur';
/** A file that changed within these milliseconds may still be written. */
const settle = 2000;
/** Milliseconds from the first failure to the next try, and at most. */
const firstWait = 60_000;
const longestWait = 12 * 3_600_000;
const firstResend = 30_000;

/** Addresses are feeds, other words folders; a message for what is neither. */
async function sourcesOf(given: readonly string[], allowPrivate: boolean): Promise<WatchSource[] | string> {
  const sources: WatchSource[] = [];
  for (const words of given) {
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(words)) {
      try {
        sources.push({ kind: 'feed', url: webAddress(words, undefined, allowPrivate).href });
      } catch (error) {
        if (!(error instanceof FetchError)) throw error;
        return `${words}: ${fetchMessage(error.problem)}`;
      }
      continue;
    }
    const found = await stat(words).catch(() => null);
    if (!found?.isDirectory())
      return `${words}: no such folder, and no address of a feed (https://…). Files are read by \`rapporteur ingest\`.`;
    sources.push({ kind: 'folder', path: words });
  }
  return sources;
}

/** The queries whose messages cannot be signed. */
function unsigned(
  queries: readonly SavedQuery[],
  env: { [name: string]: string | undefined },
): string | null {
  const query = queries.find((q) => q.webhook && !env[q.webhook['secret-env']]);
  return query === undefined
    ? null
    : `${query.name}: the environment variable ${query.webhook!['secret-env']} holds no secret to sign messages with. Set it.`;
}

async function keepReports(
  found: AsyncIterable<Found>,
  store: RecordStore,
  additions: Additions | undefined,
  tell: (line: string) => void,
  signal: AbortSignal,
) {
  const pool = readingPool(0, { additions });
  try {
    return await ingestReports(found, store, pool, { onProblem: (p) => tell(problemLine(p)), signal });
  } finally {
    await pool.close();
  }
}

/**
 * Watches until interrupted, or once. Exit codes: 0 ended by --once or a signal; 2 wrong use. Throws a `FileError` for
 * queries that are wrong, a `StateError`, and the store's errors.
 */
export async function runWatch(
  given: readonly string[],
  options: WatchCommandOptions,
  surroundings: WatchSurroundings = {},
): Promise<number> {
  const { clock = systemClock, stderr = process.stderr, env = process.env, net } = surroundings;
  const { allowPrivate = false, record, quiet = false } = options;
  const tell = (line: string) => stderr.write(`${printable(line)}\n`);
  const sources = await sourcesOf(given, allowPrivate);
  const additions = options.dossier === undefined ? undefined : await dossierAdditions(options.dossier);
  const queries = options.queries === undefined ? [] : await loadQueries(options.queries);
  const wrong = typeof sources === 'string' ? sources : unsigned(queries, env);
  if (wrong !== null || typeof sources === 'string') {
    tell(wrong!);
    return 2;
  }
  const stop = new AbortController();
  const signal = surroundings.signal ? AbortSignal.any([surroundings.signal, stop.signal]) : stop.signal;
  const end = () => stop.abort();
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  const statePath = options.state ?? `${record}.watch.json`;
  const store = await openStore(record, { create: true, reader: version });
  try {
    const state = await loadState(statePath);
    const seed = options.seed ?? Number.parseInt(shortHash(record).slice(0, 8), 36);
    const client = httpClient({
      allowPrivate,
      userAgent: `${agent}/${version} (reads feeds for its user)`,
      ...(net ? { net } : {}),
    });
    const save = () => saveState(statePath, state);
    const asking: QueryPorts = {
      store,
      client,
      clock,
      backoff: { first: firstResend, most: longestWait, seed },
      secretOf: (variable) => env[variable],
      tell,
    };
    let isFirst = true;
    const afterRound = async (added: number) => {
      if (!(await store.isReconciled())) await store.reconcile();
      const isAsked = added > 0 || isFirst;
      isFirst = false;
      const told = isAsked ? await runQueries(queries, state, asking, save) : 0;
      if (!isAsked) await sendMessages(queries, state, asking);
      if (!quiet && (added > 0 || options.once))
        tell(
          `${new Date(clock.now()).toISOString()} ${added} new reports${told > 0 ? `, ${told} news` : ''}`,
        );
    };
    await watch(
      state,
      {
        sources,
        every: options.every,
        pages: options.pages,
        backoff: { first: firstWait, most: longestWait, seed },
        settle: options.once ? 0 : settle,
        once: options.once ?? false,
      },
      {
        clock,
        visitor: visitor({
          client,
          robots: robots(client, clock, agent),
          clock,
          pause: options.pause,
          signal,
        }),
        keep: (found) => keepReports(found, store, additions, tell, signal),
        afterRound,
        saveState: save,
        alsoDue: () => nextMessage(queries, state),
        tell,
      },
      signal,
    );
    return 0;
  } finally {
    process.off('SIGINT', end);
    process.off('SIGTERM', end);
    await store.close();
  }
}
