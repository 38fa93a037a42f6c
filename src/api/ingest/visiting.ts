/** Visits to the pages of a feed with the fetcher for pages that someone named: as guarded, and as good a guest as a watch. */
import type { Client } from '../../fetching/client.ts';
import type { PageFetcher } from '../../fetching/fetch.ts';
import { FetchError } from '../../fetching/problems.ts';
import { type Clock, systemClock } from '../../watch/clock.ts';
import { robots } from '../../watch/visiting/robots.ts';
import { type Visitor, visitor } from '../../watch/visiting/visitor.ts';

/** Milliseconds between two visits to a host at least. */
const pause = 1000;

/** A status is an answer to a client, and an error to a fetcher of pages. */
const clientOf =
  (fetchPage: PageFetcher): Client =>
  async (url, { onHop } = {}) => {
    await onHop?.(url);
    try {
      const { url: at, type, charset, bytes } = await fetchPage(url.href);
      const contentType = charset === undefined ? type : `${type}; charset=${charset}`;
      return { status: 200, url: new URL(at), headers: { 'content-type': contentType }, body: bytes };
    } catch (error) {
      if (!(error instanceof FetchError) || error.problem.kind !== 'status') throw error;
      return { status: error.problem.status, url, headers: {}, body: new Uint8Array() };
    }
  };

export function pageVisitor(
  fetchPage: PageFetcher,
  signal: AbortSignal,
  clock: Clock = systemClock,
): Visitor {
  const client = clientOf(fetchPage);
  return visitor({ client, robots: robots(client, clock, 'Rapporteur'), clock, pause, signal });
}
