/** What is promised next, and what is overdue. */
import type { Party } from '../../contract/reading.ts';
import { keyList } from '../evidence/citations.ts';
import type { CommitmentAnswer, Outcome } from '../ledger/answers.ts';
import { commitments } from '../ledger/commitments.ts';
import { lastReportDay, type Store } from '../ledger/where.ts';
import { dayText } from '../meetings.ts';

export interface DueFilters {
  /** Of any of these parties. */
  parties?: readonly Party[] | undefined;
  /** At most so many of each. */
  limit: number;
  citations: number;
}

export interface Due {
  /** The day of the record's last report, which is "now". ISO 8601. */
  on: string | null;
  /** Open, by the end of their terms. */
  next: CommitmentAnswer[];
  /** Their terms have passed, and no report tells whether they were kept; the latest first. */
  overdue: CommitmentAnswer[];
}

/** So many times the limit are looked at, since what is kept or lapsed is neither. */
const LOOKED_AT = 6;

async function within(
  store: Store,
  { parties, limit, citations }: DueFilters,
  side: '<' | '>=',
  today: number,
  wanted: Outcome,
): Promise<CommitmentAnswer[]> {
  const rows = await store.db
    .selectFrom('commitment')
    .select('key')
    .where('due_last', side, today)
    .where('negated', '=', 0)
    .$if(parties !== undefined, (q) =>
      q.where('id', 'in', (e) =>
        e
          .selectFrom('entry_party')
          .select('entry_id')
          .where('party', 'in', keyList(parties!))
          .where('role', '=', 'holder'),
      ),
    )
    .orderBy('due_last', side === '<' ? 'desc' : 'asc')
    .orderBy('key')
    .limit(limit * LOOKED_AT)
    .execute();
  const order = rows.map((r) => r.key);
  const answers = await commitments(store, { ids: order, outcomes: [wanted], citations });
  return answers.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id)).slice(0, limit);
}

export async function due(store: Store, filters: DueFilters): Promise<Due> {
  const today = await lastReportDay(store);
  if (today === null) return { on: null, next: [], overdue: [] };
  return {
    on: dayText(today),
    next: await within(store, filters, '>=', today, 'open'),
    overdue: await within(store, filters, '<', today, 'unheard'),
  };
}
