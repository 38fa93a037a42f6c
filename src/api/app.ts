/** The API, the reference and the desk as one application. */
import { OpenAPIHono } from '@hono/zod-openapi';
import { roleCheck } from './access/access.ts';
import { sessionCookie } from './access/sessions.ts';
import { AnswerCache } from './asking/cache.ts';
import type { ApiContext, ApiEnv } from './context.ts';
import { unkept } from './guard/freshness.ts';
import { securityHeaders } from './guard/headers.ts';
import { hostCheck, isLoopback } from './guard/hosts.ts';
import { isWrite, sameOrigin } from './guard/origin.ts';
import { Rates, rateLimit } from './guard/rates.ts';
import { ApiProblem } from './problems/kinds.ts';
import { problemOf, problemResponse } from './problems/respond.ts';
import { addReference } from './reference/routes.ts';
import type { Api } from './routes/app-type.ts';
import { addDecisions } from './routes/decisions.ts';
import { addDesk } from './routes/desk.ts';
import { addEvents } from './routes/events.ts';
import { addExports } from './routes/exports.ts';
import { addJobs } from './routes/jobs.ts';
import { addQuestions } from './routes/questions.ts';
import { addSession } from './routes/session.ts';

const isHere = (address: string) => isLoopback(address.replace(/^::ffff:/, ''));

function apiOf(context: ApiContext): Api {
  const api: Api = new OpenAPIHono<ApiEnv>();
  api.use(unkept);
  api.use(sameOrigin);
  addSession(api, context);
  api.use(roleCheck(context.access));
  addQuestions(api, context, new AnswerCache());
  addExports(api, context);
  addDecisions(api, context);
  addJobs(api, context);
  addEvents(api, context);
  api.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
  api.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: sessionCookie,
  });
  api.all('*', (c) => {
    throw new ApiProblem('not-found', `There is no ${c.req.method} ${c.req.path}; see /docs.`);
  });
  return api;
}

/** The application. Its `fetch` wants the address of the client as `{ address }`. */
export function createApp(context: ApiContext): OpenAPIHono<ApiEnv> {
  const app = new OpenAPIHono<ApiEnv>();
  app.onError((error) => {
    const problem = problemOf(error);
    if (problem.kind === 'internal') context.onError(error);
    return problemResponse(problem);
  });
  app.notFound(() => problemResponse(new ApiProblem('not-found', 'See /docs for what there is.')));
  app.use(securityHeaders);
  app.use(hostCheck(context.host, context.allowedHosts));
  app.use(rateLimit(new Rates(context.limits.asking), (_method, address) => !isHere(address)));
  app.use(rateLimit(new Rates(context.limits.writing), isWrite));
  const api = apiOf(context);
  app.route('/api', api);
  addReference(app, api);
  addDesk(app, context.desk);
  return app;
}
