/** What the questions of the ledger have in common: filters, and answers page by page. */
import { z } from '@hono/zod-openapi';
import { type AskedFilters, resolveFilters } from '../../../queries/filters/filters.ts';
import { type LedgerAsked, type LedgerQuestionName, ledgerAnswers } from '../../../queries/ledger/ask.ts';
import { listName, type PageAsked, walkedPageOf } from '../../paging/pages.ts';
import { citing, common, paging } from '../../schemas/asked.ts';
import { walkedPageSchema } from '../../schemas/lists.ts';
import { type Asked, question } from '../question.ts';

const words = z.string().trim().min(1).max(200);
export const several = (description: string) => z.array(words).max(20).optional().describe(description);
export const issue = several('On any of these issues, by their keys: sanctions, talks.');
export const between = several('With all of these parties.');
export const entries = several(
  'Of these kinds: person, occasion, statement, position, proposal, commitment, claim, event.',
);
export const { party, person, from, to, search, source } = common;

const shared = { ...citing, ...paging };

type LedgerInput = Omit<AskedFilters, 'limit'> & LedgerAsked & PageAsked;

/** A question that {@link ledgerAnswers} answers. `name` is that of the API, `asks` the one of the query. */
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
  const answer = walkedPageSchema(item)
    .extend({ more: z.boolean().openapi({ description: 'Whether there is another page.' }) })
    .openapi(`${name.charAt(0).toUpperCase()}${name.slice(1)}Page`);
  return question({
    name,
    path,
    tag: 'Record',
    summary,
    description,
    input: z.object({ ...input, ...shared }),
    answer,
    async ask(pager: Asked, given) {
      const { store } = pager;
      const { limit: _, cursor: __, ...asked } = given as unknown as LedgerInput;
      const filters = await resolveFilters(store, asked);
      const { listing, idOf, of } = await ledgerAnswers(asks, store, filters, asked);
      const page = await walkedPageOf(pager, listName(name, given), given as unknown as LedgerInput, {
        keys: async () => listing,
        idOf,
        items: of,
      });
      return { ...page, more: page.next !== null } as z.input<typeof answer>;
    },
  });
}
