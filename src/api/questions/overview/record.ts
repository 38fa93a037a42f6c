import { z } from '@hono/zod-openapi';
import { sql } from 'kysely';
import { dayText } from '../../../queries/meetings.ts';
import { recordSchema } from '../../schemas/overview/overview.ts';
import { question } from '../question.ts';

export const record = question({
  name: 'record',
  path: '/record',
  tag: 'Overview',
  summary: 'What the record holds',
  description: 'How many reports, people, occasions and statements there are, and from when.',
  input: z.object({}),
  answer: recordSchema,
  async ask({ store }) {
    const days = await store.db
      .selectFrom('report')
      .select([
        sql<number | null>`min(published_day)`.as('first'),
        sql<number | null>`max(published_day)`.as('last'),
        sql<string | null>`max(ingested_at)`.as('latest'),
      ])
      .executeTakeFirstOrThrow();
    return {
      ...(await store.counts()),
      firstReport: dayText(days.first),
      lastReport: dayText(days.last),
      latest: days.latest,
      complete: await store.isReconciled(),
    };
  },
});
