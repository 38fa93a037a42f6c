import { z } from '@hono/zod-openapi';
import { dossierIssueWords } from '../../../dossiers/issue-words.ts';
import { resolveFilters } from '../../../queries/filters/filters.ts';
import { timelineColumns } from '../../../queries/pictures/timeline-columns.ts';
import { common, ofOccasions, ofStatements, upTo } from '../../schemas/asked.ts';
import { timelineColumnsSchema } from '../../schemas/overview/pictures.ts';
import { issue } from '../ledger/ledger-question.ts';
import { question } from '../question.ts';

export const timelinePicture = question({
  name: 'timelinePicture',
  path: '/pictures/timeline',
  tag: 'Overview',
  summary: 'The timeline as columns',
  description:
    'What a timeline is drawn from: of each entry its days, how surely they are known, its status and its lanes, in columns. ' +
    'Filters as of the timeline. `/entries` tells more of the entries.',
  input: z.object({
    ...common,
    ...ofOccasions,
    ...ofStatements,
    issue,
    statements: z.boolean().default(false).describe('Also what was said.'),
    events: z.boolean().default(false).describe('Also what parties did to each other.'),
    said: z.boolean().default(false).describe('Nothing but what was said.'),
    lanes: z.enum(['party', 'issue']).default('party').describe('What the lanes are.'),
    limit: upTo(50_000, 20_000, 'At most so many entries, the latest.'),
  }),
  answer: timelineColumnsSchema,
  isDrawn: true,
  async ask({ store }, { limit, lanes, statements, events, said, issue, ...asked }) {
    const filters = await resolveFilters(store, asked);
    return timelineColumns(store, filters, {
      withStatements: statements,
      withEvents: events,
      saidOnly: said,
      issues: issue ?? [],
      by: lanes,
      words: await dossierIssueWords(),
      most: limit,
    });
  },
});
