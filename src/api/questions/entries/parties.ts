import { z } from '@hono/zod-openapi';
import { resolveFilters } from '../../../queries/filters/filters.ts';
import { parties as partiesOf } from '../../../queries/parties.ts';
import { listName, pageOf } from '../../paging/pages.ts';
import { common, ofOccasions, ofStatements, paging } from '../../schemas/asked.ts';
import { partyAnswerSchema } from '../../schemas/entries/entries.ts';
import { pageSchema } from '../../schemas/lists.ts';
import { question } from '../question.ts';

export const parties = question({
  name: 'parties',
  path: '/parties',
  tag: 'Record',
  summary: 'Who takes part, and how often',
  description:
    'The parties with the number of their occasions, people and statements that the filters leave, and whom they met.',
  input: z.object({
    ...common,
    status: ofOccasions.status,
    medium: ofOccasions.medium,
    place: ofOccasions.place,
    ...ofStatements,
    ...paging,
  }),
  answer: pageSchema(partyAnswerSchema).openapi('PartyPage'),
  ask: (asked, input) => {
    const { limit: _, cursor: __, ...filters } = input;
    return pageOf(asked, listName('parties', input), input, {
      keys: async () => partiesOf(asked.store, await resolveFilters(asked.store, filters)),
      idOf: (party) => party.id,
      items: async (some) => some,
      idOfItem: (party) => party.id,
    });
  },
});
