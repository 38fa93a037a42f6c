/** From an item of a feed to a report: by its own text where that is whole, else by the page that it links to. */
import type { Report } from '../../contract/reading.ts';
import { cleanText, plainLines } from '../../reports/clean.ts';
import { decodeBytes, encodingOf } from '../../reports/encoding.ts';
import { type Found, foundReport } from '../../reports/formats/document.ts';
import { declaredCharset, htmlReports } from '../../reports/formats/html.ts';
import { blockText, type Page } from '../../reports/formats/page.ts';
import type { Visitor } from '../visiting/visitor.ts';
import type { Feed, FeedItem } from './feed.ts';

/** Whether pages are fetched: `auto` where the feed has not the whole text. */
export type Pages = 'auto' | 'always' | 'never';

/** With so many words, a feed's text is taken to be the whole report. */
const whole = 150;

export type ItemReport =
  | { kind: 'report'; found: Found }
  /** There is no text to be had. */
  | { kind: 'none'; reason: string }
  /** The page may be there at another try. */
  | { kind: 'later'; reason: string };

async function wordsOfHtml(html: string): Promise<string> {
  const { parseHTML } = await import('linkedom');
  const page = parseHTML(`<html><body>${html}</body></html>`).document as unknown as Page;
  return page.body ? blockText(page.body) : '';
}

const count = (text: string) => text.split(/\s+/).filter(Boolean).length;

function reportOf(feed: Feed, item: FeedItem, text: string): Report {
  return {
    id: item.url ?? item.id,
    text: cleanText(text),
    ...(item.published === null ? {} : { published: item.published }),
    ...(item.title === null ? {} : { title: item.title }),
    ...(feed.title === null ? {} : { source: feed.title }),
    ...(item.url === null ? {} : { url: item.url }),
    ...(feed.language === null ? {} : { language: feed.language }),
  };
}

/** The report of a page; the feed's date, title and name where the page has none of its own. */
async function pageReport(html: string, feed: Feed, item: FeedItem, url: string): Promise<Found | null> {
  const bytes = (async function* () {})();
  for await (const found of htmlReports(html, { path: url, name: url, bytes })) {
    if (found.found !== 'report') continue;
    const own = reportOf(feed, item, found.report.text);
    const page = found.report;
    const report: Report = {
      ...own,
      ...page,
      id: url,
      url,
      ...(own.published === undefined ? {} : { published: own.published }),
      ...(own.title === undefined ? {} : { title: own.title }),
      ...((page.source ?? own.source) === undefined ? {} : { source: page.source ?? own.source }),
    };
    return foundReport(report, found.origin);
  }
  return null;
}

/** The report of an item. `last` says that there is no other try: then the feed's own text must do. */
export async function itemReport(
  feed: Feed,
  item: FeedItem,
  { visitor, pages, last }: { visitor: Visitor; pages: Pages; last: boolean },
): Promise<ItemReport> {
  const text = await wordsOfHtml(item.html);
  const fromFeed = (reason: string): ItemReport =>
    text === ''
      ? { kind: 'none', reason }
      : { kind: 'report', found: foundReport(reportOf(feed, item, text), { path: item.url ?? item.id }) };
  if (pages === 'never' || item.url === null || (pages === 'auto' && count(text) >= whole))
    return fromFeed('the feed has no text for it');
  const visit = await visitor.visit(new URL(item.url), {}, 'text/html, application/xhtml+xml;q=0.9');
  if (visit.kind === 'failed') return last ? fromFeed(visit.reason) : { kind: 'later', reason: visit.reason };
  if (visit.kind !== 'fetched') return fromFeed(visit.kind === 'refused' ? visit.reason : 'the page is gone');
  const { body, headers } = visit.answer;
  const type = headers['content-type'] ?? 'text/html';
  const bytes = Buffer.from(body);
  if (!/html|text\/plain/.test(type) || encodingOf(bytes) === 'binary')
    return fromFeed(`the page is ${type}`);
  const charset = /charset="?([\w-]+)/.exec(type)?.[1] ?? declaredCharset(bytes);
  const html = plainLines(decodeBytes(bytes, charset));
  const found = await pageReport(html, feed, item, item.url);
  return found ? { kind: 'report', found } : fromFeed('there is no text on the page');
}
