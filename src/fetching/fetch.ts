/** Fetches a page or feed of the public Internet that someone named, and nothing else (server-side request forgery). */
import { type Client, httpClient, webAddress } from './client.ts';
import type { Network } from './network.ts';
import { FetchError } from './problems.ts';

export interface Page {
  /** Where it stood after redirects. */
  url: string;
  /** The media type, lower case, without parameters. */
  type: string;
  charset: string | undefined;
  bytes: Uint8Array;
}

/** Throws a {@link FetchError}. */
export type PageFetcher = (address: string) => Promise<Page>;

export const fetchLimits = {
  redirects: 3,
  /** Of the body, before and after decompression. */
  bytes: 8 * 2 ** 20,
  /** For all of it, redirects included. */
  seconds: 15,
};

const pageTypes = ['text/html', 'application/xhtml+xml', 'text/plain', 'text/markdown'];
const feedTypes = [
  'application/rss+xml',
  'application/atom+xml',
  'application/rdf+xml',
  'application/feed+json',
  'application/xml',
  'text/xml',
];

export const isFeed = ({ type }: Page): boolean => feedTypes.includes(type);

const accept = `${pageTypes.join(', ')}, ${feedTypes.join(', ')};q=0.9`;

/** A fetcher with these limits; `net` stands for the network. */
export function pageFetcher(limits = fetchLimits, net?: Network): PageFetcher {
  const userAgent = 'Rapporteur (reads a page that its user named)';
  const client: Client = httpClient({ ...limits, userAgent, ...(net ? { net } : {}) });
  return async (address) => {
    const answer = await client(webAddress(address), { headers: { accept } });
    if (answer.status !== 200) throw new FetchError({ kind: 'status', status: answer.status });
    const [type = '', ...parameters] = (answer.headers['content-type'] ?? '').toLowerCase().split(/\s*;\s*/);
    if (![...pageTypes, ...feedTypes].includes(type))
      throw new FetchError({ kind: 'not-a-page', type: type.slice(0, 80) || 'something without a type' });
    const charset = parameters.map((p) => /^charset="?([\w-]+)/.exec(p)?.[1]).find((c) => c !== undefined);
    return { url: answer.url.href, type, charset, bytes: answer.body };
  };
}
