import { z } from '@hono/zod-openapi';
import { occasionKeys } from '../../paging/keys.ts';
import { citing, common, ofOccasions, onIssue, paging } from '../../schemas/asked.ts';
import { occasionSchema } from '../../schemas/entries/entries.ts';
import { pageSchema } from '../../schemas/lists.ts';
import { question } from '../question.ts';
import { occasionPage } from './entry-pages.ts';

export const meetings = question({
  name: 'meetings',
  path: '/meetings',
  tag: 'Record',
  summary: 'Who met whom, when and where',
  description:
    'Meetings, rounds of talks, summits and calls: held, planned, proposed and called off, in order.',
  input: z.object({ ...common, ...ofOccasions, issue: onIssue, ...citing, ...paging }),
  answer: pageSchema(occasionSchema).openapi('OccasionPage'),
  ask: (asked, input) => occasionPage(asked, 'meetings', input, occasionKeys),
});
