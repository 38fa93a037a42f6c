/** Looks at folders and feeds again and again, and hands on what is new. */
import { resolve } from 'node:path';
import { decodeBytes } from '../reports/encoding.ts';
import type { Found } from '../reports/formats/document.ts';
import { readInputs } from '../reports/reports.ts';
import type { Clock } from './clock.ts';
import { type Feed, type FeedItem, parseFeed } from './sources/feed.ts';
import { folderChanges } from './sources/folder.ts';
import { itemReport, type Pages } from './sources/items.ts';
import { type FeedState, feedState, folderState, type WatchState } from './state.ts';
import { type Backoff, waitAfter } from './visiting/backoff.ts';
import type { Visitor } from './visiting/visitor.ts';

export type WatchSource = { kind: 'folder'; path: string } | { kind: 'feed'; url: string };

export interface WatchOptions {
  sources: readonly WatchSource[];
  /** Milliseconds between two looks at a source. */
  every: number;
  pages: Pages;
  backoff: Backoff;
  /** Milliseconds for which a file must not have changed. */
  settle: number;
  /** One round, then end. */
  once: boolean;
}

export interface Kept {
  added: number;
  failed: number;
}

export interface WatchPorts {
  clock: Clock;
  visitor: Visitor;
  /** Takes reports into the record. */
  keep(found: AsyncIterable<Found>): Promise<Kept>;
  /** Called after each round, with what it added; and before, so that a restart goes on from there. */
  afterRound(added: number): Promise<void>;
  saveState(): Promise<void>;
  /** When something else is due, in milliseconds since 1970; null for nothing. */
  alsoDue(): number | null;
  tell(line: string): void;
}

/** How often the page of an item is tried before the feed's own text must do. */
const mostTries = 3;
/** How long an item that the feed no longer has is remembered. */
const rememberedFor = 60 * 24 * 3_600_000;
const mostRemembered = 20_000;
/** A feed that wants to be kept for longer than this is asked all the same. */
const longestKept = 24 * 3_600_000;

const acceptFeeds =
  'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1';

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

/** Seconds that the answer may be kept. */
function maxAge(cacheControl: string | undefined): number {
  return Number(/(?:^|[,\s])max-age=(\d+)/i.exec(cacheControl ?? '')?.[1] ?? 0);
}

function feedText(bytes: Uint8Array, type: string | undefined): string {
  const buffer = Buffer.from(bytes);
  const declared = /^[^>]*?<\?xml[^>]*?encoding=["']([\w-]+)/.exec(
    buffer.subarray(0, 200).toString('latin1'),
  )?.[1];
  return decodeBytes(buffer, /charset="?([\w-]+)/i.exec(type ?? '')?.[1] ?? declared);
}

/** Forgets what the feed has not had for long. */
function forget(state: FeedState, now: number): void {
  const seen = Object.entries(state.seen).filter(([, at]) => now - at < rememberedFor);
  seen.sort((a, b) => b[1] - a[1]);
  state.seen = Object.fromEntries(seen.slice(0, mostRemembered));
}

class Watch {
  readonly #state: WatchState;
  readonly #options: WatchOptions;
  readonly #ports: WatchPorts;
  readonly #signal: AbortSignal | undefined;

  constructor(state: WatchState, options: WatchOptions, ports: WatchPorts, signal: AbortSignal | undefined) {
    this.#state = state;
    this.#options = options;
    this.#ports = ports;
    this.#signal = signal;
  }

  /** When the source is looked at next. Whoever looks once does so now, save at a feed that failed and is to wait. */
  dueOf(source: WatchSource): number {
    const { once } = this.#options;
    if (source.kind === 'folder') return once ? 0 : folderState(this.#state, resolve(source.path)).due;
    const { gone, due, failures } = feedState(this.#state, source.url);
    if (gone) return Number.POSITIVE_INFINITY;
    return once && failures === 0 ? 0 : due;
  }

  /** Looks at the sources that are due; how many reports were added. */
  async round(): Promise<number> {
    let added = 0;
    for (const source of this.#options.sources) {
      if (this.#signal?.aborted || this.dueOf(source) > this.#ports.clock.now()) continue;
      added += source.kind === 'folder' ? await this.#folder(source.path) : await this.#feed(source.url);
      await this.#ports.saveState();
    }
    return added;
  }

  async #folder(path: string): Promise<number> {
    const { clock, keep, tell } = this.#ports;
    const state = folderState(this.#state, resolve(path));
    const now = clock.now();
    const { changed, present, problems } = await folderChanges(path, state.files, {
      now,
      settle: this.#options.settle,
    });
    for (const p of problems)
      if (p.kind !== 'nothing-readable') tell(`${p.path}: ${p.message} (${p.remedy})`);
    const { added } =
      changed.length === 0 ? { added: 0 } : await keep(readInputs(changed.map((c) => c.input)));
    if (this.#signal?.aborted) return added;
    const isPresent = new Set(present);
    state.files = Object.fromEntries([
      ...Object.entries(state.files).filter(([file]) => isPresent.has(file)),
      ...changed.map(({ input, mark }) => [input.path, mark] as const),
    ]);
    state.due = now + this.#options.every;
    return added;
  }

  async #feed(url: string): Promise<number> {
    const { clock, visitor, tell } = this.#ports;
    const state = feedState(this.#state, url);
    const visit = await visitor.visit(new URL(url), state, acceptFeeds);
    const now = clock.now();
    const wait = (ms: number) => {
      state.due = now + Math.max(this.#options.every, Math.min(ms, longestKept));
      return 0;
    };
    const failed = (reason: string, asked: number | null) => {
      state.failures++;
      const pause = Math.max(asked ?? 0, waitAfter(state.failures, url, this.#options.backoff));
      tell(`${url}: ${reason}. Asked again in ${Math.round(pause / 60_000)} min.`);
      return wait(pause);
    };
    if (visit.kind === 'gone') {
      state.gone = true;
      tell(`${url}: the feed is gone for good, and is not asked again.`);
      return 0;
    }
    if (visit.kind === 'refused') return failed(visit.reason, null);
    if (visit.kind === 'failed') return failed(visit.reason, visit.wait);
    state.failures = 0;
    if (visit.kind === 'unchanged') return wait(0);
    const { body, headers, url: at } = visit.answer;
    let feed: Feed;
    try {
      feed = parseFeed(feedText(body, headers['content-type']), at.href);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      return failed(error.message, null);
    }
    const { added, waiting } = await this.#items(url, feed, state);
    if (this.#signal?.aborted) return added;
    // Asked again without condition while pages of it are still to be had.
    state.etag = waiting ? undefined : visit.validators.etag;
    state.lastModified = waiting ? undefined : visit.validators.lastModified;
    forget(state, now);
    wait(Math.max((feed.minutes ?? 0) * 60_000, maxAge(headers['cache-control']) * 1000));
    return added;
  }

  /** Takes the items that are not done with, one by one; whether some are to be tried again. */
  async #items(url: string, feed: Feed, state: FeedState): Promise<{ added: number; waiting: boolean }> {
    const { clock, visitor, keep, tell } = this.#ports;
    let added = 0;
    let waiting = false;
    const done = (item: FeedItem) => {
      state.seen[item.id] = clock.now();
      delete state.tries[item.id];
    };
    // Feeds have the latest first; the record takes them as they came.
    for (const item of feed.items.toReversed()) {
      if (this.#signal?.aborted) break;
      if (state.seen[item.id] !== undefined) {
        done(item);
        continue;
      }
      const tries = (state.tries[item.id] ?? 0) + 1;
      const read = await itemReport(feed, item, {
        visitor,
        pages: this.#options.pages,
        last: tries >= mostTries,
      });
      if (read.kind === 'later') {
        state.tries[item.id] = tries;
        waiting = true;
        tell(`${item.url ?? item.id}: ${read.reason}. It is tried again.`);
        continue;
      }
      if (read.kind === 'none') tell(`${item.url ?? item.id}: left out, ${read.reason}.`);
      else added += (await keep(each([read.found]))).added;
      done(item);
    }
    if (feed.items.length === 0) tell(`${url}: the feed is empty.`);
    return { added, waiting };
  }
}

/**
 * Looks at the sources when they are due, until the signal is given, or once. What is new goes to `keep`, one source
 * after the other; the state is saved after each, so that a restart goes on where it stopped.
 */
export async function watch(
  state: WatchState,
  options: WatchOptions,
  ports: WatchPorts,
  signal?: AbortSignal,
): Promise<{ added: number }> {
  const watching = new Watch(state, options, ports, signal);
  const { clock } = ports;
  let total = 0;
  while (!signal?.aborted) {
    const added = await watching.round();
    total += added;
    await ports.afterRound(added);
    await ports.saveState();
    if (options.once || signal?.aborted) break;
    const due = [
      ...options.sources.map((s) => watching.dueOf(s)),
      ports.alsoDue() ?? Number.POSITIVE_INFINITY,
    ];
    const next = Math.min(...due);
    if (!Number.isFinite(next)) {
      ports.tell('Nothing is left to watch.');
      break;
    }
    await clock.sleep(Math.max(0, next - clock.now()), signal);
  }
  return { added: total };
}
