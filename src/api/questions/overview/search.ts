import { z } from '@hono/zod-openapi';
import { type Filters, resolveFilters } from '../../../queries/filters/filters.ts';
import type { Counted, Key } from '../../../queries/listing.ts';
import { occasionAnswers } from '../../../queries/meetings.ts';
import { personAnswers } from '../../../queries/people.ts';
import { statementAnswers } from '../../../queries/statements.ts';
import { reportsMatching } from '../../../store/search.ts';
import { occasionKeys, personKeys, statementKeys } from '../../paging/keys.ts';
import { listName } from '../../paging/pages.ts';
import { common, needed, upTo } from '../../schemas/asked.ts';
import { searchSchema } from '../../schemas/overview/overview.ts';
import { type Asked, question } from '../question.ts';
import { reportItemsInOrder } from '../reports/report-items.ts';
import { passageWith } from './snippet.ts';

/** The largest `limit`. */
const MOST = 50;

async function reportHits(
  store: Asked['store'],
  words: string,
  { publishers, period }: Filters,
  limit: number,
) {
  const found = await store.db
    .selectFrom('report')
    .select('id')
    .where('id', 'in', reportsMatching(words))
    .$if(publishers !== undefined, (q) => q.where('source', 'in', publishers!))
    .$if(Number.isFinite(period?.first), (q) => q.where('published_day', '>=', period!.first))
    .$if(Number.isFinite(period?.last), (q) => q.where('published_day', '<=', period!.last))
    .orderBy('published_day', 'desc')
    .orderBy('id')
    .execute();
  const numbers = found.slice(0, limit).map((r) => r.id);
  const texts = new Map(
    (numbers.length > 0
      ? await store.db.selectFrom('report').select(['id', 'text']).where('id', 'in', numbers).execute()
      : []
    ).map((r) => [r.id, r.text]),
  );
  const items = await reportItemsInOrder(store, numbers);
  return {
    items: items.map((item, i) => ({ ...item, ...passageWith(texts.get(numbers[i]!) ?? '', words) })),
    total: found.length,
  };
}

export const search = question({
  name: 'search',
  path: '/search',
  tag: 'Overview',
  summary: 'Words in everything',
  description:
    'People whose name or office holds the words, occasions and statements that the reports tell in them, and reports; of ' +
    'each the first `limit` and how many there are.',
  input: z.object({
    q: needed('Words; "a phrase", begin* and OR are understood.'),
    party: common.party,
    from: common.from,
    to: common.to,
    source: common.source,
    limit: upTo(MOST, 8, 'At most so many of each kind.'),
  }),
  answer: searchSchema,
  async ask({ store, lists }, { q, limit, ...asked }) {
    const filters = await resolveFilters(store, { ...asked, search: q });
    const first = async <T>(
      kind: string,
      keys: (store: Asked['store'], filters: Filters) => Promise<Counted<Key>>,
      answers: (store: Asked['store'], ids: number[], citations: number) => Promise<T[]>,
    ) => {
      const list = listName(`search ${kind}`, { q, ...asked });
      const { total, some } = await lists.of(list, async () => {
        const all = await keys(store, { ...filters, reverse: kind !== 'person' });
        return { total: await all.total(), some: await all.slice(0, MOST) };
      });
      const ids = some.slice(0, limit).map((k) => k.id);
      return { items: await answers(store, ids, 1), total };
    };
    return {
      people: await first('person', personKeys, personAnswers),
      occasions: await first('occasion', occasionKeys, occasionAnswers),
      statements: await first('statement', statementKeys, statementAnswers),
      reports: await reportHits(store, q, filters, limit),
    };
  },
});
