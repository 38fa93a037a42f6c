/** What people decide on the record, what follows from it, and what they are to look at. */
import { z } from '@hono/zod-openapi';
import type { DecisionAnswer } from '../../queries/review/decisions.ts';
import type { PartAnswer } from '../../queries/review/parts.ts';
import type { ReviewItem } from '../../queries/review/queue.ts';
import { reviewReasons } from '../../queries/review/reasons.ts';
import type { SaidAnswer } from '../../queries/review/said.ts';
import { decisionKinds } from '../../record/decisions/types.ts';
import { entryKinds } from '../../record/kinds.ts';
import type { EntryState } from '../../store/decisions/state.ts';
import { citationSchema, orNull, reportRefSchema } from './evidence.ts';

const id = z.string().trim().min(1).max(200);
const value = z.string().max(10_000);
const values = z.array(value).max(200);

const told = {
  why: z.string().trim().max(2000).optional().openapi({ description: 'The reason; of a note, the note.' }),
  by: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .default('editor')
    .openapi({ description: 'Who decides, as the history shall have it.' }),
};

/** How a decision is undone. */
export const undoSchema = z.strictObject(told).openapi('Undo');

/** One decision, as it is asked for. */
export const decisionRequestSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('confirm'),
      target: id,
      field: id.optional().openapi({ description: 'Only that this field stays as it is.' }),
      ...told,
    }),
    z.strictObject({
      kind: z.literal('correct'),
      target: id,
      field: id,
      value: values.openapi({ description: 'None: not known. People by their ids.' }),
      ...told,
    }),
    z.strictObject({ kind: z.literal('merge'), targets: z.array(id).min(2).max(1000), ...told }),
    z.strictObject({
      kind: z.literal('split'),
      target: id,
      parts: z.array(id).min(1).max(10_000).openapi({
        description:
          'Parts of the entry, which are one of their own; or another entry, which stays apart from it.',
      }),
      ...told,
    }),
    z.strictObject({ kind: z.literal('reject'), target: id, ...told }),
    z.strictObject({ kind: z.literal('note'), target: id, ...told }),
    z.strictObject({
      kind: z.literal('add'),
      entry: z.enum(entryKinds),
      report: id,
      words: z.string().min(1).max(10_000).openapi({ description: 'Exactly as the report has them.' }),
      at: z.int().min(0).optional().openapi({
        description:
          'Where they stand, as a UTF-16 offset into its text; where they first stand unless told.',
      }),
      fields: z.record(z.string().max(40), values),
      ...told,
    }),
    z.strictObject({ kind: z.literal('undo'), decision: id, ...told }),
  ])
  .openapi('DecisionRequest');

const stateSchema = z
  .object({
    id: z.string(),
    kind: z.enum(entryKinds),
    fields: z
      .record(z.string(), z.union([z.string(), z.number(), z.null()]))
      .openapi({ description: 'What is known of it, by field.' }),
  })
  .openapi('EntryState') satisfies z.ZodType<EntryState>;

const made = {
  id: z.string(),
  kind: z.enum(decisionKinds),
  entryKind: z.enum(entryKinds),
  target: z.string().openapi({
    description: 'The id of the entry when it was decided on; of an undo, the id of the decision.',
  }),
  field: z.string().nullable(),
  value: z.union([z.string(), z.array(z.string()).readonly(), z.null()]),
  by: z.string(),
  at: z.string().openapi({ description: 'ISO 8601, UTC.' }),
  why: z.string().nullable(),
};

const effect = {
  before: z.array(stateSchema).openapi({ description: 'The entries that it bears on, as they stood.' }),
  after: z.array(stateSchema).openapi({ description: 'The same as they stand then.' }),
};

export const effectSchema = z.object(effect).openapi('Effect');
export const decidedSchema = z.object({ decision: z.object(made), ...effect }).openapi('Decided');

export const decisionSchema = z
  .object({
    type: z.literal('decision'),
    ...made,
    entries: z.array(z.object({ id: z.string(), isShown: z.boolean() })).openapi({
      description: 'The entries that it bears on now, and whether they are shown.',
    }),
    state: z.enum(['holds', 'undone', 'overruled', 'gone']),
    undoneBy: z.string().nullable(),
  })
  .openapi('Decision') satisfies z.ZodType<DecisionAnswer>;

const reviewEntrySchema = stateSchema.extend({ citations: z.array(citationSchema) }).openapi('ReviewEntry');

export const reviewItemSchema = z
  .object({
    type: z.literal('review'),
    id: z.string(),
    reason: z.enum(reviewReasons),
    entry: reviewEntrySchema,
    other: orNull(reviewEntrySchema).openapi({ description: 'The entry that may be the same.' }),
    pair: z
      .union([z.tuple([z.string(), z.string()]).readonly(), z.null()])
      .openapi({ description: 'What decisions on the two are to name.' }),
    score: z.number().nullable().openapi({ description: 'From 0 to 1: how likely they are one.' }),
    field: z.string().nullable(),
    value: z.string().nullable(),
    says: z.array(
      z.object({
        value: z.string(),
        reports: z.int(),
        sources: z.int(),
        citations: z.array(citationSchema),
      }),
    ),
    why: z.string(),
  })
  .openapi('ReviewItem') satisfies z.ZodType<ReviewItem>;

export const partSchema = z
  .object({
    id: z.string(),
    leads: z.boolean().openapi({ description: 'Whether the entry goes by it.' }),
    terms: z.string().openapi({ description: 'For a person to tell it from the others.' }),
    reports: z.int(),
    first: orNull(reportRefSchema).openapi({ description: 'The first report of it.' }),
    words: z.string().nullable().openapi({ description: 'Words of that report.' }),
  })
  .openapi('Part') satisfies z.ZodType<PartAnswer>;

export const saidSchema = z
  .object({ value: z.string(), reports: z.int(), sources: z.int() })
  .openapi('SaidValue') satisfies z.ZodType<SaidAnswer>;

export type SaidValue = z.infer<typeof saidSchema>;
export type Part = z.infer<typeof partSchema>;
export type DecisionRequestBody = z.input<typeof decisionRequestSchema>;
export type Effect = z.infer<typeof effectSchema>;
export type DecidedAnswer = z.infer<typeof decidedSchema>;
