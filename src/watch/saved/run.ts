/** Asks the saved queries, writes their feeds and sends their messages. */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { dossierFilters, joinFilters } from '../../dossiers/choosing/choose.ts';
import { loadDossier } from '../../dossiers/load.ts';
import { atomFeed, type News } from '../../exports/atom/feed.ts';
import type { Client } from '../../fetching/client.ts';
import type { TimelineAnswer } from '../../queries/answers.ts';
import { type Filters, resolveFilters } from '../../queries/filters/filters.ts';
import { meetings } from '../../queries/meetings.ts';
import { statements } from '../../queries/statements.ts';
import { timeline } from '../../queries/timeline.ts';
import type { RecordStore } from '../../store/port.ts';
import type { Clock } from '../clock.ts';
import { type QueryState, queryState, type WatchState } from '../state.ts';
import type { Backoff } from '../visiting/backoff.ts';
import { takeNews } from './news.ts';
import type { SavedQuery } from './schema.ts';
import { deliver, messageOf } from './webhook.ts';

export interface QueryPorts {
  store: RecordStore;
  client: Client;
  clock: Clock;
  backoff: Backoff;
  /** The secret in an environment variable. */
  secretOf(variable: string): string | undefined;
  tell(line: string): void;
}

async function filtersOf(store: RecordStore, query: SavedQuery): Promise<Filters> {
  const { name: _, title: __, question: ___, atom: ____, webhook: _____, dossier, ...asked } = query;
  const plain = await resolveFilters(store, asked);
  if (dossier === undefined) return plain;
  return joinFilters(plain, await dossierFilters(store, (await loadDossier(dossier)).dossier));
}

function ask(store: RecordStore, { question }: SavedQuery, filters: Filters): Promise<TimelineAnswer[]> {
  if (question === 'meetings') return meetings(store, filters);
  if (question === 'statements') return statements(store, filters);
  return timeline(store, filters, true);
}

async function writeFeed(path: string, text: string): Promise<void> {
  const part = `${path}.part-${process.pid}`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(part, text);
  await rename(part, path);
}

/** The remembered news of a query with their answers as they are now, oldest first. */
async function remembered(store: RecordStore, query: SavedQuery, state: QueryState): Promise<News[]> {
  const ids = state.entries.map((e) => e.id);
  if (ids.length === 0) return [];
  const answers = new Map((await ask(store, query, { ids })).map((a) => [a.id, a]));
  return state.entries.flatMap(({ id, change, found }) => {
    const answer = answers.get(id);
    return answer ? [{ answer, change, found }] : [];
  });
}

/** Sends what is due in a query's outbox; what cannot be sent now stays in it. */
async function sendDue(query: SavedQuery, state: QueryState, ports: QueryPorts): Promise<void> {
  const { webhook } = query;
  if (!webhook || state.outbox.length === 0) return;
  const secret = ports.secretOf(webhook['secret-env']);
  if (secret === undefined) {
    ports.tell(`${query.name}: ${webhook['secret-env']} is not set, so nothing is sent.`);
    return;
  }
  const waiting: QueryState['outbox'] = [];
  for (const message of state.outbox) {
    const now = ports.clock.now();
    // What comes later is not to be heard of first.
    if (message.due > now || waiting.length > 0) {
      waiting.push(message);
      continue;
    }
    const done = await deliver({ url: webhook.url, secret }, message, { ...ports, now });
    if (done.kind === 'later') waiting.push({ ...message, attempts: message.attempts + 1, due: done.due });
    if (done.kind !== 'delivered')
      ports.tell(
        `${query.name}: ${done.reason}. ${done.kind === 'dropped' ? 'The message is dropped.' : 'It is sent again.'}`,
      );
  }
  state.outbox = waiting;
}

/**
 * Takes what is new to each query: its feed is written anew, a message put into its outbox. `keep` is called before
 * anything is sent, so that after an interruption a message is sent twice rather than not at all.
 */
export async function runQueries(
  queries: readonly SavedQuery[],
  state: WatchState,
  ports: QueryPorts,
  keep: () => Promise<void>,
): Promise<number> {
  let told = 0;
  for (const query of queries) {
    const own = queryState(state, query.name);
    const light = await ask(ports.store, query, { ...(await filtersOf(ports.store, query)), citations: 0 });
    const now = ports.clock.now();
    const news = takeNews(own, light, now);
    told += news.length;
    if (query.atom !== undefined) {
      const title = query.title ?? query.name;
      await writeFeed(
        query.atom,
        atomFeed({ name: query.name, title }, await remembered(ports.store, query, own), now),
      );
    }
    if (query.webhook && news.length > 0) {
      const whole = new Map((await remembered(ports.store, query, own)).map((n) => [n.answer.id, n]));
      own.outbox.push(
        messageOf(
          query.name,
          news.map((n) => whole.get(n.answer.id) ?? n),
          now,
        ),
      );
    }
  }
  await keep();
  await sendMessages(queries, state, ports);
  return told;
}

/** Sends what is due in all outboxes. */
export async function sendMessages(
  queries: readonly SavedQuery[],
  state: WatchState,
  ports: QueryPorts,
): Promise<void> {
  for (const query of queries) await sendDue(query, queryState(state, query.name), ports);
}

/** When the next message is due; null where none waits. */
export function nextMessage(queries: readonly SavedQuery[], state: WatchState): number | null {
  const due = queries.flatMap((q) =>
    queryState(state, q.name)
      .outbox.slice(0, 1)
      .map((m) => m.due),
  );
  return due.length === 0 ? null : Math.min(...due);
}
