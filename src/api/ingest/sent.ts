/** What came otherwise than as a file, as a file. */
import { TextDecoder } from 'node:util';
import type { z } from '@hono/zod-openapi';
import type { Report } from '../../contract/reading.ts';
import { isFeed, type Page } from '../../fetching/fetch.ts';
import { FetchError } from '../../fetching/problems.ts';
import { decodeBytes } from '../../reports/encoding.ts';
import { parseFeed } from '../../watch/sources/feed.ts';
import { itemReport } from '../../watch/sources/items.ts';
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

/** The items of a feed with the text that it has of them; their pages are not fetched. Throws a `FetchError`. */
async function feedAsSent({ url, type, charset, bytes }: Page): Promise<Sent> {
  const { hostname } = new URL(url);
  const reports: Report[] = [];
  try {
    const feed = parseFeed(decodeBytes(Buffer.from(bytes), charset), url);
    const visitor = { visit: async () => ({ kind: 'refused', reason: 'pages are not fetched' }) as const };
    for (const item of feed.items) {
      const found = await itemReport(feed, item, { visitor, pages: 'never', last: true });
      if (found.kind === 'report' && found.found.found === 'report') reports.push(found.found.report);
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new FetchError({ kind: 'not-a-page', type }, { cause: error });
  }
  return linesOf(`${hostname}.jsonl`, reports);
}

/** What was fetched, as a file. Throws a `FetchError` for what says that it is a feed and is none. */
export const fetchedAsSent = async (page: Page): Promise<Sent> =>
  isFeed(page) ? feedAsSent(page) : pageAsSent(page);
