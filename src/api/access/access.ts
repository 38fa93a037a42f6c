import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import type { ApiEnv } from '../context.ts';
import { isWrite } from '../guard/origin.ts';
import { ApiProblem } from '../problems/kinds.ts';
import { mayWrite, type Role } from './roles.ts';
import { type Credential, isToken } from './secrets.ts';
import { Sessions, sessionCookie } from './sessions.ts';

export interface Access {
  /** Empty where everyone may come in. */
  readonly credentials: readonly Credential[];
  /** The role of whoever comes in without a credential, where none is needed. */
  readonly open: Role;
  readonly sessions: Sessions;
}

/** Access by these credentials, or where there are none for everyone in the role `open`. */
export const accessBy = (credentials: readonly Credential[], open: Role): Access => ({
  credentials,
  open,
  sessions: new Sessions(),
});

/** The role that a request has by its session or its bearer token (RFC 6750); null for none. */
export function roleOf(access: Access, c: Context): Role | null {
  if (access.credentials.length === 0) return access.open;
  const bearer = /^Bearer ([\w.~+/-]+=*)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  if (bearer !== undefined) {
    const held = access.credentials.filter((credential) => isToken(credential, bearer)).map((k) => k.role);
    return held.find(mayWrite) ?? held[0] ?? null;
  }
  const session = getCookie(c, sessionCookie);
  return session === undefined ? null : access.sessions.roleOf(session);
}

/** Lets readers ask and editors write. */
export const roleCheck =
  (access: Access): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    const role = roleOf(access, c);
    if (role === null)
      throw new ApiProblem(
        'login-needed',
        'Log in at /api/session, or send a token as `Authorization: Bearer`.',
        {},
        {
          'WWW-Authenticate': 'Bearer realm="rapporteur"',
        },
      );
    if (isWrite(c.req.method) && !mayWrite(role))
      throw new ApiProblem('not-allowed', 'You are in as a reader.');
    await next();
  };
