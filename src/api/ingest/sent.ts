/** What came otherwise than as a file, as a file. */
import { TextDecoder } from 'node:util';
import type { z } from '@hono/zod-openapi';
import type { Report } from '../../contract/reading.ts';
import { isFeed, type Page } from '../../fetching/fetch.ts';
import { FetchError } from '../../fetching/problems.ts';
import { decodeBytes } from '../../reports/encoding.ts';
import { type Feed, parseFeed } from '../../watch/sources/feed.ts';
import { itemReport } from '../../watch/sources/items.ts';
import type { Visitor } from '../../watch/visiting/visitor.ts';
import type { pastedSchema } from '../schemas/jobs.ts';
import type { Sent } from './uploads.ts';

/** Reports as JSON Lines. */
function linesOf(name: string, reports: readonly object[]): Sent {
  const lines = reports.map((report) => `${JSON.stringify(report)}\n`).join('');
  return { name, bytes: new TextEncoder().encode(lines) };
}

export const pastedAsSent = (reports: z.output<typeof pastedSchema>[]): Sent =>
  linesOf('pasted.jsonl', reports);

const endings: { [type: string]: string } = { 'text/plain': 'txt', 'text/markdown': 'md' };

function decoder(charset: string): TextDecoder | null {
  try {
    return new TextDecoder(charset);
  } catch {
    return null;
  }
}

function lastPart(pathname: string): string {
  const part = pathname.split('/').filter(Boolean).at(-1) ?? '';
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** A page in UTF-8, where its headers tell the encoding. */
function pageAsSent({ url, type, charset, bytes }: Page): Sent {
  const { hostname, pathname } = new URL(url);
  const name = lastPart(pathname).replace(/\.\w+$/, '') || hostname;
  const known = charset === undefined ? null : decoder(charset);
  // The byte order mark tells the encoding before whatever the page says of itself.
  const words = known ? new TextEncoder().encode(`\ufeff${known.decode(bytes)}`) : bytes;
  return { name: `${name}.${endings[type] ?? 'html'}`, bytes: words, url };
}

/** Of a feed with more items than this, the first, which are the latest. */
const mostItems = 100;

/** Throws a `FetchError` for what says that it is a feed and is none. */
function feedOf({ url, type, charset, bytes }: Page): Feed {
  try {
    return parseFeed(decodeBytes(Buffer.from(bytes), charset), url);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new FetchError({ kind: 'not-a-page', type }, { cause: error });
  }
}

/** Nobody is visited. */
const atHome: Visitor = { visit: async () => ({ kind: 'refused', reason: 'pages are not fetched' }) };

export interface FeedWays {
  /** Who visits the pages of items whose whole text the feed does not have; none are visited where absent. */
  visitor?: Visitor;
  /** Told after each item. */
  tell?: (pages: { done: number; total: number }) => void;
  signal?: AbortSignal;
}

/** The items of a feed as reports, and what they are read from. Stopped, those that were had by then. Throws a `FetchError`. */
export async function feedAsSent(page: Page, { visitor, tell, signal }: FeedWays = {}): Promise<Sent> {
  const feed = feedOf(page);
  const items = visitor ? feed.items.slice(0, mostItems) : feed.items;
  const ways = { visitor: visitor ?? atHome, pages: visitor ? ('auto' as const) : ('never' as const) };
  const reports: Report[] = [];
  for (const [i, item] of items.entries()) {
    if (signal?.aborted) break;
    const found = await itemReport(feed, item, { ...ways, last: true });
    if (found.kind === 'report' && found.found.found === 'report') reports.push(found.found.report);
    tell?.({ done: i + 1, total: items.length });
  }
  return linesOf(`${new URL(page.url).hostname}.jsonl`, reports);
}

/** What was fetched, as a file; of a feed the text that it has of its items. Throws a `FetchError`. */
export const fetchedAsSent = async (page: Page): Promise<Sent> =>
  isFeed(page) ? feedAsSent(page) : pageAsSent(page);
