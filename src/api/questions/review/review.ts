import { z } from '@hono/zod-openapi';
import { resolveFilters } from '../../../queries/filters/filters.ts';
import { reviewItems, reviewKeys } from '../../../queries/review/queue.ts';
import { reviewReasons } from '../../../queries/review/reasons.ts';
import { entryKinds } from '../../../record/kinds.ts';
import { pageOf } from '../../paging/pages.ts';
import { citing, common, paging } from '../../schemas/asked.ts';
import { reviewItemSchema } from '../../schemas/decisions.ts';
import { pageSchema } from '../../schemas/lists.ts';
import { question } from '../question.ts';

/** At most so many of a reason and kind: nobody comes to the end of more. */
const MOST = 1000;

const { limit, cursor } = paging;

export const review = question({
  name: 'review',
  path: '/review',
  tag: 'Record',
  summary: 'What a person should look at, and why',
  description:
    'Entries that may be one, what reports disagree on, what rests on a single source, and what lacks the essentials, in ' +
    'this order; with the words that they rest on. What was decided on is left out.',
  input: z.object({
    reason: z.array(z.enum(reviewReasons)).optional().describe('For any of these reasons.'),
    kind: z.array(z.enum(entryKinds)).optional().describe('Entries of any of these kinds.'),
    party: common.party,
    limit,
    cursor,
    citations: citing.citations,
  }),
  answer: pageSchema(reviewItemSchema)
    .extend({
      reasons: z.array(z.object({ reason: z.enum(reviewReasons), items: z.int() })).openapi({
        description: `How much there is for each reason, of all kinds and parties asked for; at most ${MOST} of a kind are counted.`,
      }),
    })
    .openapi('ReviewPage'),
  async ask(asked, { reason, kind, party, ...input }) {
    const { store, lists } = asked;
    const { parties } = await resolveFilters(store, { party });
    const chosen = JSON.stringify([kind?.toSorted() ?? [], parties?.toSorted() ?? []]);
    const all = await lists.of(`review ${chosen}`, () =>
      reviewKeys(store, { kinds: kind, parties, limit: MOST }),
    );
    const page = await pageOf(asked, `review of ${chosen} ${reason?.join(' ') ?? ''}`, input, {
      keys: async () => all.filter((f) => !reason || reason.includes(f.reason)),
      idOf: (found) => found.id,
      items: (found) => reviewItems(store, found, input.citations),
      idOfItem: (item) => item.id,
    });
    const reasons = reviewReasons.map((r) => ({
      reason: r,
      items: all.filter((f) => f.reason === r).length,
    }));
    return { ...page, reasons };
  },
});
