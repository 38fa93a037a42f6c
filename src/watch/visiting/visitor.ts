/** Visits to sites as a good guest: robots' rules, a pause between two visits to a host, no second copy of what has not changed. */

import type { Answer, Client } from '../../fetching/client.ts';
import { FetchError, type FetchProblem, fetchMessage } from '../../fetching/problems.ts';
import type { Clock } from '../clock.ts';
import { retryAfter } from './backoff.ts';
import type { Robots } from './robots.ts';

/** What was told with the last copy, to ask whether there is another. */
export interface Validators {
  etag?: string | undefined;
  lastModified?: string | undefined;
}

export type Visit =
  | { kind: 'fetched'; answer: Answer; validators: Validators }
  | { kind: 'unchanged' }
  /** The site is gone for good (410). */
  | { kind: 'gone' }
  /** Not to be asked: robots' rules, or an address that is not asked on principle. */
  | { kind: 'refused'; reason: string }
  /** May be tried again; `wait` is what the site asks for, in milliseconds. */
  | { kind: 'failed'; reason: string; wait: number | null };

export interface Visitor {
  visit(url: URL, validators?: Validators, accept?: string): Promise<Visit>;
}

export interface VisitorPorts {
  client: Client;
  robots: Robots;
  clock: Clock;
  /** Milliseconds between two visits to a host at least. */
  pause: number;
  signal?: AbortSignal | undefined;
}

/** Thrown within a visit where robots' rules forbid an address, a redirect's included. */
class Forbidden extends Error {}

/** Longer pauses that a site asks for are not waited out; the site is then not asked. */
const longestPause = 120_000;

/** What is wrong, without the remedy and the full stop. */
const reasonOf = (problem: FetchProblem) => fetchMessage(problem).replace(/;.*$|\.$/, '');

/** A problem that another try would meet again. */
const lasting = new Set(['bad-address', 'private-address', 'not-a-page', 'too-large', 'too-many-redirects']);

export function visitor({ client, robots, clock, pause, signal }: VisitorPorts): Visitor {
  const lastVisit = new Map<string, number>();

  /** Before each address that is asked: may it be, and when. */
  async function onHop(url: URL): Promise<void> {
    if (!(await robots.allows(url)))
      throw new Forbidden(`${url.host} does not let robots read ${url.pathname}`);
    const between = Math.max(pause, robots.delay(url) ?? 0);
    if (between > longestPause) throw new Forbidden(`${url.host} wants ${between / 1000} s between visits`);
    const last = lastVisit.get(url.host);
    const wait = last === undefined ? 0 : last + between - clock.now();
    if (wait > 0) await clock.sleep(wait, signal);
    lastVisit.set(url.host, clock.now());
  }

  function visitOf(answer: Answer): Visit {
    const { status, headers } = answer;
    if (status === 304) return { kind: 'unchanged' };
    if (status === 410) return { kind: 'gone' };
    if (status < 200 || status >= 300)
      return {
        kind: 'failed',
        reason: reasonOf({ kind: 'status', status }),
        wait: retryAfter(headers['retry-after'], clock.now()),
      };
    return {
      kind: 'fetched',
      answer,
      validators: { etag: headers['etag'], lastModified: headers['last-modified'] },
    };
  }

  return {
    async visit(url, validators = {}, accept = '*/*') {
      const headers: Record<string, string> = { accept };
      if (validators.etag !== undefined) headers['if-none-match'] = validators.etag;
      if (validators.lastModified !== undefined) headers['if-modified-since'] = validators.lastModified;
      try {
        return visitOf(await client(url, { headers, onHop }));
      } catch (error) {
        if (error instanceof Forbidden) return { kind: 'refused', reason: error.message };
        if (!(error instanceof FetchError)) throw error;
        const reason = reasonOf(error.problem);
        return lasting.has(error.problem.kind)
          ? { kind: 'refused', reason }
          : { kind: 'failed', reason, wait: null };
      }
    },
  };
}
