/** By which names the server may be called, so that a name which someone points at it does not lead here (DNS rebinding). */
import { isIP } from 'node:net';
import type { MiddlewareHandler } from 'hono';
import { ApiProblem } from '../problems/kinds.ts';

const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];

/** Whether only this machine can reach what is bound to a host. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);

/** The host of a `Host` header without its port, lower case; null for what is none. */
function hostOf(header: string | undefined): string | null {
  if (header === undefined || !/^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i.test(header)) return null;
  return header.replace(/:\d+$/, '').replace(/\.$/, '').toLowerCase();
}

/**
 * Whether a server bound to `bound` goes by a host. On loopback by loopback names only; elsewhere also by any address,
 * since a name is needed for rebinding, and by the names that are `allowed`.
 */
export function goesBy(bound: string, allowed: readonly string[], header: string | undefined): boolean {
  const host = hostOf(header);
  if (host === null) return false;
  if (loopbackNames.includes(host) || allowed.some((name) => name.toLowerCase() === host)) return true;
  if (isLoopback(bound)) return false;
  return isIP(host.replace(/^\[|\]$/g, '')) !== 0 || host === bound.toLowerCase();
}

/** Refuses requests for other hosts. */
export const hostCheck =
  (bound: string, allowed: readonly string[]): MiddlewareHandler =>
  async (c, next) => {
    // A request line may name a host as well, which then counts (RFC 9112, 3.2.2).
    const isOwn = [c.req.header('host'), new URL(c.req.url).host].every((h) => goesBy(bound, allowed, h));
    if (!isOwn)
      throw new ApiProblem(
        'wrong-host',
        'Call it by the address that it printed; more names are allowed with --allow-host.',
      );
    await next();
  };
