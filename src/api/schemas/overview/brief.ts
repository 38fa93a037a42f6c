import { z } from '@hono/zod-openapi';
import { briefParts } from '../../../queries/brief/parts.ts';
import type { WholeBrief } from '../../../queries/brief/selection.ts';
import { occasionSchema, statementSchema } from '../entries/entries.ts';
import { commitmentSchema, conflictSchema, positionSchema, proposalSchema } from '../entries/ledger.ts';
import { citationSchema, daySchema, orNull, partySchema } from '../evidence.ts';

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

const lineFields = z.object({
  id: z.string().nullable().openapi({ description: 'What it tells of: an entry, or a party by its code.' }),
  also: z.array(z.string()).optional().openapi({ description: 'Other entries of which it tells the same.' }),
  lead: z.string().openapi({ description: 'What begins the line and stands out.' }),
  note: z.string().nullable(),
  text: z.string().openapi({ description: 'Words of reports stand in quotation marks.' }),
  goesOn: z.boolean().optional().openapi({ description: 'The text goes on the sentence of the lead.' }),
  citations: z.array(citationSchema),
  givesWords: z.boolean().optional().openapi({ description: 'The text gives the words of the reports.' }),
});

export const briefDocumentSchema = z
  .object({
    title: z.string(),
    opening: z.string(),
    sections: z.array(
      z.object({
        part: z.enum([...briefParts, 'first']),
        heading: z.string(),
        groups: z.array(
          z.object({
            heading: z.string().nullable(),
            lead: z.string().nullable(),
            lines: z.array(lineFields.extend({ under: z.array(lineFields).optional() }).openapi('BriefLine')),
            rest: z.string().nullable().openapi({ description: 'What is not shown.' }),
          }),
        ),
      }),
    ),
  })
  .openapi('BriefDocument');
