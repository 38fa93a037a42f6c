/** Question 7: which proposals there are, their terms, and each party's response; which are open. */
import type { ProposalKind, ResponseKind } from '../../contract/reading.ts';
import { codes } from '../../store/schema.ts';
import { citationsOf, idList } from '../evidence/citations.ts';
import { groupBy } from '../evidence/group.ts';
import { type Counted, datedListing, inOrder, type Key, keptListing, nameOf } from '../listing.ts';
import { dayText } from '../meetings.ts';
import type { ProposalAnswer } from './answers.ts';
import { isSlow, type LedgerFilters, ledgerWhere, partiesOf, type Store } from './where.ts';

export interface ProposalFilters extends LedgerFilters {
  proposalKinds?: ProposalKind[] | undefined;
  /** Only those that nobody has accepted or rejected; with false, only those that somebody has. */
  open?: boolean | undefined;
}

/** A proposal is closed by these; that it was welcomed, put off or answered by another leaves it open. */
const CLOSING = ['accepted', 'rejected'];

/** Those that the filters choose, in order of time. */
export async function proposalListing(store: Store, filters: ProposalFilters): Promise<Counted<Key>> {
  const { proposalKinds: kinds, open } = filters;
  const chosen = store.db
    .selectFrom('proposal')
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
    );
  const listing = datedListing('proposal', chosen, ['key'], filters.reverse);
  if (!isSlow(filters)) return listing;
  return keptListing(store, nameOf('proposals', filters), 'proposal', 'day', () => listing.ids(store));
}

export async function proposals(store: Store, filters: ProposalFilters = {}): Promise<ProposalAnswer[]> {
  const listing = await proposalListing(store, filters);
  return proposalAnswers(store, await listing.slice(0, filters.limit), filters.citations);
}

/** What is told of the proposals of these rows, in their order. */
export async function proposalAnswers(
  store: Store,
  keys: readonly Key[],
  citations: number | undefined,
): Promise<ProposalAnswer[]> {
  const ids = keys.map((k) => k.id);
  const rows = await store.db.selectFrom('proposal').selectAll().where('id', 'in', idList(ids)).execute();
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
  const cited = await citationsOf(store, 'proposal', ids, citations);
  return inOrder(ids, rows).map((row) => {
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
