import { z } from '@hono/zod-openapi';
import { entryIdOf } from '../../../queries/entry.ts';
import { partsOf } from '../../../queries/review/parts.ts';
import { needed } from '../../schemas/asked.ts';
import { partSchema } from '../../schemas/decisions.ts';
import { ElsewhereError } from '../entries/entry.ts';
import { question } from '../question.ts';

export const parts = question({
  name: 'parts',
  path: '/entries/{id}/parts',
  tag: 'Record',
  summary: 'What an entry can be split by',
  description:
    'The parts of an entry: what is told of it in the same terms, by one report or by many, with the words of the first. ' +
    'The one that the entry goes by comes first, then the most reported.',
  input: z.object({ id: needed('The id of an entry, an old one too.') }),
  answer: z.object({ items: z.array(partSchema) }).openapi('Parts'),
  async ask({ store }, { id }) {
    const exact = await entryIdOf(store, id);
    if (exact !== id) throw new ElsewhereError(exact);
    return { items: await partsOf(store, id) };
  },
});
