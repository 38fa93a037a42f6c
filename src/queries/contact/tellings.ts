/** What the reports said of occasions, one after the other. */
import { sql } from 'kysely';
import type { MeetingStatus } from '../../contract/reading.ts';
import { kindCode } from '../../record/kinds.ts';
import { idList } from '../evidence/citations.ts';
import { groupBy } from '../evidence/group.ts';
import { reportId } from '../evidence/report-ids.ts';
import type { PlanAnswer } from '../ledger/answers.ts';
import type { Store } from '../ledger/where.ts';

export type History = PlanAnswer['history'];

/** Every report once, copies of another one left out, in order of publication. */
function tellingsOf(store: Store, ids: readonly number[]) {
  return store.db
    .selectFrom('account')
    .innerJoin('mention', 'mention.account', 'account.row')
    .innerJoin('report', 'report.id', 'mention.report')
    .select([
      'account.entry',
      'report.id as report',
      'report.key',
      'report.published',
      sql<number>`coalesce(report.cluster, report.id)`.as('cluster'),
      sql<MeetingStatus>`mention.votes ->> '$.status[0]'`.as('status'),
      sql<string | null>`mention.votes ->> '$.date[0]'`.as('date'),
    ])
    .where('account.kind', '=', kindCode('occasion'))
    .where('account.entry', 'in', idList(ids))
    .orderBy(sql`report.published_day is null`)
    .orderBy('report.published_day')
    .orderBy('report.id')
    .execute();
}

/** By the row of the occasion what its reports said; what repeats the one before is left out. */
export async function historiesOf(store: Store, ids: readonly number[]): Promise<Map<number, History>> {
  const told = groupBy(await tellingsOf(store, ids), (t) => t.entry);
  return new Map(
    [...told].map(([id, own]) => {
      const history: History = [];
      const seen = new Set<number>();
      for (const { cluster, status, date, key, published } of own) {
        if (seen.has(cluster)) continue;
        seen.add(cluster);
        const last = history.at(-1);
        if (last?.status === status && (date === null || last.date === date)) continue;
        history.push({ reported: published?.slice(0, 10) ?? null, status, date, report: reportId(key) });
      }
      return [id, history];
    }),
  );
}
