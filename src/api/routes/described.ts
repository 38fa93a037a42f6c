/** What routes have in common in the OpenAPI document. */
import type { createRoute } from '@hono/zod-openapi';
import type { Handler, MiddlewareHandler } from 'hono';
import type { ApiEnv } from '../context.ts';
import { problemKinds } from '../problems/kinds.ts';
import { problemSchema } from '../schemas/problem.ts';
import type { Api } from './app-type.ts';

const kindsOf = (status: number) =>
  Object.entries(problemKinds).flatMap(([kind, [of]]) => (of === status ? [kind] : []));

/** Responses with problem details for these statuses. */
export function problems<S extends number>(...statuses: S[]) {
  const response = (status: S) => ({
    description: `Problem: ${kindsOf(status).join(', ')}.`,
    content: { 'application/problem+json': { schema: problemSchema } },
  });
  return Object.fromEntries(statuses.map((s) => [s, response(s)])) as {
    [status in S]: ReturnType<typeof response>;
  };
}

/** Adds a route as it is described, in the document and on the server. */
export function declare(
  api: Api,
  route: ReturnType<typeof createRoute>,
  ...handlers: [...MiddlewareHandler<ApiEnv>[], Handler<ApiEnv>]
): void {
  api.openAPIRegistry.registerPath(route);
  api.on(route.method.toUpperCase(), [route.getRoutingPath()], ...(handlers as [Handler<ApiEnv>]));
}
