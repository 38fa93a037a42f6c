import type { MiddlewareHandler } from 'hono';

/** Pages may load what this server serves and nothing else, and run no script that stands in markup. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Answers are data: nothing in them is ever run or shown as a page. */
export const dataPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";

const always = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Sets the headers that keep answers from being taken for something else, or by someone else. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  const { headers } = c.res;
  for (const [name, value] of Object.entries(always)) headers.set(name, value);
  // An answer of "not modified" has no page of its own: what it says of a policy would replace that of the page kept.
  if (c.res.status === 304 || headers.has('Content-Security-Policy')) return;
  const isPage = headers.get('Content-Type')?.startsWith('text/html') === true;
  headers.set('Content-Security-Policy', isPage ? pagePolicy : dataPolicy);
};
