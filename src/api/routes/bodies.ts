/** What is sent to the API: how much, of which type, and as which values. */
import type { z } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ApiEnv } from '../context.ts';
import { ApiProblem } from '../problems/kinds.ts';
import { malformed } from './input.ts';

const shown = (bytes: number) =>
  bytes >= 2 ** 20 ? `${Math.round(bytes / 2 ** 20)} MB` : `${Math.ceil(bytes / 1024)} kB`;

/** Refuses bodies of more bytes, whether their length is told or not. */
export const bodyOfAtMost = (maxSize: number): MiddlewareHandler<ApiEnv> =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new ApiProblem('too-large', `Send at most ${shown(maxSize)} at once.`);
    },
  });

/** The media type of the body, lower case, without parameters. */
export const mediaType = (c: Context): string =>
  (c.req.header('content-type') ?? '').split(';')[0]!.trim().toLowerCase();

/** The body as JSON that fits the schema. Throws an {@link ApiProblem}. */
export async function jsonOf<T extends z.ZodType>(c: Context<ApiEnv>, schema: T): Promise<z.output<T>> {
  if (mediaType(c) !== 'application/json')
    throw new ApiProblem('unsupported-type', 'Send JSON with Content-Type: application/json.');
  const words = await c.req.text();
  let body: unknown;
  try {
    body = JSON.parse(words);
  } catch {
    throw new ApiProblem('malformed-question', 'The body is not JSON.');
  }
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw malformed(parsed.error);
  return parsed.data;
}
