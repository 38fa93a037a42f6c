import type { MiddlewareHandler } from 'hono';

/** What does not say how long it may be kept may not be kept. */
export const unkept: MiddlewareHandler = async (c, next) => {
  await next();
  if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store');
};
