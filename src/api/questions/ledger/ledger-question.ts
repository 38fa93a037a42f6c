/** What the questions of the ledger have in common: filters, a limit, and whether there is more. */
import { z } from '@hono/zod-openapi';
import { type AskedFilters, resolveFilters } from '../../../queries/filters/filters.ts';
import { askLedger, type LedgerAsked, type LedgerQuestionName } from '../../../queries/ledger/ask.ts';
import { citing, common, upTo } from '../../schemas/asked.ts';
import { type Asked, question } from '../question.ts';

const words = z.string().trim().min(1).max(200);
export const several = (description: string) => z.array(words).max(20).optional().describe(description);
export const issue = several('On any of these issues, by their keys: sanctions, talks.');
export const between = several('With all of these parties.');
export const entries = several(
  'Of these kinds: person, occasion, statement, position, proposal, commitment, claim.',
);
export const { party, person, from, to, search, source } = common;

const shared = {
  ...citing,
  limit: upTo(500, 50, 'At most so many answers.'),
  reverse: z.boolean().default(false).describe('In the opposite order.'),
};

interface LedgerInput extends AskedFilters, LedgerAsked {
  limit: number;
}

/** A question that {@link askLedger} answers. `name` is that of the API, `asks` the one of the query. */
export function ledgerQuestion<I extends z.ZodRawShape, A extends z.ZodType>(
  {
    name,
    asks,
    path,
    summary,
    description,
  }: {
    name: string;
    asks: LedgerQuestionName;
    path: `/${string}`;
    summary: string;
    description: string;
  },
  input: I,
  item: A,
) {
  const answer = z
    .object({
      items: z.array(item),
      more: z.boolean().openapi({ description: 'Whether there are more than `limit`.' }),
    })
    .openapi(`${name.charAt(0).toUpperCase()}${name.slice(1)}Answer`);
  return question({
    name,
    path,
    tag: 'Record',
    summary,
    description,
    input: z.object({ ...input, ...shared }),
    answer,
    async ask({ store }: Asked, given) {
      const { limit, ...asked } = given as unknown as LedgerInput;
      const filters = await resolveFilters(store, { ...asked, limit: limit + 1 });
      const items = await askLedger(asks, store, filters, asked);
      return { items: items.slice(0, limit), more: items.length > limit } as z.input<typeof answer>;
    },
  });
}
