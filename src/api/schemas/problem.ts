import { z } from '@hono/zod-openapi';

const named = z.object({ id: z.string(), name: z.string() });

/** Problem details for HTTP APIs, RFC 9457. What is known beside the five members of the standard is optional. */
export const problemSchema = z
  .object({
    type: z.string().openapi({ description: 'Says which problem it is.', example: '/docs#problem-bad-date' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().openapi({ description: 'What is wrong and what to do about it.' }),
    kind: z.string().openapi({ description: 'The problem in one word, as at the end of `type`.' }),
    errors: z
      .array(z.object({ at: z.string(), message: z.string() }))
      .optional()
      .openapi({ description: 'Of a malformed question: each parameter or field that is wrong.' }),
    nearest: z.array(named).optional().openapi({ description: 'What may have been meant.' }),
    candidates: z.array(named).optional().openapi({ description: 'Which it may be.' }),
    known: z.array(z.string()).optional().openapi({ description: 'Values that there are.' }),
  })
  .openapi('Problem');

export type ProblemDetails = z.infer<typeof problemSchema>;
