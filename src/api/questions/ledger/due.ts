import { z } from '@hono/zod-openapi';
import { resolveFilters } from '../../../queries/filters/filters.ts';
import { due as dueOf } from '../../../queries/state-of-play/due.ts';
import { citing, upTo } from '../../schemas/asked.ts';
import { dueSchema } from '../../schemas/overview/state-of-play.ts';
import { question } from '../question.ts';
import { party } from './ledger-question.ts';

export const due = question({
  name: 'due',
  path: '/due',
  tag: 'Overview',
  summary: 'What is promised next, and what is overdue',
  description:
    'Commitments with a term: the next to fall due, and those whose term passed without a report that tells whether they ' +
    'were kept, the latest first. "Now" is the day of the last report.',
  input: z.object({ party, limit: upTo(100, 10, 'At most so many of each.'), citations: citing.citations }),
  answer: dueSchema,
  async ask({ store }, { limit, citations, ...asked }) {
    const { parties } = await resolveFilters(store, asked);
    return dueOf(store, { parties, limit, citations });
  },
});
