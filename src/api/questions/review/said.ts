import { z } from '@hono/zod-openapi';
import { entryIdOf } from '../../../queries/entry.ts';
import { saidOf } from '../../../queries/review/said.ts';
import { needed } from '../../schemas/asked.ts';
import { saidSchema } from '../../schemas/decisions.ts';
import { ElsewhereError } from '../entries/entry.ts';
import { question } from '../question.ts';

export const said = question({
  name: 'said',
  path: '/entries/{id}/said',
  tag: 'Record',
  summary: 'What the reports of an entry say of a field',
  description:
    'Every value that the reports of an entry give one of its fields, whatever the record has, the best supported first; ' +
    'none for people, and for what no report speaks of.',
  input: z.object({
    id: needed('The id of an entry, an old one too.'),
    field: needed('A field that can be corrected: date, place, text.'),
  }),
  answer: z.object({ items: z.array(saidSchema) }).openapi('SaidOfField'),
  async ask({ store }, { id, field }) {
    const exact = await entryIdOf(store, id);
    if (exact !== id) throw new ElsewhereError(exact);
    return { items: await saidOf(store, id, field) };
  },
});
