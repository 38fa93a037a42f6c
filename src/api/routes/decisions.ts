/** Decisions on entries of the record: what would follow, what is decided, and its undoing. */
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { DecisionRequest } from '../../store/decisions/draft.ts';
import type { ApiContext, ApiEnv } from '../context.ts';
import { ApiProblem } from '../problems/kinds.ts';
import { decidedSchema, decisionRequestSchema, effectSchema, undoSchema } from '../schemas/decisions.ts';
import type { Api } from './app-type.ts';
import { bodyOfAtMost, jsonOf } from './bodies.ts';
import { declare, problems } from './described.ts';

const json = <T extends z.ZodType>(schema: T) => ({ 'application/json': { schema } });
const body = { required: true, content: json(decisionRequestSchema) };
const refusals = problems(400, 401, 403, 404, 409, 413, 415, 422, 429, 503);

const previewDecision = createRoute({
  method: 'post',
  path: '/decisions/preview',
  operationId: 'previewDecision',
  tags: ['Record'],
  summary: 'What a decision would do',
  description: 'The entries that it bears on, as they stand and as they would stand. Nothing is decided.',
  request: { body },
  responses: { 200: { description: 'What would follow.', content: json(effectSchema) }, ...refusals },
});

const decide = createRoute({
  method: 'post',
  path: '/decisions',
  operationId: 'decide',
  tags: ['Record'],
  summary: 'Decide on an entry',
  description:
    'Confirms, corrects, merges, splits, rejects, adds, notes or undoes. The decision is kept in a log that is only added ' +
    'to, holds when reports are read again or added, and can be undone. Decisions are made one after the other; while ' +
    'reports are being taken in, one may have to be sent again.',
  request: { body },
  responses: { 201: { description: 'Decided; what follows.', content: json(decidedSchema) }, ...refusals },
});

const undo = createRoute({
  method: 'post',
  path: '/decisions/{id}/undo',
  operationId: 'undoDecision',
  tags: ['Record'],
  summary: 'Undo a decision',
  description: 'As if it had not been decided. The undo is a decision, which can be undone.',
  request: {
    params: z.object({ id: z.string().max(40) }),
    body: { required: true, content: json(undoSchema) },
  },
  responses: {
    201: { description: 'Undone; what follows.', content: json(decidedSchema) },
    ...problems(400, 401, 403, 404, 409, 413, 415, 429, 503),
  },
});

/** The body as a decision and who makes it. Throws an {@link ApiProblem}. */
async function askedIn(c: Context<ApiEnv>) {
  const { by, why, ...request } = await jsonOf(c, decisionRequestSchema);
  if (request.kind === 'note' && (why ?? '') === '')
    throw new ApiProblem('no-note', 'A note needs words: give them as `why`.');
  return { request: request as DecisionRequest, by, why };
}

export function addDecisions(api: Api, { decider, limits }: ApiContext): void {
  const atMost = bodyOfAtMost(limits.body);
  declare(api, previewDecision, atMost, async (c) => {
    const { before, after } = await decider.decide({ ...(await askedIn(c)), isTrial: true });
    return c.json({ before, after });
  });
  declare(api, decide, atMost, async (c) =>
    c.json(await decider.decide({ ...(await askedIn(c)), isTrial: false }), 201),
  );
  declare(api, undo, atMost, async (c) => {
    const { by, why } = await jsonOf(c, undoSchema);
    const request: DecisionRequest = { kind: 'undo', decision: c.req.param('id') ?? '' };
    return c.json(await decider.decide({ request, by, why, isTrial: false }), 201);
  });
}
