/** `GET /events`: what happens on the server, as it happens (server-sent events, WHATWG HTML). */
import { streamSSE } from 'hono/streaming';
import type { ApiContext } from '../context.ts';
import type { ServerEvent } from '../events/hub.ts';
import { ApiProblem } from '../problems/kinds.ts';
import type { Api } from './app-type.ts';
import { problems } from './described.ts';

/** A sign of life for proxies that close silent streams, in milliseconds. */
const signEvery = 20_000;
/** A client that takes no more than so many events behind is let go; it comes back and catches up. */
const mostBehind = 500;

function describe(api: Api): void {
  api.openAPIRegistry.registerPath({
    method: 'get',
    path: '/events',
    operationId: 'events',
    tags: ['Overview'],
    summary: 'What happens, as it happens',
    description:
      'Server-sent events: `record` when the record has changed, with what /record answers; `job` when an ingest has got ' +
      'further, with what /jobs/{id} answers. After a break the browser sends `Last-Event-ID` and is told what it missed.',
    responses: {
      200: {
        description: 'The stream, which does not end.',
        content: { 'text/event-stream': { schema: { type: 'string' } } },
      },
      ...problems(401, 429, 503),
    },
  });
}

export function addEvents(api: Api, { hub, limits }: ApiContext): void {
  describe(api);
  api.get('/events', (c) => {
    if (hub.listening >= limits.streams)
      throw new ApiProblem('busy', 'Too many are listening.', {}, { 'Retry-After': '30' });
    c.header('Cache-Control', 'no-store');
    c.header('X-Accel-Buffering', 'no');
    return streamSSE(c, async (stream) => {
      const queue: ServerEvent[] = [];
      let wake = () => {};
      let isOver = false;
      const end = () => {
        isOver = true;
        wake();
      };
      const missed = c.req.header('last-event-id');
      if (missed !== undefined) queue.push(...hub.since(missed));
      const leave = hub.subscribe((event) => {
        queue.push(event);
        if (queue.length > mostBehind) end();
        wake();
      }, end);
      stream.onAbort(end);
      try {
        await stream.write('retry: 2000\n\n');
        while (!isOver) {
          const event = queue.shift();
          if (event) {
            await stream.writeSSE({ id: event.id, event: event.type, data: JSON.stringify(event.data) });
            continue;
          }
          const isSilent = await new Promise<boolean>((resolve) => {
            const timer = setTimeout(() => resolve(true), signEvery);
            wake = () => {
              clearTimeout(timer);
              resolve(false);
            };
          });
          if (isSilent) await stream.write(': still here\n\n');
        }
      } finally {
        leave();
      }
    });
  });
}
