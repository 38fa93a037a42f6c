import { z } from '@hono/zod-openapi';
import { personKeys } from '../../paging/keys.ts';
import { citing, common, paging } from '../../schemas/asked.ts';
import { personSchema } from '../../schemas/entries/entries.ts';
import { pageSchema } from '../../schemas/lists.ts';
import { question } from '../question.ts';
import { personPage } from './entry-pages.ts';

export const people = question({
  name: 'people',
  path: '/people',
  tag: 'Record',
  summary: 'Who is who',
  description:
    'The people of the record, those of whom most independent sources speak first. `from` and `to` bound the days of ' +
    'report; `search` looks in names and offices.',
  input: z.object({ ...common, ...citing, ...paging }),
  answer: pageSchema(personSchema).openapi('PersonPage'),
  ask: (asked, input) => personPage(asked, 'people', input, personKeys),
});
