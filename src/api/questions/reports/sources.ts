import { z } from '@hono/zod-openapi';
import { resolveFilters } from '../../../queries/filters/filters.ts';
import { sourceAnswers, sourceListing } from '../../../queries/sources.ts';
import { listName, pageOf } from '../../paging/pages.ts';
import { common, paging } from '../../schemas/asked.ts';
import { sourceSchema } from '../../schemas/entries/entries.ts';
import { pageSchema } from '../../schemas/lists.ts';
import { question } from '../question.ts';

export const sources = question({
  name: 'sources',
  path: '/sources',
  tag: 'Reports',
  summary: 'The independent sources that the record rests on',
  description:
    'The reports in order of publication, each with its near-duplicates, and how many entries rest on them. `search` ' +
    'looks in the whole text.',
  input: z.object({
    from: common.from,
    to: common.to,
    search: common.search,
    source: common.source,
    ...paging,
  }),
  answer: pageSchema(sourceSchema).openapi('SourcePage'),
  ask: (asked, input) => {
    const { limit: _, cursor: __, ...filters } = input;
    return pageOf(asked, listName('sources', input), input, {
      keys: async () => sourceListing(asked.store, await resolveFilters(asked.store, filters)),
      idOf: String,
      items: (clusters) => sourceAnswers(asked.store, clusters, input.reverse),
    });
  },
});
