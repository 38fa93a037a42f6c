/** What was proposed by whom to whom, and what each party made of it; what is open stands first. */
import '../../styles/positions.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { proposalsQuery } from '../../api/ledger.ts';
import { ChoiceFilter, FlagFilter, ListFilter } from '../../filters/fields.tsx';
import { FilterColumn } from '../../filters/filters.tsx';
import { IssueFilter } from '../../filters/issue-filter.tsx';
import { PeriodAndWords } from '../../filters/occasion-filters.tsx';
import { messages } from '../../messages/index.ts';
import { ProblemNote } from '../../parts/problem.tsx';
import { View } from '../../parts/view.tsx';
import { ProposalRow } from './proposal-row.tsx';

const route = getRouteApi('/proposals');
const states = ['open', 'closed'] as const;
const [first, most] = [50, 500];

function Those({ state }: { state: (typeof states)[number] }) {
  const { state: _, person: __, reverse, ...search } = route.useSearch();
  const [limit, setLimit] = useState(first);
  const { data, error, refetch, isPlaceholderData } = useQuery(
    proposalsQuery({ ...search, open: String(state === 'open'), reverse: !reverse, limit, citations: 1 }),
  );
  const { proposals } = messages;
  return (
    <section aria-busy={isPlaceholderData} className={isPlaceholderData ? 'stale' : undefined}>
      <h2>
        {proposals.states[state]} <span className="all">{proposals.hints[state]}</span>
      </h2>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <p className="loading">{messages.loading}</p>}
      {data?.items.length === 0 && (
        <p className="faint">
          {proposals.none[state]} {messages.empty.whatNow}
        </p>
      )}
      {data && data.items.length > 0 && (
        <ul className="rows">
          {data.items.map((one) => (
            <ProposalRow key={one.id} proposal={one} />
          ))}
        </ul>
      )}
      {data?.more && limit < most && (
        <button type="button" className="more" onClick={() => setLimit(most)}>
          {proposals.more}
        </button>
      )}
    </section>
  );
}

export function Proposals() {
  const { state: chosen = [] } = route.useSearch();
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
        {states
          .filter((state) => chosen.length === 0 || chosen.includes(state))
          .map((state) => (
            <Those key={state} state={state} />
          ))}
      </div>
    </View>
  );
}
