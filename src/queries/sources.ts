import { sql } from 'kysely';
import type { RecordStore } from '../store/port.ts';
import { codes } from '../store/schema.ts';
import { reportsMatching } from '../store/search.ts';
import type { SourceAnswer } from './answers.ts';
import { idList, reportRef } from './evidence/citations.ts';
import { groupBy } from './evidence/group.ts';
import type { Filters } from './filters/filters.ts';

type Store = Pick<RecordStore, 'db'>;

async function contributed(store: Store, clusters: number[]) {
  const rows = await store.db
    .selectFrom('evidence as e')
    .innerJoin('report as r', 'r.id', 'e.report_id')
    .select([
      sql<number>`coalesce(r.cluster, r.id)`.as('cluster'),
      'e.entry_kind',
      sql<number>`count(distinct e.entry_id)`.as('entries'),
    ])
    .where(sql<number>`coalesce(r.cluster, r.id)`, 'in', idList(clusters))
    .groupBy(['cluster', 'e.entry_kind'])
    .execute();
  const found = new Map(rows.map((r) => [`${r.cluster} ${codes.entryKind[r.entry_kind]}`, r.entries]));
  return (cluster: number, kind: (typeof codes.entryKind)[number]) => found.get(`${cluster} ${kind}`) ?? 0;
}

/**
 * The independent sources in order of publication: each report with its near-duplicates, and how many entries rest
 * on them. Filters: publishers, period (of publication), search (in the whole text), limit, reverse.
 */
export async function sources(store: Store, filters: Filters = {}): Promise<SourceAnswer[]> {
  const { publishers, period, search, limit, reverse } = filters;
  const direction = reverse ? 'desc' : 'asc';
  const matching = await store.db
    .selectFrom('report')
    .select(sql<number>`coalesce(cluster, id)`.as('cluster'))
    .distinct()
    .$if(publishers !== undefined, (q) => q.where('source', 'in', publishers!))
    .$if(Number.isFinite(period?.first), (q) => q.where('published_day', '>=', period!.first))
    .$if(Number.isFinite(period?.last), (q) => q.where('published_day', '<=', period!.last))
    .$if(search !== undefined, (q) => q.where('id', 'in', reportsMatching(search!)))
    .execute();
  const rows = await store.db
    .selectFrom('report')
    .select(['id', 'key', 'title', 'source', 'published', 'url', 'language', 'status'])
    .select(sql<number>`coalesce(cluster, id)`.as('cluster'))
    .where(sql<number>`coalesce(cluster, id)`, 'in', idList(matching.map((m) => m.cluster)))
    .orderBy(sql`published_day is null`)
    .orderBy('published_day', direction)
    .orderBy('id')
    .execute();
  const clusters = [...groupBy(rows, (r) => r.cluster)].slice(0, limit);
  const count = await contributed(
    store,
    clusters.map(([cluster]) => cluster),
  );
  return clusters.map(([cluster, reports]) => {
    const first = reports.find((r) => r.id === cluster) ?? reports[0]!;
    return {
      type: 'source',
      ...reportRef(first),
      language: first.language,
      status: codes.reportStatus[first.status]!,
      copies: reports.filter((r) => r !== first).map(reportRef),
      occasions: count(cluster, 'occasion'),
      statements: count(cluster, 'statement'),
      people: count(cluster, 'person'),
    };
  });
}
