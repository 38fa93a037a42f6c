/**
 * The contract between a report and what is read from it.
 *
 * Offsets count UTF-16 code units into `Report.text`, half-open, so that
 * `text.slice(start, end)` is exactly the words that are meant. Dates are EDTF
 * (ISO 8601-2). A missing fact is null, never a guess.
 */
import { z } from 'zod';
import { type Entity, entitySchema, type Mention, mentionSchema, type Time, timeSchema } from './entities.ts';
import { type Event, eventSchema } from './events.ts';
import { type Meeting, meetingSchema } from './meetings.ts';
import { type Position, positionSchema } from './positions.ts';
import { reportSchema } from './report.ts';
import { type Silence, type Statement, silenceSchema, statementSchema } from './statements.ts';
import {
  type Claim,
  type Commitment,
  claimSchema,
  commitmentSchema,
  type Proposal,
  proposalSchema,
} from './undertakings.ts';
import { type Span, spanSchema } from './values.ts';

export * from './entities.ts';
export * from './events.ts';
export * from './meetings.ts';
export * from './positions.ts';
export * from './report.ts';
export * from './statements.ts';
export * from './undertakings.ts';
export * from './values.ts';

export const readingSchema = z.object({
  id: z.string(),
  sentences: z.array(spanSchema),
  entities: z.array(entitySchema),
  mentions: z.array(mentionSchema),
  times: z.array(timeSchema),
  statements: z.array(statementSchema),
  meetings: z.array(meetingSchema),
  events: z.array(eventSchema),
  positions: z.array(positionSchema),
  proposals: z.array(proposalSchema).optional(),
  commitments: z.array(commitmentSchema).optional(),
  claims: z.array(claimSchema).optional(),
  silences: z.array(silenceSchema).optional(),
});

/** What one report says: the output of the reader, a pure function of the report. */
export interface Reading {
  id: string;
  sentences: Span[];
  entities: Entity[];
  mentions: Mention[];
  times: Time[];
  statements: Statement[];
  meetings: Meeting[];
  events: Event[];
  positions: Position[];
  /** Absent, as the next two, from readings made before they were read. */
  proposals?: Proposal[] | undefined;
  commitments?: Commitment[] | undefined;
  /** Claims of pattern. */
  claims?: Claim[] | undefined;
  silences?: Silence[] | undefined;
}

/** JSON Schemas (2020-12) of Report and Reading, generated from the zod schemas. */
export function jsonSchemas(): Record<string, unknown> {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $defs: { Report: z.toJSONSchema(reportSchema), Reading: z.toJSONSchema(readingSchema) },
    $ref: '#/$defs/Reading',
  };
}
