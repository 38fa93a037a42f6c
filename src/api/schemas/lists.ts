/** Entries as they come: in pages, and one with what belongs to it. */
import { z } from '@hono/zod-openapi';
import { occasionSchema, personSchema, statementSchema } from './entries/entries.ts';
import { eventSchema } from './entries/events.ts';
import { claimSchema, commitmentSchema, positionSchema, proposalSchema } from './entries/ledger.ts';
import { orNull } from './evidence.ts';

/** The schema of one page of items. */
export const pageSchema = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    total: z.int().openapi({ description: 'Items on all pages.' }),
    next: z.string().nullable().openapi({ description: '`cursor` of the next page; null on the last.' }),
  });

export interface Page<T> {
  items: T[];
  total: number;
  next: string | null;
}

/** One of a list that may have to be gone through to know how long it is. */
export const walkedPageSchema = <T extends z.ZodType>(item: T) =>
  pageSchema(item).extend({
    total: orNull(z.int()).openapi({
      description:
        'Items on all pages; null where it has to be worked out of each whether it is meant, as by its outcome, and it was ' +
        'not of all.',
    }),
  });

export type WalkedPage<T> = Omit<Page<T>, 'total'> & { total: number | null };

const count = z.object({ value: z.string(), name: z.string(), statements: z.int() });

const facetsSchema = z
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
    z
      .object({ type: z.literal('position'), position: positionSchema, others: some(positionSchema) })
      .openapi('PositionEntry', {
        description: 'With all positions of the party on the issue, this one too.',
      }),
    z.object({ type: z.literal('proposal'), proposal: proposalSchema }).openapi('ProposalEntry'),
    z.object({ type: z.literal('commitment'), commitment: commitmentSchema }).openapi('CommitmentEntry'),
    z.object({ type: z.literal('claim'), claim: claimSchema }).openapi('ClaimEntry'),
    z.object({ type: z.literal('event'), event: eventSchema }).openapi('EventEntry'),
  ])
  .openapi('Entry');

export type EntryPage = z.infer<typeof entrySchema>;
