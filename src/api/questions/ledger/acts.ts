import { z } from '@hono/zod-openapi';
import { eventFilters } from '../../../queries/events/ask.ts';
import { eventAnswers, eventListing } from '../../../queries/events/events.ts';
import { listName, pageOf } from '../../paging/pages.ts';
import { citing, common, ofOccasions, paging } from '../../schemas/asked.ts';
import { eventSchema } from '../../schemas/entries/events.ts';
import { pageSchema } from '../../schemas/lists.ts';
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
    ...paging,
  }),
  answer: pageSchema(eventSchema).openapi('ActsPage'),
  ask(asked, input) {
    const { limit: _, cursor: __, citations, ...filters } = input;
    return pageOf(asked, listName('acts', input), input, {
      keys: async () => eventListing(asked.store, await eventFilters(asked.store, filters)),
      idOf: (k) => k.key,
      items: (keys) =>
        eventAnswers(
          asked.store,
          keys.map((k) => k.id),
          citations,
        ),
      idOfItem: (item) => item.id,
    });
  },
});
