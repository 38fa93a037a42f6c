import { z } from '@hono/zod-openapi';
import { dossierIssueWords } from '../../../dossiers/issue-words.ts';
import type { EventFilters } from '../../../queries/events/where.ts';
import { issuesMeant } from '../../../queries/issues/narrow.ts';
import { chronicleKeys } from '../../paging/event-keys.ts';
import { occasionKeys, timelineKeys } from '../../paging/keys.ts';
import { citing, common, ofOccasions, ofStatements, onIssue, paging } from '../../schemas/asked.ts';
import { chronicleItemSchema } from '../../schemas/entries/events.ts';
import { pageSchema } from '../../schemas/lists.ts';
import { type Asked, question } from '../question.ts';
import { filtersOf, type ListInput, timelinePage } from './entry-pages.ts';

/** Events have issues of their own. */
async function eventsOn(store: Asked['store'], { issue, ...input }: ListInput): Promise<EventFilters> {
  const issues = await issuesMeant(store, issue, await dossierIssueWords());
  return { ...(await filtersOf(store, input)), issues };
}

export const timeline = question({
  name: 'timeline',
  path: '/timeline',
  tag: 'Record',
  summary: 'What happened, in order',
  description:
    'The occasions in order of date and, with `statements`, what was said, with `events`, what parties did to each other. ' +
    'What no report dates stands at the day of its first report. A filter by status, medium or place leaves statements ' +
    'out; one by status, medium or kind, events.',
  input: z.object({
    ...common,
    ...ofOccasions,
    ...ofStatements,
    issue: onIssue,
    statements: z.boolean().default(false).describe('Also what was said.'),
    events: z.boolean().default(false).describe('Also what parties did to each other.'),
    ...citing,
    ...paging,
  }),
  answer: pageSchema(chronicleItemSchema).openapi('TimelinePage'),
  async ask(asked, { statements, events, ...input }) {
    const ofEvents = events ? await eventsOn(asked.store, input) : undefined;
    const keys = events ? chronicleKeys(statements, ofEvents) : statements ? timelineKeys : occasionKeys;
    return timelinePage(asked, `timeline ${statements} ${events}`, input, keys);
  },
});
