import { z } from '@hono/zod-openapi';
import { resolveFilters } from '../../../queries/filters/filters.ts';
import { placesOnMap } from '../../../queries/pictures/places.ts';
import { common, ofOccasions } from '../../schemas/asked.ts';
import { placesSchema } from '../../schemas/overview/pictures.ts';
import { question } from '../question.ts';

export const placesPicture = question({
  name: 'placesPicture',
  path: '/pictures/places',
  tag: 'Overview',
  summary: 'Where occasions took place',
  description:
    'What a map is drawn from: the places of occasions with their position, how many and which they are.',
  input: z.object({ ...common, ...ofOccasions }),
  answer: placesSchema,
  isDrawn: true,
  async ask({ store }, asked) {
    return placesOnMap(store, await resolveFilters(store, asked));
  },
});
