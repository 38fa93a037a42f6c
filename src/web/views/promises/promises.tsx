/** Who promised what, by when, and what came of it. */
import '../../styles/positions.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { commitmentsQuery } from '../../api/ledger.ts';
import { ListFilter } from '../../filters/fields.tsx';
import { FilterColumn } from '../../filters/filters.tsx';
import { PeriodAndWords } from '../../filters/occasion-filters.tsx';
import { messages } from '../../messages/index.ts';
import { EmptyNote } from '../../parts/empty.tsx';
import { ProblemNote } from '../../parts/problem.tsx';
import { View } from '../../parts/view.tsx';
import { PromiseRow } from './promise-row.tsx';

const route = getRouteApi('/promises');

export function Promises() {
  const { person: _, ...search } = route.useSearch();
  const [limit, setLimit] = useState(50);
  const { data, error, refetch } = useQuery(commitmentsQuery({ ...search, limit, citations: 1 }));
  return (
    <View title={messages.views.promises} lead={messages.promises.lead} className="with-filters">
      <FilterColumn>
        <PeriodAndWords />
        <ListFilter name="party" />
        <ListFilter name="source" />
      </FilterColumn>
      <div>
        {error && <ProblemNote error={error} retry={() => void refetch()} />}
        {!data && !error && <p className="loading">{messages.loading}</p>}
        {data?.items.length === 0 && <EmptyNote title={messages.promises.none} />}
        {data && data.items.length > 0 && (
          <ul className="rows">
            {data.items.map((one) => (
              <PromiseRow key={one.id} commitment={one} />
            ))}
          </ul>
        )}
        {data?.more && limit < 500 && (
          <button type="button" className="more" onClick={() => setLimit(500)}>
            {messages.promises.more}
          </button>
        )}
      </div>
    </View>
  );
}
