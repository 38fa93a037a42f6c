import { z } from '@hono/zod-openapi';
import { resolveFilters } from '../../../queries/filters/filters.ts';
import { contactPairs } from '../../../queries/pictures/contact-pairs.ts';
import { common, ofOccasions } from '../../schemas/asked.ts';
import { contactPairsSchema, levelSchema } from '../../schemas/overview/pictures.ts';
import { question } from '../question.ts';

export const contactsPicture = question({
  name: 'contactsPicture',
  path: '/pictures/contacts',
  tag: 'Overview',
  summary: 'All pairs of parties in contact',
  description:
    'What a matrix or network of contacts is drawn from: every pair of parties that took part in the same occasions, how often, ' +
    'at which level, when last, and whether the silence since is long for them.',
  input: z.object({
    ...common,
    status: ofOccasions.status,
    medium: ofOccasions.medium,
    place: ofOccasions.place,
    level: levelSchema
      .optional()
      .describe('leaders, ministers, officials, unnamed: any of them. The lower of both sides’ highest.'),
  }),
  answer: contactPairsSchema,
  isDrawn: true,
  async ask({ store }, { level, ...asked }) {
    return contactPairs(store, await resolveFilters(store, asked), level?.length ? level : undefined);
  },
});
