/** What a feed says: RSS 0.9x to 2.0, RDF, Atom and JSON Feed. */
import { parseFeed as parseAnyFeed } from 'feedsmith';

export interface FeedItem {
  /** What tells it from others of its feed: its own id, else its address. */
  id: string;
  title: string | null;
  /** Absolute. */
  url: string | null;
  /** ISO 8601, UTC. */
  published: string | null;
  /** What the feed has of its text, the longest; HTML. */
  html: string;
}

export interface Feed {
  title: string | null;
  /** BCP 47. */
  language: string | null;
  /** Minutes for which the feed may be kept; null where it does not say. */
  minutes: number | null;
  items: FeedItem[];
}

type Value = Record<string, unknown>;

const isValue = (v: unknown): v is Value => typeof v === 'object' && v !== null && !Array.isArray(v);
/** Words, or those in the `value` of an object. */
function words(v: unknown): string | null {
  const text = isValue(v) ? v['value'] : v;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : null;
}
const values = (v: unknown): Value[] => (Array.isArray(v) ? v.filter(isValue) : []);

function absolute(address: string | null, base: string): string | null {
  return address !== null && URL.canParse(address, base) ? new URL(address, base).href : null;
}

/** The link to the item itself: of Atom's links the alternate one. */
function linkOf(item: Value): string | null {
  const links = values(item['links']);
  const alternate = links.find((l) => l['rel'] === undefined || l['rel'] === 'alternate') ?? links[0];
  return words(item['link']) ?? words(item['url']) ?? words(alternate?.['href']);
}

function dateOf(item: Value): string | null {
  const dc = isValue(item['dc']) ? item['dc'] : {};
  const given = ['published', 'pubDate', 'date_published', 'updated', 'date_modified'].map((k) =>
    words(item[k]),
  );
  const times = [...given, words(dc['date'])].map((d) => Date.parse(d ?? '')).filter(Number.isFinite);
  return times[0] === undefined ? null : new Date(times[0]).toISOString();
}

function textOf(item: Value): string {
  const content = isValue(item['content'])
    ? (words(item['content']['encoded']) ?? words(item['content']))
    : words(item['content']);
  const given = [
    content,
    ...['content_html', 'content_text', 'summary', 'description'].map((k) => words(item[k])),
  ];
  return given.reduce<string>((longest, t) => ((t?.length ?? 0) > longest.length ? t! : longest), '');
}

function itemOf(item: Value, base: string): FeedItem | null {
  const url = absolute(linkOf(item), base);
  const guid = words(item['guid']) ?? words(item['id']);
  const title = words(item['title']);
  const id = guid ?? url ?? title;
  if (id === null) return null;
  const permalink =
    isValue(item['guid']) && item['guid']['isPermaLink'] !== false ? absolute(guid, base) : null;
  return { id, title, url: url ?? permalink, published: dateOf(item), html: textOf(item) };
}

/** The feed in these words, whose addresses are relative to `base`. Throws a `TypeError` for what is no feed. */
export function parseFeed(text: string, base: string): Feed {
  let feed: unknown;
  try {
    ({ feed } = parseAnyFeed(text));
  } catch (error) {
    throw new TypeError('no feed: neither RSS nor Atom nor JSON Feed', { cause: error });
  }
  const given = isValue(feed) ? feed : {};
  const ttl = Number(given['ttl']);
  return {
    title: words(given['title']),
    language: words(given['language']) ?? words(given['lang']),
    minutes: Number.isFinite(ttl) && ttl > 0 ? ttl : null,
    items: [...values(given['items']), ...values(given['entries'])].flatMap((i) => itemOf(i, base) ?? []),
  };
}
