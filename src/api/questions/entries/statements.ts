import { z } from '@hono/zod-openapi';
import { statementKeys } from '../../paging/keys.ts';
import { citing, common, ofStatements, onIssue, paging } from '../../schemas/asked.ts';
import { statementPageSchema } from '../../schemas/lists.ts';
import { question } from '../question.ts';
import { filtersOf, statementPage } from './entry-pages.ts';
import { statementFacets } from './facets.ts';

export const statements = question({
  name: 'statements',
  path: '/statements',
  tag: 'Record',
  summary: 'Who said what',
  description:
    'What was said, in whose words, in order of date; with `facets`, what else the statements can be chosen by.',
  input: z.object({
    ...common,
    ...ofStatements,
    issue: onIssue,
    facets: z.boolean().default(false).describe('Also how many have which party, speaker and so on.'),
    ...citing,
    ...paging,
  }),
  answer: statementPageSchema,
  async ask(asked, { facets, ...input }) {
    const page = await statementPage(asked, 'statements', input, statementKeys);
    return {
      ...page,
      facets: facets ? await statementFacets(asked.store, await filtersOf(asked.store, input)) : null,
    };
  },
});
