import { z } from '@hono/zod-openapi';
import { problemKinds } from '../../reports/problem.ts';
import { orNull } from './evidence.ts';

const jobStates = ['fetching', 'waiting', 'reading', 'reconciling', 'done', 'failed', 'stopped'] as const;

export const jobSchema = z
  .object({
    id: z.string(),
    state: z.enum(jobStates),
    names: z.array(z.string()).openapi({ description: 'What is read in: names of files, addresses.' }),
    created: z.string(),
    ended: z.string().nullable(),
    bytes: z.object({ done: z.int(), total: z.int() }),
    pages: orNull(z.object({ done: z.int(), total: z.int() })).openapi({
      description: 'Of a feed, the items whose text, or page, was fetched.',
    }),
    counts: z
      .object({
        reports: z.int(),
        added: z.int(),
        unchanged: z.int(),
        otherLanguage: z.int(),
        withoutDate: z.int(),
        failed: z.int(),
      })
      .openapi({
        description: 'Of the reports found: new, known before, in another language, undated, not taken.',
      }),
    reports: z.array(z.string()).openapi({ description: 'Ids of the reports found, at most 200.' }),
    problems: z
      .array(
        z.object({
          kind: z.enum(problemKinds),
          severity: z.enum(['failure', 'notice']),
          place: z.string().openapi({ description: 'File and line.' }),
          message: z.string(),
          remedy: z.string(),
        }),
      )
      .openapi({ description: 'At most 100.' }),
    failure: z.string().nullable().openapi({ description: 'Why it failed as a whole, and what to do.' }),
  })
  .openapi('Job');

export type Job = z.infer<typeof jobSchema>;

export const jobListSchema = z.object({ items: z.array(jobSchema) }).openapi('JobList');

const optional = z.string().max(2000).optional();

/** A report as it is pasted. */
export const pastedSchema = z
  .object({
    text: z.string().min(1),
    title: optional,
    published: optional.openapi({ description: 'ISO 8601 day or time.', example: '2021-10-19' }),
    source: optional.openapi({ description: 'The publisher.' }),
    url: optional,
    language: optional,
  })
  .openapi('PastedReport');

export const pastedReportsSchema = z
  .strictObject({ reports: z.array(pastedSchema).min(1).max(1000) })
  .openapi('PastedReports');

export const addressSchema = z
  .strictObject({
    url: z.string().max(2000).openapi({ example: 'https://news.example/2021/10/19/envoys-meet' }),
    pages: z
      .boolean()
      .default(false)
      .openapi({
        description:
          'Of a feed, also the pages of the items whose whole text it does not have: at most 100, one after the other, as ' +
          'robots.txt allows.',
      }),
  })
  .openapi('PageAddress');
