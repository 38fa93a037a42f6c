/** A route for each question: GET, with an ETag, pages by cursor, answers kept while the record stays as it is. */
import type { z } from '@hono/zod-openapi';
import type { AnswerCache } from '../asking/cache.ts';
import { RefusedError } from '../asking/refusal.ts';
import type { ApiContext } from '../context.ts';
import { questions } from '../questions/all.ts';
import type { AnyQuestion } from '../questions/question.ts';
import { respond } from './answers.ts';
import type { Api } from './app-type.ts';
import { problems } from './described.ts';
import { inputOf } from './input.ts';

/** Where the entry of an id is to be asked for. */
const pathOf = (id: string, q: AnyQuestion) =>
  id.startsWith('report-')
    ? `/api/reports/${id}`
    : `/api/entries/${id}${q.path.startsWith('/entries/') ? q.path.slice(q.path.indexOf('}') + 1) : ''}`;

const pathNames = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map((m) => m[1]!);

function describe(api: Api, q: AnyQuestion): void {
  const names = pathNames(q.path);
  const named = (isPath: boolean) =>
    Object.fromEntries(
      Object.keys(q.input.shape).flatMap((n) => (names.includes(n) === isPath ? [[n, true]] : [])),
    );
  const request: { params?: z.ZodObject; query?: z.ZodObject } = {
    query: q.input.pick(named(false) as never),
  };
  if (names.length > 0) request.params = q.input.pick(named(true) as never);
  const leads = names.length > 0 ? { 308: { description: 'The entry stands at another address.' } } : {};
  api.openAPIRegistry.registerPath({
    method: 'get',
    path: q.path,
    operationId: q.name,
    tags: [q.tag],
    summary: q.summary,
    description: q.description,
    request,
    responses: {
      200: {
        description: 'The answer.',
        headers: { ETag: { schema: { type: 'string' }, description: 'Changes with the record.' } },
        content: { 'application/json': { schema: q.answer } },
      },
      304: { description: 'The record has not changed since (`If-None-Match`).' },
      ...leads,
      ...problems(400, 401, 429, 503, ...(names.length > 0 ? [404, 409] : [])),
    },
  });
}

/** Adds the routes of all questions. */
export function addQuestions(api: Api, { asker, version }: ApiContext, cache: AnswerCache): void {
  for (const q of questions) {
    describe(api, q);
    api.get(q.path.replaceAll(/\{(\w+)\}/g, ':$1'), async (c) => {
      const input = inputOf(q.input, c.req.queries(), c.req.param() as { [name: string]: string });
      const now = await version();
      const answered = {
        etag: `W/"${now}"`,
        type: 'application/json; charset=utf-8',
        cache: 'private, no-cache',
        isText: true,
      };
      try {
        return await respond(c, answered, () =>
          cache.of(now, `${q.name} ${JSON.stringify(input)}`, () => asker.ask(q.name, input)),
        );
      } catch (error) {
        if (error instanceof RefusedError && error.refusal.kind === 'elsewhere')
          return c.redirect(`${pathOf(error.refusal.id, q)}${new URL(c.req.url).search}`, 308);
        throw error;
      }
    });
  }
}
