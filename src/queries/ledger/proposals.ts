/** Question 7: which proposals there are, their terms, and each party's response; which are open. */
import { sql } from 'kysely';
import type { ProposalKind, ResponseKind } from '../../contract/reading.ts';
import { codes } from '../../store/schema.ts';
import { citationsOf, idList } from '../evidence/citations.ts';
import { groupBy } from '../evidence/group.ts';
import { dayText } from '../meetings.ts';
import type { ProposalAnswer } from './answers.ts';
import { dayOf, type LedgerFilters, ledgerWhere, partiesOf, type Store } from './where.ts';

export interface ProposalFilters extends LedgerFilters {
  proposalKinds?: ProposalKind[] | undefined;
  /** Only those that nobody has accepted or rejected; with false, only those that somebody has. */
  open?: boolean | undefined;
}

/** A proposal is closed by these; that it was welcomed, put off or answered by another leaves it open. */
const CLOSING = ['accepted', 'rejected'];

export async function proposals(store: Store, filters: ProposalFilters = {}): Promise<ProposalAnswer[]> {
  const direction = filters.reverse ? 'desc' : 'asc';
  const { proposalKinds: kinds, open } = filters;
  const rows = await store.db
    .selectFrom('proposal')
    .selectAll('proposal')
    .select(dayOf('proposal').as('day'))
    .where(ledgerWhere('proposal', filters))
    .$if(kinds !== undefined, (q) =>
      q.where(
        'kind',
        'in',
        kinds!.map((k) => codes.proposalKind.indexOf(k)),
      ),
    )
    .$if(open !== undefined, (q) =>
      q.where('id', open ? 'not in' : 'in', (e) =>
        e.selectFrom('proposal_response').select('proposal_id').where('kind', 'in', CLOSING),
      ),
    )
    .orderBy(sql`day is null`)
    .orderBy('day', direction)
    .orderBy('key', direction)
    .$if(filters.limit !== undefined, (q) => q.limit(filters.limit!))
    .execute();
  const ids = rows.map((r) => r.id);
  const parties = await partiesOf(store, ids);
  const responses = groupBy(
    await store.db
      .selectFrom('proposal_response')
      .selectAll()
      .where('proposal_id', 'in', idList(ids))
      .orderBy('first_reported')
      .orderBy('party')
      .orderBy('kind')
      .execute(),
    (r) => r.proposal_id,
  );
  const cited = await citationsOf(store, 'proposal', ids, filters.citations);
  return rows.map((row) => {
    const own = responses.get(row.id) ?? [];
    const addressees = parties(row.id, 'addressee');
    return {
      type: 'proposal',
      id: row.key,
      date: row.date,
      reported: dayText(row.first_reported),
      kind: codes.proposalKind[row.kind]!,
      authors: parties(row.id, 'author'),
      addressees,
      issue: row.issue,
      text: row.text,
      open: !own.some((r) => CLOSING.includes(r.kind)),
      responses: own.map(({ party, kind, first_reported, reports }) => ({
        party,
        kind: kind as ResponseKind,
        reported: dayText(first_reported),
        reports,
      })),
      silent: addressees.filter((a) => !own.some((r) => r.party === a)),
      reports: row.reports,
      sources: row.sources,
      citations: cited.get(row.id) ?? [],
    };
  });
}
