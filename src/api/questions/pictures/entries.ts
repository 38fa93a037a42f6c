import { z } from '@hono/zod-openapi';
import type { ChronicleAnswer } from '../../../queries/events/chronicle.ts';
import { events } from '../../../queries/events/events.ts';
import { meetings } from '../../../queries/meetings.ts';
import { statements } from '../../../queries/statements.ts';
import { citing } from '../../schemas/asked.ts';
import { entriesSchema } from '../../schemas/overview/pictures.ts';
import { question } from '../question.ts';

/** More would make addresses longer than servers and proxies take. */
const most = 60;

export const entries = question({
  name: 'entries',
  path: '/entries',
  tag: 'Record',
  summary: 'Several entries by their ids',
  description:
    'Occasions, events and statements by their whole ids, in the order of these. What is not in the record is left out.',
  input: z.object({
    id: z.array(z.string().max(60)).min(1).max(most).describe(`Ids, at most ${most}.`),
    ...citing,
  }),
  answer: entriesSchema,
  isDrawn: true,
  async ask({ store }, { id, citations }) {
    const ofKind = (kind: string) => ({ ids: id.filter((one) => one.startsWith(`${kind}-`)), citations });
    const found = new Map<string, ChronicleAnswer>();
    for (const one of await meetings(store, ofKind('occasion'))) found.set(one.id, one);
    for (const one of await events(store, ofKind('event'))) found.set(one.id, one);
    for (const one of await statements(store, ofKind('statement'))) found.set(one.id, one);
    return { items: id.flatMap((one) => found.get(one) ?? []) };
  },
});
