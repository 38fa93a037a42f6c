import { z } from '@hono/zod-openapi';
import type { WholeBrief } from '../../queries/brief/selection.ts';
import { occasionSchema, statementSchema } from './entries.ts';
import { citationSchema, daySchema, orNull, partySchema } from './evidence.ts';
import { commitmentSchema, conflictSchema, positionSchema, proposalSchema } from './ledger.ts';

const more = z.int().openapi({ description: 'How many more there are.' });
const occasions = z.object({ occasions: z.array(occasionSchema), more }).openapi('BriefOccasions');

export const briefSchema = z
  .object({
    firstReport: daySchema.nullable(),
    lastReport: daySchema.nullable(),
    reports: z.int(),
    sources: z.int(),
    parties: z.array(
      z.object({
        party: partySchema.nullable(),
        name: z.string(),
        occasions: z.int(),
        people: z.array(
          z.object({
            id: z.string(),
            name: z.string(),
            office: z.string().nullable(),
            citation: orNull(citationSchema),
          }),
        ),
        more,
      }),
    ),
    happened: occasions,
    speakers: z.array(
      z.object({
        person: z.string().nullable(),
        name: z.string(),
        party: partySchema.nullable(),
        statements: z.array(statementSchema),
        more,
      }),
    ),
    moreSpeakers: z.int(),
    next: occasions,
    unheard: occasions,
    undated: occasions,
    issues: z.array(z.object({ issue: z.string(), positions: z.array(positionSchema), more })),
    moreIssues: z.int(),
    proposals: z.object({ proposals: z.array(proposalSchema), more }),
    commitments: z.object({ commitments: z.array(commitmentSchema), more }),
    conflicts: z.array(conflictSchema),
    first: z
      .array(
        z.discriminatedUnion('type', [
          occasionSchema,
          statementSchema,
          positionSchema,
          proposalSchema,
          commitmentSchema,
        ]),
      )
      .openapi({ description: 'What was asked for to stand first.' }),
  })
  .openapi('Brief') satisfies z.ZodType<WholeBrief>;
