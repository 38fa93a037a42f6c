import { z } from '@hono/zod-openapi';
import { statementSchema } from './entries.ts';
import { orNull } from './evidence.ts';
import { pageSchema } from './pages.ts';

const count = z.object({ value: z.string(), name: z.string(), statements: z.int() });

export const facetsSchema = z
  .object({
    parties: z.array(count),
    people: z.array(count),
    sources: z.array(count),
    kinds: z.array(count),
    years: z.array(count),
  })
  .openapi('StatementFacets', {
    description:
      'How many of the statements chosen have which value; the most frequent of each, at most forty. `value` is what to ' +
      'filter by.',
  });

export const statementPageSchema = pageSchema(statementSchema)
  .extend({ facets: orNull(facetsSchema).openapi({ description: 'Null where not asked for.' }) })
  .openapi('StatementPage');

export type StatementFacets = z.infer<typeof facetsSchema>;
