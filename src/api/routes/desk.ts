/** The desk's files, and its page for whatever view the address names. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiEnv } from '../context.ts';
import type { Desk, DeskFile } from '../files/desk.ts';
import { ApiProblem } from '../problems/kinds.ts';
import { respond } from './answers.ts';

const described = ({ etag, type, isHashed, isText }: DeskFile) => ({
  etag,
  type,
  isText,
  cache: isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
});

/** A path that names a file rather than a view. */
const namesFile = (path: string) => /\.\w{1,12}$/.test(path) || path.startsWith('/assets/');

export function addDesk(app: OpenAPIHono<ApiEnv>, desk: Desk | null): void {
  app.get('*', async (c) => {
    const { path } = c.req;
    if (!desk) {
      if (path === '/') return c.redirect('/docs', 302);
      throw new ApiProblem('not-found', 'The desk is not built; the API is described at /docs.');
    }
    const file = desk.file(path) ?? (namesFile(path) ? undefined : desk.page);
    if (!file) throw new ApiProblem('not-found', 'The desk has no such file.');
    return respond(c, described(file), async () => file.bytes);
  });
}
