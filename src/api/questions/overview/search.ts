import { z } from '@hono/zod-openapi';
import { type Filters, resolveFilters } from '../../../queries/filters/filters.ts';
import { meetings } from '../../../queries/meetings.ts';
import { people } from '../../../queries/people.ts';
import { statements } from '../../../queries/statements.ts';
import { reportsMatching } from '../../../store/search.ts';
import { occasionKeys, personKeys, statementKeys } from '../../paging/keys.ts';
import { listName } from '../../paging/pages.ts';
import { common, needed, upTo } from '../../schemas/asked.ts';
import { searchSchema } from '../../schemas/overview.ts';
import { type Asked, question } from '../question.ts';
import { reportItemsInOrder } from '../reports/report-items.ts';
import { passageWith } from './snippet.ts';

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
    limit: upTo(50, 8, 'At most so many of each kind.'),
  }),
  answer: searchSchema,
  async ask({ store, lists }, { q, limit, ...asked }) {
    const filters = await resolveFilters(store, { ...asked, search: q });
    const first = async <T>(
      kind: string,
      keys: (store: Asked['store'], filters: Filters) => Promise<{ key: string }[]>,
      answers: (store: Asked['store'], filters: Filters) => Promise<T[]>,
    ) => {
      const list = listName(`search ${kind}`, { q, ...asked });
      const all = await lists.of(list, () => keys(store, { ...filters, reverse: kind !== 'person' }));
      const ids = all.slice(0, limit).map((k) => k.key);
      const shown = { ids, citations: 1, reverse: kind !== 'person' };
      return { items: ids.length > 0 ? await answers(store, shown) : [], total: all.length };
    };
    return {
      people: await first('person', personKeys, people),
      occasions: await first('occasion', occasionKeys, meetings),
      statements: await first('statement', statementKeys, statements),
      reports: await reportHits(store, q, filters, limit),
    };
  },
});
