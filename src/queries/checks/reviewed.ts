/** Entries that a person has looked at and confirmed or corrected. */
import { standing } from '../../record/decisions/standing.ts';
import { decisionLog } from '../../store/decisions/log.ts';
import { idList } from '../evidence/citations.ts';
import type { Store } from '../ledger/where.ts';

const REVIEWING = ['confirm', 'correct', 'add'];

/** Their numbers, whatever has become of the accounts that the decisions were made on. */
export async function reviewedEntries({ db }: Store): Promise<Set<number>> {
  const decisions = standing(await decisionLog(db)).filter((d) => REVIEWING.includes(d.kind));
  const accounts = decisions.flatMap((d) => d.anchors.map((a) => a.account));
  if (accounts.length === 0) return new Set();
  const rows = await db.selectFrom('account').select('entry').where('id', 'in', idList(accounts)).execute();
  return new Set(rows.map((r) => r.entry));
}
