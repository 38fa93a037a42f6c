import { z } from '@hono/zod-openapi';
import { sql } from 'kysely';
import type { Filters } from '../../../queries/filters/filters.ts';
import { meetings } from '../../../queries/meetings.ts';
import { people } from '../../../queries/people.ts';
import { statements } from '../../../queries/statements.ts';
import { codes } from '../../../store/schema.ts';
import { upTo } from '../../schemas/asked.ts';
import { newsSchema } from '../../schemas/overview/overview.ts';
import { type Asked, question } from '../question.ts';
import { reportItemsInOrder } from '../reports/report-items.ts';

type Kind = (typeof codes.entryKind)[number];

/** Ids of the entries of a kind that no report from before `since` speaks of. */
async function newKeys({ db }: Asked['store'], kind: Kind, since: string): Promise<string[]> {
  const code = codes.entryKind.indexOf(kind);
  const rows = await db
    .selectFrom(kind)
    .select('key')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('evidence')
        .innerJoin('report', 'report.id', 'evidence.report_id')
        .select('evidence.entry_id')
        .where('evidence.entry_kind', '=', code)
        .where('report.ingested_at', '>', since),
    )
    .where('id', 'not in', (eb) =>
      eb
        .selectFrom('evidence')
        .innerJoin('report', 'report.id', 'evidence.report_id')
        .select('evidence.entry_id')
        .where('evidence.entry_kind', '=', code)
        .where('report.ingested_at', '<=', since),
    )
    .orderBy('sources', 'desc')
    .orderBy('key')
    .execute();
  return rows.map((r) => r.key);
}

async function shown<T>(
  asked: Asked,
  kind: Kind,
  since: string,
  limit: number,
  answers: (store: Asked['store'], filters: Filters) => Promise<T[]>,
) {
  const keys = await newKeys(asked.store, kind, since);
  const ids = keys.slice(0, limit);
  return {
    items: ids.length > 0 ? await answers(asked.store, { ids, citations: 1, reverse: true }) : [],
    total: keys.length,
  };
}

export const news = question({
  name: 'news',
  path: '/news',
  tag: 'Overview',
  summary: 'What is new since a time',
  description:
    'Reports that came in since, and the entries that rest on these alone, those of most sources chosen first.',
  input: z.object({
    since: z.iso.datetime({ offset: true }).describe('A time, as 2021-10-19T08:00:00Z.'),
    limit: upTo(100, 20, 'At most so many of each kind.'),
  }),
  answer: newsSchema,
  async ask(asked, { since: given, limit }) {
    const since = new Date(given).toISOString();
    const { db } = asked.store;
    const reports = await db
      .selectFrom('report')
      .select('id')
      .where('ingested_at', '>', since)
      .orderBy('ingested_at', 'desc')
      .orderBy('id', 'desc')
      .execute();
    const { latest } = await db
      .selectFrom('report')
      .select(sql<string | null>`max(ingested_at)`.as('latest'))
      .executeTakeFirstOrThrow();
    return {
      since,
      latest,
      reports: {
        items: await reportItemsInOrder(
          asked.store,
          reports.slice(0, limit).map((r) => r.id),
        ),
        total: reports.length,
      },
      occasions: await shown(asked, 'occasion', since, limit, meetings),
      statements: await shown(asked, 'statement', since, limit, statements),
      people: await shown(asked, 'person', since, limit, people),
    };
  },
});
