/** Reports in, and how far that is. */
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { isFeed, type Page } from '../../fetching/fetch.ts';
import { FetchError, fetchMessage } from '../../fetching/problems.ts';
import type { ApiContext, ApiEnv } from '../context.ts';
import { feedAsSent, fetchedAsSent, pastedAsSent } from '../ingest/sent.ts';
import { keepUploads, type Sent } from '../ingest/uploads.ts';
import { pageVisitor } from '../ingest/visiting.ts';
import { ApiProblem } from '../problems/kinds.ts';
import { addressSchema, type Job, jobListSchema, jobSchema, pastedReportsSchema } from '../schemas/jobs.ts';
import type { Api } from './app-type.ts';
import { bodyOfAtMost, jsonOf, mediaType } from './bodies.ts';
import { declare, problems } from './described.ts';

const json = <T extends z.ZodType>(schema: T) => ({ 'application/json': { schema } });
const job = { content: json(jobSchema) };
const idParameter = z.object({ id: z.string().max(40) });

const sendReports = createRoute({
  method: 'post',
  path: '/reports',
  operationId: 'sendReports',
  tags: ['Reports'],
  summary: 'Read reports in',
  description:
    'Files as `multipart/form-data` (any field name; text, Markdown, HTML, JSON, JSON Lines or CSV), or pasted texts as ' +
    'JSON. They are read beside the server; the job that is answered with tells how far it is, as do the events.',
  request: {
    body: {
      content: {
        ...json(pastedReportsSchema),
        'multipart/form-data': {
          schema: z.object({
            files: z.array(z.any().openapi({ type: 'string', format: 'binary' })),
          }),
        },
      },
    },
  },
  responses: {
    202: { description: 'It will be read.', headers: z.object({ Location: z.string() }), ...job },
    ...problems(400, 401, 403, 413, 415, 422, 429, 503),
  },
});

const sendAddress = createRoute({
  method: 'post',
  path: '/reports/url',
  operationId: 'sendAddress',
  tags: ['Reports'],
  summary: 'Read a page or feed in by its address',
  description:
    'Fetches a page of the public Internet, or a feed, of whose items the text in the feed is read, and with `pages` those ' +
    'that they link to: http and https, at most three redirects, 8 MB and 15 s; private, loopback and link-local addresses ' +
    'are refused.',
  request: { body: { required: true, content: json(addressSchema) } },
  responses: {
    202: {
      description: 'It was fetched and will be read.',
      headers: z.object({ Location: z.string() }),
      ...job,
    },
    ...problems(400, 401, 403, 413, 415, 422, 429, 503),
  },
});

const listJobs = createRoute({
  method: 'get',
  path: '/jobs',
  operationId: 'jobs',
  tags: ['Reports'],
  summary: 'What is being read in, and what was',
  responses: {
    200: { description: 'The latest first.', content: json(jobListSchema) },
    ...problems(401, 429),
  },
});

const getJob = createRoute({
  method: 'get',
  path: '/jobs/{id}',
  operationId: 'job',
  tags: ['Reports'],
  summary: 'How far a job is',
  request: { params: idParameter },
  responses: { 200: { description: 'The job.', ...job }, ...problems(401, 404, 429) },
});

const stopJob = createRoute({
  method: 'delete',
  path: '/jobs/{id}',
  operationId: 'stopJob',
  tags: ['Reports'],
  summary: 'Stop a job',
  description: 'What is under way is finished and kept.',
  request: { params: idParameter },
  responses: { 202: { description: 'It stops.', ...job }, ...problems(401, 403, 404, 429) },
});

/** The files of a form. Throws an {@link ApiProblem} for a form that is none, or without one. */
async function filesOf(c: Context<ApiEnv>): Promise<Sent[]> {
  const form = await c.req.formData().catch(() => {
    throw new ApiProblem('malformed-question', 'The form cannot be read.');
  });
  const files = ([...form.values()] as unknown[]).filter((v) => v instanceof File);
  if (files.length === 0) throw new ApiProblem('no-report', 'Add at least one file to the form.');
  if (files.length > 1000) throw new ApiProblem('too-large', 'Send at most 1000 files at once.');
  const sent: Sent[] = [];
  for (const file of files) sent.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  return sent;
}

function refusedFetch(error: unknown): never {
  if (!(error instanceof FetchError)) throw error;
  const isRefused = error.problem.kind === 'bad-address' || error.problem.kind === 'private-address';
  throw new ApiProblem(isRefused ? 'address-refused' : 'fetch-failed', fetchMessage(error.problem));
}

export function addJobs(api: Api, { jobs, fetchPage, limits }: ApiContext): void {
  const accepted = (c: Context<ApiEnv>, added: Job) =>
    c.json(added, 202, { Location: `/api/jobs/${added.id}` });
  const checkRoom = () => {
    if (jobs.isFull)
      throw new ApiProblem('busy', 'Wait until something is read.', {}, { 'Retry-After': '30' });
  };
  const accept = async (c: Context<ApiEnv>, sent: Sent[]): Promise<Response> => {
    checkRoom();
    return accepted(c, jobs.add(await keepUploads(sent)));
  };
  const gather = (c: Context<ApiEnv>, feed: Page): Response => {
    checkRoom();
    const added = jobs.gather(feed.url, async (tell, signal) => {
      const sent = await feedAsSent(feed, { visitor: pageVisitor(fetchPage, signal), tell, signal });
      if (sent.bytes.byteLength === 0) throw new Error('No item of the feed has a text, nor has its page.');
      return keepUploads([sent]);
    });
    return accepted(c, added);
  };
  const find = (id: string | undefined): Job => {
    const found = jobs.get(id ?? '');
    if (!found) throw new ApiProblem('not-found', 'There is no such job, or no more.');
    return found;
  };

  declare(api, sendReports, bodyOfAtMost(limits.upload), async (c) => {
    const type = mediaType(c);
    if (type === 'multipart/form-data') return accept(c, await filesOf(c));
    if (type !== 'application/json')
      throw new ApiProblem('unsupported-type', 'Send multipart/form-data or application/json.');
    const { reports } = await jsonOf(c, pastedReportsSchema);
    return accept(c, [pastedAsSent(reports)]);
  });
  declare(api, sendAddress, bodyOfAtMost(limits.body), async (c) => {
    const { url, pages } = await jsonOf(c, addressSchema);
    const page = await fetchPage(url).catch(refusedFetch);
    if (pages && isFeed(page)) return gather(c, page);
    const sent = await fetchedAsSent(page).catch(refusedFetch);
    if (sent.bytes.byteLength === 0) throw new ApiProblem('no-report', 'The feed has no text of its items.');
    return accept(c, [sent]);
  });
  declare(api, listJobs, (c) => c.json({ items: jobs.list() }));
  declare(api, getJob, (c) => c.json(find(c.req.param('id'))));
  declare(api, stopJob, (c) => {
    const found = find(c.req.param('id'));
    jobs.stop(found.id);
    return c.json(found, 202);
  });
}
