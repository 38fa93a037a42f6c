import { z } from '@hono/zod-openapi';
import { decisions as decisionsOf } from '../../../queries/review/decisions.ts';
import { listName, pageOf } from '../../paging/pages.ts';
import { paging } from '../../schemas/asked.ts';
import { decisionSchema } from '../../schemas/decisions.ts';
import { pageSchema } from '../../schemas/lists.ts';
import { question } from '../question.ts';

export const decisions = question({
  name: 'decisions',
  path: '/decisions',
  tag: 'Record',
  summary: 'What people have decided, by whom and why',
  description:
    'The log of decisions, oldest first: all, or those on one entry, whatever id it had at the time; with what has become ' +
    'of each.',
  input: z.object({
    entry: z.string().trim().min(1).max(200).optional().describe('Only those on the entry of this id.'),
    ...paging,
  }),
  answer: pageSchema(decisionSchema).openapi('DecisionPage'),
  async ask(asked, input) {
    const { entry, reverse } = input;
    return pageOf(asked, listName('decisions', input), input, {
      keys: async () => {
        const all = await decisionsOf(asked.store, { entry });
        return reverse ? all.reverse() : all;
      },
      idOf: (decision) => decision.id,
      items: async (all) => all,
      idOfItem: (decision) => decision.id,
    });
  },
});
