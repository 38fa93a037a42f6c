import { sql } from 'kysely';
import type { RecordStore } from '../store/port.ts';
import { codes } from '../store/schema.ts';
import { reportsMatching } from '../store/search.ts';
import type { SourceAnswer } from './answers.ts';
import { idList, reportRef } from './evidence/citations.ts';
import { groupBy } from './evidence/group.ts';
import type { Filters } from './filters/filters.ts';
import { kept } from './kept.ts';
import { type Counted, nameOf, wholeListing } from './listing.ts';

type Store = Pick<RecordStore, 'db'>;

async function contributed(store: Store, clusters: readonly number[]) {
  const { rows } = await sql<{ cluster: number; kind: number; entries: number }>`
    select s.value as cluster, a.kind, count(distinct a.entry) as entries
    from json_each(${JSON.stringify(clusters)}) s
      join report r on r.id in (select s.value union select id from report where cluster = s.value)
      join mention m on m.report = r.id join account a on a."row" = m.account
    where a.entry > 0 and a.kind >= 0 group by s.value, a.kind`.execute(store.db);
  const found = new Map(rows.map((r) => [`${r.cluster} ${codes.entryKind[r.kind]}`, r.entries]));
  return (cluster: number, kind: (typeof codes.entryKind)[number]) => found.get(`${cluster} ${kind}`) ?? 0;
}

/** Those that the filters choose, by the row of their first report, in order of publication. */
export const sourceListing = (store: Store, filters: Filters): Counted<number> =>
  wholeListing(async () => [
    ...(await kept(
      store,
      nameOf('sources', filters),
      async () => Float64Array.from(await sourcesFound(store, filters)),
      ({ byteLength }) => byteLength,
    )),
  ]);

async function sourcesFound(store: Store, filters: Filters): Promise<number[]> {
  const { publishers, period, search, reverse } = filters;
  const direction = reverse ? 'desc' : 'asc';
  const cluster = sql<number>`coalesce(cluster, id)`;
  const isChosen = publishers !== undefined || period !== undefined || search !== undefined;
  const matching = store.db
    .selectFrom('report')
    .select(cluster.as('cluster'))
    .$if(publishers !== undefined, (q) => q.where('source', 'in', publishers!))
    .$if(Number.isFinite(period?.first), (q) => q.where('published_day', '>=', period!.first))
    .$if(Number.isFinite(period?.last), (q) => q.where('published_day', '<=', period!.last))
    .$if(search !== undefined, (q) => q.where('id', 'in', reportsMatching(search!)));
  const rows = await store.db
    .selectFrom('report')
    .select(cluster.as('cluster'))
    .$if(isChosen, (q) => q.where(cluster, 'in', matching))
    .orderBy(sql`published_day is null`)
    .orderBy('published_day', direction)
    .orderBy('id')
    .execute();
  return [...new Set(rows.map((r) => r.cluster))];
}

/**
 * The independent sources in order of publication: each report with its near-duplicates, and how many entries rest
 * on them. Filters: publishers, period (of publication), search (in the whole text), limit, reverse.
 */
export async function sources(store: Store, filters: Filters = {}): Promise<SourceAnswer[]> {
  return sourceAnswers(
    store,
    await sourceListing(store, filters).slice(0, filters.limit),
    filters.reverse ?? false,
  );
}

/** What is told of these sources, in their order; `reverse`: the copies of each last first. */
export async function sourceAnswers(
  store: Store,
  clusters: readonly number[],
  reverse: boolean,
): Promise<SourceAnswer[]> {
  const rows = await store.db
    .selectFrom('report')
    .select(['id', 'key', 'title', 'source', 'published', 'url', 'language', 'status'])
    .select(sql<number>`coalesce(cluster, id)`.as('cluster'))
    .where((e) => e.or([e('cluster', 'in', idList(clusters)), e('id', 'in', idList(clusters))]))
    .orderBy(sql`published_day is null`)
    .orderBy('published_day', reverse ? 'desc' : 'asc')
    .orderBy('id')
    .execute();
  const byCluster = groupBy(rows, (r) => r.cluster);
  const count = await contributed(store, clusters);
  return clusters.map((cluster) => {
    const reports = byCluster.get(cluster)!;
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
