/** What sites let robots read (RFC 9309). */
import robotsModule from 'robots-parser';
import type { Client } from '../../fetching/client.ts';
import { FetchError } from '../../fetching/problems.ts';
import type { Clock } from '../clock.ts';

/** How long rules are kept; RFC 9309 asks for no more than a day. */
const keptFor = 24 * 3_600_000;
/** Bytes that are looked at, which RFC 9309 asks for at least. */
const lookedAt = 500 * 1024;

interface Rules {
  isAllowed(url: string, agent: string): boolean | undefined;
  /** Seconds. */
  getCrawlDelay(agent: string): number | undefined;
}

// The package is CommonJS whose one export is the function; its types say otherwise.
const robotsParser = robotsModule as unknown as (url: string, words: string) => Rules;

interface Known {
  rules: Rules;
  until: number;
}

export interface Robots {
  /** Whether the address may be read. Throws a `FetchError` where the site cannot be asked. */
  allows(url: URL): Promise<boolean>;
  /** Milliseconds that the site wants between two visits; null where it does not say. Asked before `allows`, null. */
  delay(url: URL): number | null;
}

/** `agent` is the name by which sites know the robot. */
export function robots(client: Client, clock: Clock, agent: string): Robots {
  const known = new Map<string, Known>();

  async function wordsOf(origin: string): Promise<string> {
    try {
      const { status, body } = await client(new URL('/robots.txt', origin));
      if (status >= 200 && status < 300) return Buffer.from(body.subarray(0, lookedAt)).toString();
      // No rules where there is no such file; all is forbidden while the site does not answer (2.3.1).
      return status >= 500 || status === 429 ? 'User-agent: *\nDisallow: /' : '';
    } catch (error) {
      // Rules that lead in circles or have no end are none; a host that cannot be asked cannot be visited either.
      const kind = error instanceof FetchError ? error.problem.kind : null;
      if (kind === 'too-many-redirects' || kind === 'too-large' || kind === 'not-a-page') return '';
      throw error;
    }
  }

  async function rulesOf(origin: string): Promise<Rules> {
    const before = known.get(origin);
    if (before && before.until > clock.now()) return before.rules;
    const words = await wordsOf(origin);
    const rules = robotsParser(`${origin}/robots.txt`, words);
    const isClosed = words === 'User-agent: *\nDisallow: /';
    known.set(origin, { rules, until: clock.now() + (isClosed ? keptFor / 24 : keptFor) });
    return rules;
  }

  return {
    allows: async (url) => (await rulesOf(url.origin)).isAllowed(url.href, agent) !== false,
    delay(url) {
      const seconds = known.get(url.origin)?.rules.getCrawlDelay(agent);
      return seconds === undefined ? null : seconds * 1000;
    },
  };
}
