/** What the reports of an entry say of one of its fields, whatever the record has. */
import { fieldRule, fieldsOf, voteOf } from '../../record/decisions/fields.ts';
import { findEntry } from '../../store/decisions/draft.ts';
import type { RecordStore } from '../../store/port.ts';

export interface SaidAnswer {
  value: string;
  reports: number;
  /** Of these, independent ones: near-duplicates count once. */
  sources: number;
}

const MOST = 40;

/** What votes say of a field; of what is told in the terms of an account, such as the type of an event, the account. */
function told(json: string, field: string): string[] | undefined {
  const value = (JSON.parse(json) as { [field: string]: unknown })[field];
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : undefined;
}

/**
 * The values, the best supported first; none for a field that takes people or has a form of its own, and for one that
 * no report speaks of. Throws a `DecisionError`: `unknown-target`.
 */
export async function saidOf(
  { db }: Pick<RecordStore, 'db'>,
  id: string,
  field: string,
): Promise<SaidAnswer[]> {
  const { kind, entry } = await findEntry(db, id);
  if (!fieldsOf(kind).includes(field)) return [];
  const rule = fieldRule(kind, field);
  if (rule.people || rule.voted) return [];
  const vote = voteOf(kind, field);
  const rows = await db
    .selectFrom('mention')
    .innerJoin('account', 'account.row', 'mention.account')
    .innerJoin('report', 'report.id', 'mention.report')
    .select(['votes', 'account.account', 'report.id', 'report.cluster'])
    .where('account.entry', '=', entry)
    .execute();
  const said = new Map<string, { reports: Set<number>; sources: Set<number> }>();
  for (const { votes, account, id: report, cluster } of rows)
    for (const value of told(votes, vote) ?? told(account, vote) ?? []) {
      const own = said.get(value) ?? { reports: new Set(), sources: new Set() };
      own.reports.add(report);
      own.sources.add(cluster ?? report);
      said.set(value, own);
    }
  return [...said]
    .map(([value, { reports, sources }]) => ({ value, reports: reports.size, sources: sources.size }))
    .sort((a, b) => b.sources - a.sources || b.reports - a.reports || (a.value < b.value ? -1 : 1))
    .slice(0, MOST);
}
