/** What is found across kinds of entry: search, what is new, the record itself. */
import { z } from '@hono/zod-openapi';
import { spanSchema } from '../../../contract/reading.ts';
import { occasionSchema, personSchema, statementSchema } from '../entries/entries.ts';
import { daySchema } from '../evidence.ts';
import { reportItemSchema } from '../reports.ts';

const group = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), total: z.int() });

export const reportHitSchema = reportItemSchema
  .extend({
    words: z.string().openapi({ description: 'The words around the first place that was found.' }),
    span: spanSchema.nullable().openapi({ description: 'That place in the text.' }),
  })
  .openapi('ReportHit');

export const searchSchema = z
  .object({
    people: group(personSchema),
    occasions: group(occasionSchema),
    statements: group(statementSchema),
    reports: group(reportHitSchema),
  })
  .openapi('SearchResult');

export const newsSchema = z
  .object({
    since: z.string(),
    latest: z
      .string()
      .nullable()
      .openapi({ description: 'When the last report came in; ask since then the next time.' }),
    reports: group(reportItemSchema),
    occasions: group(occasionSchema),
    statements: group(statementSchema),
    people: group(personSchema),
  })
  .openapi('News', { description: 'Reports that came in since, and entries that rest on none from before.' });

export const recordSchema = z
  .object({
    reports: z.int(),
    read: z.int(),
    otherLanguage: z.int(),
    withoutDate: z.int(),
    people: z.int(),
    occasions: z.int(),
    statements: z.int(),
    firstReport: daySchema.nullable(),
    lastReport: daySchema.nullable(),
    latest: z.string().nullable().openapi({ description: 'When the last report came in, ISO 8601.' }),
    complete: z.boolean().openapi({ description: 'Whether the record covers every report that was read.' }),
  })
  .openapi('RecordSummary');
