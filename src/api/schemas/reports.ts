import { z } from '@hono/zod-openapi';
import { readingSchema, spanSchema } from '../../contract/reading.ts';
import { entryKinds } from '../../record/kinds.ts';
import { reportStatuses } from './entries/entries.ts';
import { reportRefSchema } from './evidence.ts';
import { pageSchema } from './lists.ts';

export const reportItemSchema = z
  .object({
    type: z.literal('report'),
    ...reportRefSchema.shape,
    language: z.string().nullable().openapi({ description: 'BCP 47.' }),
    status: z.enum(reportStatuses),
    copyOf: z.string().nullable().openapi({ description: 'The report of which it is a near-duplicate.' }),
    ingested: z.string().openapi({ description: 'ISO 8601 time at which it came into the record.' }),
  })
  .openapi('ReportItem');

export const reportPageSchema = pageSchema(reportItemSchema).openapi('ReportPage');

export const layers = [
  'people',
  'organisations',
  'places',
  'dates',
  'statements',
  'silences',
  'meetings',
  'events',
  'positions',
  'proposals',
  'commitments',
  'claims',
] as const;

const markSchema = z
  .object({
    layer: z.enum(layers),
    span: spanSchema,
    role: z.string().openapi({
      description: 'What the words are in what was found: name, content, cue, source, trigger, condition …',
    }),
    of: z
      .string()
      .openapi({ description: 'The id in the reading of what was found; else its place in its list.' }),
    label: z.string().openapi({ description: 'What was found, in a few words.' }),
    entry: z.string().nullable().openapi({ description: 'The entry of the record that rests on it.' }),
  })
  .openapi('Mark');

export const reportEntrySchema = reportItemSchema
  .extend({
    text: z.string(),
    copies: z.array(reportRefSchema),
    reading: readingSchema.nullable().openapi({ description: 'Null where the report was not read.' }),
    marks: z.array(markSchema).openapi({
      description: 'What was found, in the order of the text, the longer of two that begin together first.',
    }),
    entries: z
      .array(z.object({ id: z.string(), type: z.enum(entryKinds), name: z.string() }))
      .openapi({ description: 'The entries of the record that rest on this report.' }),
  })
  .openapi('Report');

export type ReportItem = z.infer<typeof reportItemSchema>;
export type ReportEntry = z.infer<typeof reportEntrySchema>;
export type Mark = z.infer<typeof markSchema>;
export type Layer = (typeof layers)[number];
