/** Fetches a page of the public Internet that someone named, and nothing else (server-side request forgery). */
import { isIP } from 'node:net';
import { isPublicAddress } from './addresses.ts';
import { bodyOf } from './body.ts';
import { type Fetched, type Network, network } from './network.ts';
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

export interface FetchLimits {
  redirects: number;
  /** Of the body, before and after decompression. */
  bytes: number;
  /** For all of it, redirects included. */
  seconds: number;
}

export const fetchLimits: FetchLimits = { redirects: 3, bytes: 8 * 2 ** 20, seconds: 15 };

const pageTypes = new Set(['text/html', 'application/xhtml+xml', 'text/plain', 'text/markdown']);

function parse(address: string, base?: URL): URL {
  if (!URL.canParse(address, base?.href)) throw new FetchError({ kind: 'bad-address', reason: 'malformed' });
  const url = new URL(address, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new FetchError({ kind: 'bad-address', reason: 'scheme' });
  if (url.username || url.password) throw new FetchError({ kind: 'bad-address', reason: 'credentials' });
  // The URL parser drops a port that is the usual one of the scheme.
  if (url.port !== '' && url.port !== '80' && url.port !== '443')
    throw new FetchError({ kind: 'bad-address', reason: 'port' });
  url.hash = '';
  return url;
}

/** The one address to connect to. A name is asked for once, and not if any of its addresses is private. */
async function addressOf(url: URL, { resolve }: Network): Promise<string> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host)
    ? [host]
    : await resolve(host).catch((cause: unknown) => {
        throw new FetchError({ kind: 'unknown-host', host }, { cause });
      });
  if (addresses.length === 0) throw new FetchError({ kind: 'unknown-host', host });
  if (!addresses.every(isPublicAddress)) throw new FetchError({ kind: 'private-address', host });
  return addresses.find((a) => isIP(a) === 4) ?? addresses[0]!;
}

const header = (fetched: Fetched, name: string) => {
  const value = fetched.headers[name];
  return Array.isArray(value) ? value[0] : value;
};

const isRedirect = (status: number) => [301, 302, 303, 307, 308].includes(status);

async function follow(start: URL, net: Network, limits: FetchLimits, signal: AbortSignal): Promise<Page> {
  let url = start;
  for (let hop = 0; hop <= limits.redirects; hop++) {
    const address = await addressOf(url, net);
    signal.throwIfAborted();
    const fetched = await net.get(url, address, signal);
    const location = header(fetched, 'location');
    if (isRedirect(fetched.status) && location !== undefined) {
      fetched.body.destroy?.();
      url = parse(location, url);
      continue;
    }
    const [type = '', ...parameters] = (header(fetched, 'content-type') ?? '').toLowerCase().split(/\s*;\s*/);
    const refusal =
      fetched.status !== 200
        ? ({ kind: 'status', status: fetched.status } as const)
        : !pageTypes.has(type.trim())
          ? ({ kind: 'not-a-page', type: type.slice(0, 80) || 'something without a type' } as const)
          : null;
    if (refusal) {
      fetched.body.destroy?.();
      throw new FetchError(refusal);
    }
    const charset = parameters.map((p) => /^charset="?([\w-]+)/.exec(p)?.[1]).find((c) => c !== undefined);
    const bytes = await bodyOf(fetched.body, header(fetched, 'content-encoding'), limits.bytes, signal);
    return { url: url.href, type: type.trim(), charset, bytes };
  }
  throw new FetchError({ kind: 'too-many-redirects', most: limits.redirects });
}

/** A fetcher with these limits; `net` stands for the network. */
export function pageFetcher(limits: FetchLimits = fetchLimits, net: Network = network): PageFetcher {
  return async (address) => {
    const url = parse(address);
    const signal = AbortSignal.timeout(limits.seconds * 1000);
    const late = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () =>
        reject(new FetchError({ kind: 'too-slow', seconds: limits.seconds })),
      );
    });
    const page = follow(url, net, limits, signal);
    try {
      return await Promise.race([page, late]);
    } catch (error) {
      page.catch(() => {});
      if (error instanceof FetchError) throw error;
      if (signal.aborted) throw new FetchError({ kind: 'too-slow', seconds: limits.seconds });
      const reason = (error as NodeJS.ErrnoException).code ?? 'no answer';
      throw new FetchError({ kind: 'unreachable', host: url.hostname, reason }, { cause: error });
    } finally {
      late.catch(() => {});
    }
  };
}
