/** Keeps other sites from asking in the name of whoever is logged in here. */
import type { Context, MiddlewareHandler } from 'hono';
import { ApiProblem } from '../problems/kinds.ts';

/** Every write carries it: a form of another site cannot, and a script of another site may not. */
const writeHeader = 'X-Rapporteur';

export const isWrite = (method: string) => method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS';

function originIsOwn(c: Context): boolean {
  const origin = c.req.header('origin');
  if (origin === undefined) return true;
  try {
    return new URL(origin).host === c.req.header('host');
  } catch {
    return false;
  }
}

/**
 * Refuses what another site asks, but for links that lead here (Fetch Metadata, `Sec-Fetch-Site`; `same-site` is another
 * site too: other ports of this machine), and writes with a foreign `Origin` or without the header {@link writeHeader}.
 */
export const sameOrigin: MiddlewareHandler = async (c, next) => {
  const site = c.req.header('sec-fetch-site');
  const isWriting = isWrite(c.req.method);
  const isForeign = site !== undefined && site !== 'same-origin' && site !== 'none';
  const isLink = c.req.method === 'GET' && c.req.header('sec-fetch-mode') === 'navigate';
  if ((isForeign && !isLink) || (isWriting && !originIsOwn(c)))
    throw new ApiProblem('cross-site', 'Only pages that this server serves may ask it.');
  if (isWriting && c.req.header(writeHeader) === undefined)
    throw new ApiProblem('missing-header', `Send the header ${writeHeader}: 1.`);
  await next();
};
