/** What answers rest on: reports, and their exact words. */
import { z } from '@hono/zod-openapi';
import { meetingStatuses, spanSchema } from '../../contract/reading.ts';
import type { Citation, PersonRef, ReportRef } from '../../queries/answers.ts';

export const partySchema = z.string().openapi({
  description:
    'ISO 3166-1 alpha-3 for a state, the acronym of an international body, else a plain English name.',
  example: 'KOR',
});

export const edtfSchema = z
  .string()
  .openapi({ description: 'EDTF date or interval (ISO 8601-2).', example: '2021-10-18' });

export const daySchema = z.string().openapi({ description: 'ISO 8601 day.', example: '2021-10-19' });

/** A schema that has a name, or null: `nullable()` would describe it as an object that is null. */
export const orNull = <T extends z.ZodType>(schema: T) => z.union([schema, z.null()]);

export const reportRefSchema = z
  .object({
    id: z.string().openapi({ example: 'report-b000000000000002' }),
    title: z.string().nullable(),
    source: z.string().nullable().openapi({ description: 'The publisher.' }),
    published: z.string().nullable(),
    url: z.string().nullable(),
  })
  .openapi('ReportRef') satisfies z.ZodType<ReportRef>;

const passageSchema = z
  .object({
    role: z.string().openapi({
      description: 'What the words show: name, office, meeting, content, cue, source.',
    }),
    span: spanSchema,
    words: z.string().openapi({ description: 'Exactly text.slice(...span) of the report.' }),
  })
  .openapi('Passage');

export const citationSchema = z
  .object({
    report: reportRefSchema,
    copyOf: z.string().nullable().openapi({
      description: 'The report of which this one is a near-duplicate, where that is cited too.',
    }),
    passages: z.array(passageSchema),
    words: z.string().openapi({ description: 'The sentences in which the passages stand.' }),
    says: z
      .object({
        status: z.enum(meetingStatuses),
        date: edtfSchema.nullable(),
        place: z.string().nullable(),
      })
      .nullable()
      .openapi({ description: 'What this report says of an occasion, where reports may differ.' }),
  })
  .openapi('Citation') satisfies z.ZodType<Citation>;

export const personRefSchema = z
  .object({ id: z.string(), name: z.string(), party: partySchema.nullable() })
  .openapi('PersonRef') satisfies z.ZodType<PersonRef>;

/** The fields that all entries share. */
export const entryFields = {
  id: z.string(),
  reports: z.int().openapi({ description: 'Reports that speak of it.' }),
  sources: z.int().openapi({ description: 'Of those, independent ones: near-duplicates count once.' }),
  citations: z.array(citationSchema),
};
