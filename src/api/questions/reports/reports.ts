import { z } from '@hono/zod-openapi';
import { sql } from 'kysely';
import { type Filters, resolveFilters } from '../../../queries/filters/filters.ts';
import { codes } from '../../../store/schema.ts';
import { reportsMatching } from '../../../store/search.ts';
import { listName, pageOf } from '../../paging/pages.ts';
import { common, paging } from '../../schemas/asked.ts';
import { reportStatuses } from '../../schemas/entries/entries.ts';
import { reportPageSchema } from '../../schemas/reports.ts';
import { type Asked, question } from '../question.ts';
import { reportItems } from './report-items.ts';

const orders = ['published', 'ingested'] as const;

interface Chosen {
  filters: Filters;
  status?: (typeof reportStatuses)[number] | undefined;
  order: (typeof orders)[number];
}

async function reportKeys(store: Asked['store'], { filters, status, order }: Chosen): Promise<number[]> {
  const { publishers, period, search, reverse } = filters;
  const direction = reverse ? 'desc' : 'asc';
  const rows = await store.db
    .selectFrom('report')
    .select('id')
    .$if(publishers !== undefined, (q) => q.where('source', 'in', publishers!))
    .$if(Number.isFinite(period?.first), (q) => q.where('published_day', '>=', period!.first))
    .$if(Number.isFinite(period?.last), (q) => q.where('published_day', '<=', period!.last))
    .$if(search !== undefined, (q) => q.where('id', 'in', reportsMatching(search!)))
    .$if(status !== undefined, (q) => q.where('status', '=', codes.reportStatus.indexOf(status!)))
    .$if(order === 'published', (q) =>
      q.orderBy(sql`published_day is null`).orderBy('published_day', direction),
    )
    .$if(order === 'ingested', (q) => q.orderBy('ingested_at', direction))
    .orderBy('id', direction)
    .execute();
  return rows.map((r) => r.id);
}

export const reports = question({
  name: 'reports',
  path: '/reports',
  tag: 'Reports',
  summary: 'The reports as they came in',
  description:
    'Every report, near-duplicates too, in order of publication or of coming in. `search` looks in the whole text.',
  input: z.object({
    from: common.from,
    to: common.to,
    search: common.search,
    source: common.source,
    status: z
      .enum(reportStatuses)
      .optional()
      .describe('Whether they were read; in another language, or empty, they are kept and not read.'),
    order: z.enum(orders).default('published').describe('By what they are ordered.'),
    ...paging,
  }),
  answer: reportPageSchema,
  async ask(asked, input) {
    const { limit: _, cursor: __, status, order, ...filters } = input;
    const page = await pageOf(asked, listName('reports', input), input, {
      keys: async () =>
        reportKeys(asked.store, { filters: await resolveFilters(asked.store, filters), status, order }),
      idOf: String,
      items: (numbers) => reportItems(asked.store, numbers),
      idOfItem: (report) => String(report.number),
    });
    return { ...page, items: page.items.map((r) => r.item) };
  },
});
