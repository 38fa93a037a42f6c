/** Requests to addresses that a feed, a page or a redirect may name: guarded, bounded, with few redirects. */
import { isIP } from 'node:net';
import { isPublicAddress } from './addresses.ts';
import { bodyOf } from './body.ts';
import { type Incoming, type Network, network, type Outgoing } from './network.ts';
import { FetchError } from './problems.ts';

export interface Answer {
  status: number;
  /** Where it stood after redirects. */
  url: URL;
  /** Names in lower case; of a header that comes more than once, the first. */
  headers: { [name: string]: string | undefined };
  /** Decompressed; empty where the status is not one of success. */
  body: Uint8Array;
}

export interface ClientOptions {
  /** Whether addresses that are not of the public Internet, and other ports than 80 and 443, may be asked. */
  allowPrivate?: boolean;
  redirects?: number;
  /** Of a body, before and after decompression. */
  bytes?: number;
  /** For all of a request, redirects included. */
  seconds?: number;
  userAgent?: string;
  net?: Network;
}

export interface RequestOptions {
  headers?: Readonly<Record<string, string>>;
  /** Sends these words as POST, which follows no redirect. */
  body?: string;
  /** Called before each address is asked, redirects included; may throw to stop there. */
  onHop?: (url: URL) => Promise<void>;
}

/** Throws a `FetchError` where there is no answer; every status is an answer. */
export type Client = (url: URL, options?: RequestOptions) => Promise<Answer>;

const isRedirect = (status: number) => [301, 302, 303, 307, 308].includes(status);

/** The address that may be asked. Throws a `FetchError` `bad-address`. */
export function webAddress(address: string, base?: URL, allowPrivate = false): URL {
  if (!URL.canParse(address, base?.href)) throw new FetchError({ kind: 'bad-address', reason: 'malformed' });
  const url = new URL(address, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new FetchError({ kind: 'bad-address', reason: 'scheme' });
  if (url.username || url.password) throw new FetchError({ kind: 'bad-address', reason: 'credentials' });
  if (!allowPrivate && !['', '80', '443'].includes(url.port))
    throw new FetchError({ kind: 'bad-address', reason: 'port' });
  url.hash = '';
  return url;
}

/** The one address to connect to. A name is asked for once, and not if any of its addresses is private. */
async function addressOf(url: URL, net: Network, allowPrivate: boolean): Promise<string> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host)
    ? [host]
    : await net.resolve(host).catch((cause: unknown) => {
        throw new FetchError({ kind: 'unknown-host', host }, { cause });
      });
  if (addresses.length === 0) throw new FetchError({ kind: 'unknown-host', host });
  if (!allowPrivate && !addresses.every(isPublicAddress))
    throw new FetchError({ kind: 'private-address', host });
  return addresses.find((a) => isIP(a) === 4) ?? addresses[0]!;
}

function headersOf({ headers }: Incoming): Answer['headers'] {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  );
}

/** A client with these limits: 5 redirects, 8 MB, 20 s where not given. */
export function httpClient(options: ClientOptions = {}): Client {
  const { allowPrivate = false, redirects = 5, bytes = 8 * 2 ** 20, seconds = 20, net = network } = options;
  const own = {
    'user-agent': options.userAgent ?? 'Rapporteur',
    'accept-encoding': 'gzip, deflate, br',
    'accept-language': 'en',
  };

  async function answer(outgoing: Outgoing, signal: AbortSignal): Promise<Incoming> {
    const address = await addressOf(outgoing.url, net, allowPrivate);
    signal.throwIfAborted();
    return net.send(outgoing, address, signal);
  }

  async function follow(start: URL, request: RequestOptions, signal: AbortSignal): Promise<Answer> {
    const { body, onHop } = request;
    let url = webAddress(start.href, undefined, allowPrivate);
    for (let hop = 0; hop <= redirects; hop++) {
      await onHop?.(url);
      const headers = { ...own, ...request.headers };
      const incoming = await answer(
        { method: body === undefined ? 'GET' : 'POST', url, headers, body },
        signal,
      );
      const found = headersOf(incoming);
      const location = found['location'];
      if (body === undefined && isRedirect(incoming.status) && location !== undefined) {
        incoming.body.destroy?.();
        url = webAddress(location, url, allowPrivate);
        continue;
      }
      const isSuccess = incoming.status >= 200 && incoming.status < 300;
      if (!isSuccess) incoming.body.destroy?.();
      const whole = isSuccess
        ? await bodyOf(incoming.body, found['content-encoding'], bytes, signal)
        : new Uint8Array();
      return { status: incoming.status, url, headers: found, body: whole };
    }
    throw new FetchError({ kind: 'too-many-redirects', most: redirects });
  }

  return async (url, request = {}) => {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), seconds * 1000);
    try {
      return await follow(url, request, controller.signal);
    } catch (error) {
      if (controller.signal.aborted) throw new FetchError({ kind: 'too-slow', seconds }, { cause: error });
      const { code } = error as NodeJS.ErrnoException;
      if (error instanceof FetchError || code === undefined) throw error;
      throw new FetchError({ kind: 'unreachable', host: url.hostname, reason: code }, { cause: error });
    } finally {
      clearTimeout(timer);
    }
  };
}
