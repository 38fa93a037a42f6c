/** What was proposed by whom to whom, and what each party made of it; what is open stands first. */
import '../../styles/views/positions.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { proposalPages } from '../../api/ledger.ts';
import { ChoiceFilter, FlagFilter, ListFilter } from '../../filters/fields.tsx';
import { FilterColumn } from '../../filters/filters.tsx';
import { IssueFilter } from '../../filters/issue-filter.tsx';
import { PeriodAndWords } from '../../filters/occasion-filters.tsx';
import { messages } from '../../messages/index.ts';
import { Paged } from '../../parts/paged.tsx';
import { View } from '../../parts/view.tsx';
import { ProposalRow } from './proposal-row.tsx';

const route = getRouteApi('/proposals');
const states = ['open', 'closed'] as const;
type State = (typeof states)[number];

/** Those of a state; `children` follow when all of them are shown. */
function Those({ state, children }: { state: State; children?: ReactNode }) {
  const { state: _, person: __, reverse, ...search } = route.useSearch();
  const pages = useInfiniteQuery(
    proposalPages({ ...search, open: String(state === 'open'), reverse: !reverse, citations: 1 }),
  );
  const total = pages.data?.pages[0]?.total;
  const { proposals } = messages;
  return (
    <section>
      <h2>
        {proposals.states[state]}{' '}
        <span className="all">
          {typeof total === 'number' && `${total.toLocaleString('en')}: `}
          {proposals.hints[state]}
        </span>
      </h2>
      <Paged pages={pages} empty={proposals.none[state]}>
        {(items) => (
          <ul className="rows">
            {items.map((one) => (
              <ProposalRow key={one.id} proposal={one} />
            ))}
          </ul>
        )}
      </Paged>
      {pages.data && !pages.hasNextPage && children}
    </section>
  );
}

export function Proposals() {
  const { state: chosen = [] } = route.useSearch();
  const [one] = chosen;
  const shown = chosen.length === 1 && (one === 'open' || one === 'closed') ? one : 'both';
  return (
    <View title={messages.views.proposals} lead={messages.proposals.lead} className="with-filters">
      <FilterColumn>
        <ChoiceFilter name="state" values={states} labels={messages.proposals.states} />
        <PeriodAndWords />
        <FlagFilter name="reverse" label={messages.filters.earliestFirst} />
        <ListFilter name="party" />
        <IssueFilter />
        <ListFilter name="source" />
      </FilterColumn>
      <div>
        {shown === 'closed' ? (
          <Those state="closed" />
        ) : (
          <Those state="open">{shown === 'both' && <Those state="closed" />}</Those>
        )}
      </div>
    </View>
  );
}
