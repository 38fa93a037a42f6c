import { z } from '@hono/zod-openapi';
import { occasionKeys, timelineKeys } from '../../paging/keys.ts';
import { citing, common, ofOccasions, ofStatements, paging } from '../../schemas/asked.ts';
import { timelineItemSchema } from '../../schemas/entries.ts';
import { pageSchema } from '../../schemas/lists.ts';
import { question } from '../question.ts';
import { timelinePage } from './entry-pages.ts';

export const timeline = question({
  name: 'timeline',
  path: '/timeline',
  tag: 'Record',
  summary: 'What happened, in order',
  description:
    'The occasions in order of date and, with `statements`, what was said. What no report dates stands at the day of ' +
    'its first report. A filter by status, medium or place leaves statements out.',
  input: z.object({
    ...common,
    ...ofOccasions,
    ...ofStatements,
    statements: z.boolean().default(false).describe('Also what was said.'),
    ...citing,
    ...paging,
  }),
  answer: pageSchema(timelineItemSchema).openapi('TimelinePage'),
  ask: (asked, input) =>
    timelinePage(asked, 'timeline', input, input.statements ? timelineKeys : occasionKeys),
});
