import { z } from '@hono/zod-openapi';
import { eventFilters } from '../../../queries/events/ask.ts';
import { events } from '../../../queries/events/events.ts';
import { citing, common, ofOccasions, upTo } from '../../schemas/asked.ts';
import { eventSchema } from '../../schemas/events.ts';
import { question } from '../question.ts';
import { between, issue, several } from './ledger-question.ts';

/** Not `events`, by which the API tells that something has changed. */
export const acts = question({
  name: 'acts',
  path: '/acts',
  tag: 'Record',
  summary: 'Who did what to whom',
  description:
    "What parties did to each other, by PLOVER's root types, in order; meetings are occasions, and not among them. `by` " +
    'and `toward` ask for those who act and who are acted on, `party` for either.',
  input: z.object({
    ...common,
    between,
    by: several('Done by any of these parties.'),
    toward: several('Done to any of these parties.'),
    type: several('Of any of these types: agree, aid, accuse, sanction, mobilize, assault and so on.'),
    mode: several('In any of these modes: embargo, expel, release, weapons and so on.'),
    status: several('happened, planned, denied: any of them.'),
    context: several('In any of these contexts: military, economic, cbrn, legal and so on.'),
    issue,
    place: ofOccasions.place,
    ...citing,
    limit: upTo(500, 50, 'At most so many answers.'),
    reverse: z.boolean().default(false).describe('In the opposite order.'),
  }),
  answer: z
    .object({
      items: z.array(eventSchema),
      more: z.boolean().openapi({ description: 'Whether there are more than `limit`.' }),
    })
    .openapi('ActsAnswer'),
  async ask({ store }, { limit, ...asked }) {
    const filters = await eventFilters(store, { ...asked, limit: limit + 1 });
    const items = await events(store, filters);
    return { items: items.slice(0, limit), more: items.length > limit };
  },
});
