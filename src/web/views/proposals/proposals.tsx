/** What was proposed by whom to whom, and what each party made of it; what is open stands first. */
import '../../styles/positions.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { proposalsQuery } from '../../api/ledger.ts';
import { ListFilter } from '../../filters/fields.tsx';
import { FilterColumn } from '../../filters/filters.tsx';
import { IssueFilter } from '../../filters/issue-filter.tsx';
import { PeriodAndWords } from '../../filters/occasion-filters.tsx';
import { messages } from '../../messages/index.ts';
import { EmptyNote } from '../../parts/empty.tsx';
import { ProblemNote } from '../../parts/problem.tsx';
import { View } from '../../parts/view.tsx';
import { ProposalRow } from './proposal-row.tsx';

const route = getRouteApi('/proposals');

export function Proposals() {
  const { state: _, person: __, ...search } = route.useSearch();
  const [limit, setLimit] = useState(50);
  const { data, error, refetch } = useQuery(
    proposalsQuery({ ...search, reverse: true, limit, citations: 1 }),
  );
  const open = data?.items.filter((p) => p.open) ?? [];
  const closed = data?.items.filter((p) => !p.open) ?? [];
  return (
    <View title={messages.views.proposals} className="with-filters">
      <FilterColumn>
        <PeriodAndWords />
        <ListFilter name="party" />
        <IssueFilter />
        <ListFilter name="source" />
      </FilterColumn>
      <div>
        {error && <ProblemNote error={error} retry={() => void refetch()} />}
        {!data && !error && <p className="loading">{messages.loading}</p>}
        {data?.items.length === 0 && <EmptyNote title={messages.proposals.none} />}
        {[
          { title: messages.proposals.open, items: open },
          { title: messages.proposals.closed, items: closed },
        ].map(
          ({ title, items }) =>
            items.length > 0 && (
              <section key={title}>
                <h2>{title}</h2>
                <ul className="rows">
                  {items.map((one) => (
                    <ProposalRow key={one.id} proposal={one} />
                  ))}
                </ul>
              </section>
            ),
        )}
        {data?.more && limit < 500 && (
          <button type="button" className="more" onClick={() => setLimit(500)}>
            {messages.proposals.more}
          </button>
        )}
      </div>
    </View>
  );
}
