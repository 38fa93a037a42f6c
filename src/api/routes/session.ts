/** Logging in and out, for browsers: programs send a token. */
import { createRoute } from '@hono/zod-openapi';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { roleOf } from '../access/access.ts';
import { roleFor } from '../access/secrets.ts';
import { sessionCookie, sessionLife } from '../access/sessions.ts';
import type { ApiContext } from '../context.ts';
import { Rates } from '../guard/rates.ts';
import { ApiProblem } from '../problems/kinds.ts';
import { loginSchema, sessionSchema } from '../schemas/session.ts';
import type { Api } from './app-type.ts';
import { bodyOfAtMost, jsonOf } from './bodies.ts';
import { declare, problems } from './described.ts';

const session = { 'application/json': { schema: sessionSchema } };

const whoAmI = createRoute({
  method: 'get',
  path: '/session',
  operationId: 'session',
  tags: ['Access'],
  summary: 'In which role one is in',
  responses: { 200: { description: 'The role, if any.', content: session }, ...problems(429) },
});

const logIn = createRoute({
  method: 'post',
  path: '/session',
  operationId: 'logIn',
  tags: ['Access'],
  summary: 'Log in',
  description:
    'With a password or token; sets a cookie that scripts cannot read and other sites do not send.',
  request: { body: { required: true, content: { 'application/json': { schema: loginSchema } } } },
  responses: { 200: { description: 'In.', content: session }, ...problems(400, 401, 403, 413, 429) },
});

const logOut = createRoute({
  method: 'delete',
  path: '/session',
  operationId: 'logOut',
  tags: ['Access'],
  summary: 'Log out',
  responses: { 200: { description: 'Out.', content: session }, ...problems(403, 429) },
});

/** Five tries, then one every ten seconds. */
const tries = { burst: 5, perSecond: 0.1 };

export function addSession(api: Api, { access, limits }: ApiContext): void {
  const rates = new Rates(tries);
  // One after the other: each costs 128 MB for a moment.
  let last: Promise<unknown> = Promise.resolve();
  const isProtected = access.credentials.length > 0;

  declare(api, whoAmI, (c) => c.json({ role: roleOf(access, c), protected: isProtected }));
  declare(api, logIn, bodyOfAtMost(limits.body), async (c) => {
    const wait = rates.take(c.env.address);
    if (wait > 0)
      throw new ApiProblem(
        'too-many-requests',
        `Try again in ${wait} s.`,
        {},
        { 'Retry-After': String(wait) },
      );
    const { secret } = await jsonOf(c, loginSchema);
    const checked = last.then(() => roleFor(access.credentials, secret));
    last = checked.catch(() => {});
    const role = isProtected ? await checked : access.open;
    if (role === null) throw new ApiProblem('wrong-password', 'Try again, or ask whoever runs this server.');
    if (isProtected)
      setCookie(c, sessionCookie, access.sessions.open(role), {
        httpOnly: true,
        sameSite: 'Strict',
        path: '/',
        maxAge: sessionLife,
        secure: new URL(c.req.url).protocol === 'https:',
      });
    return c.json({ role, protected: isProtected });
  });
  declare(api, logOut, (c) => {
    const id = getCookie(c, sessionCookie);
    if (id !== undefined) access.sessions.close(id);
    deleteCookie(c, sessionCookie, { path: '/' });
    return c.json({ role: isProtected ? null : access.open, protected: isProtected });
  });
}
