import { z } from '@hono/zod-openapi';
import { occasionSchema, personSchema, statementSchema } from './entries.ts';

const some = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), total: z.int().openapi({ description: 'How many there are in all.' }) });

/** One entry with what belongs to it; of long lists the beginning, the rest is to be asked for with `person=`. */
export const entrySchema = z
  .discriminatedUnion('type', [
    z
      .object({ type: z.literal('occasion'), occasion: occasionSchema, statements: some(statementSchema) })
      .openapi('OccasionEntry', {
        description: 'With what those who took part said on its days and on the day after.',
      }),
    z.object({ type: z.literal('statement'), statement: statementSchema }).openapi('StatementEntry'),
    z
      .object({
        type: z.literal('person'),
        person: personSchema,
        occasions: some(occasionSchema),
        statements: some(statementSchema),
      })
      .openapi('PersonEntry'),
  ])
  .openapi('Entry');

export type EntryPage = z.infer<typeof entrySchema>;
