import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { statementPages, statementsQuery } from '../api/questions.ts';
import { Facets } from '../filters/facets.tsx';
import { FlagFilter } from '../filters/fields.tsx';
import { PeriodAndWords } from '../filters/occasion-filters.tsx';
import { messages } from '../messages/index.ts';
import { StatementRow } from '../parts/entries/entry-rows.tsx';
import { ListView } from '../parts/list-view.tsx';

const route = getRouteApi('/statements');

export function Statements() {
  const search = route.useSearch();
  const pages = useInfiniteQuery(statementPages({ ...search, citations: 1 }));
  const { reverse: _, ...filters } = search;
  const faceted = useQuery(statementsQuery({ ...filters, facets: true, citations: 0, limit: 1 }));
  const facets = faceted.data?.facets;
  return (
    <ListView
      title={messages.views.statements}
      count={messages.counts.statements}
      pages={pages}
      empty={messages.empty.statements}
      filters={
        <>
          <PeriodAndWords />
          <FlagFilter name="reverse" label={messages.filters.latestFirst} />
          {facets && <Facets facets={facets} />}
        </>
      }
    >
      {(items) => (
        <ul className="rows">
          {items.map((statement) => (
            <StatementRow key={statement.id} statement={statement} />
          ))}
        </ul>
      )}
    </ListView>
  );
}
