/** The entries of the record, as the queries answer with them. */
import { z } from '@hono/zod-openapi';
import { meetingMedia, meetingStatuses, statementKinds } from '../../../contract/reading.ts';
import type {
  OccasionAnswer,
  PartyAnswer,
  PersonAnswer,
  SourceAnswer,
  StatementAnswer,
} from '../../../queries/answers.ts';
import {
  daySchema,
  edtfSchema,
  entryFields,
  orNull,
  partySchema,
  personRefSchema,
  reportRefSchema,
} from '../evidence.ts';

export const occasionSchema = z
  .object({
    type: z.literal('occasion'),
    ...entryFields,
    date: edtfSchema.nullable(),
    status: z.enum(meetingStatuses),
    medium: z.enum(meetingMedia),
    place: z.string().nullable(),
    parties: z.array(partySchema),
    people: z.array(personRefSchema),
    reported: daySchema.nullable().openapi({ description: 'Day on which it was first reported.' }),
  })
  .openapi('Occasion') satisfies z.ZodType<OccasionAnswer>;

export const statementSchema = z
  .object({
    type: z.literal('statement'),
    ...entryFields,
    date: edtfSchema.nullable(),
    kind: z.enum(statementKinds),
    text: z.string(),
    speaker: z.string().nullable().openapi({ description: 'The words that name the speaker.' }),
    person: orNull(personRefSchema),
    party: partySchema.nullable(),
    reported: daySchema.nullable(),
  })
  .openapi('Statement') satisfies z.ZodType<StatementAnswer>;

const formSchema = z.object({ words: z.string(), reports: z.int() }).openapi('Form');

export const personSchema = z
  .object({
    type: z.literal('person'),
    ...entryFields,
    name: z.string(),
    party: partySchema.nullable(),
    office: z.string().nullable(),
    names: z.array(formSchema),
    offices: z.array(formSchema),
    occasions: z.int(),
    statements: z.int(),
    firstReported: daySchema.nullable(),
    lastReported: daySchema.nullable(),
  })
  .openapi('Person') satisfies z.ZodType<PersonAnswer>;

export const partyAnswerSchema = z
  .object({
    type: z.literal('party'),
    id: partySchema,
    name: z.string(),
    occasions: z.int(),
    people: z.int(),
    statements: z.int(),
    first: daySchema.nullable(),
    last: daySchema.nullable(),
    met: z.array(z.object({ party: partySchema, occasions: z.int() })),
  })
  .openapi('Party') satisfies z.ZodType<PartyAnswer>;

export const reportStatuses = ['read', 'other-language', 'empty'] as const;

export const sourceSchema = z
  .object({
    type: z.literal('source'),
    ...reportRefSchema.shape,
    language: z.string().nullable(),
    status: z.enum(reportStatuses),
    copies: z.array(reportRefSchema),
    occasions: z.int(),
    statements: z.int(),
    people: z.int(),
  })
  .openapi('Source') satisfies z.ZodType<SourceAnswer>;

export const timelineItemSchema = z
  .discriminatedUnion('type', [occasionSchema, statementSchema])
  .openapi('TimelineItem');
