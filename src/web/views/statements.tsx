import { useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { entryQuery, statementPages, statementsQuery } from '../api/questions.ts';
import { Facets } from '../filters/facets.tsx';
import { FlagFilter } from '../filters/fields.tsx';
import { IssueFilter } from '../filters/issue-filter.tsx';
import { PeriodAndWords } from '../filters/occasion-filters.tsx';
import { messages } from '../messages/index.ts';
import { StatementRow } from '../parts/entries/entry-rows.tsx';
import { usePartyName } from '../parts/entries/party.tsx';
import { ListView } from '../parts/list-view.tsx';

const route = getRouteApi('/statements');

/** To what one or two of those chosen said, side by side. */
function CompareLink() {
  const { party = [], person = [], from, to, search, issue } = route.useSearch();
  const partyName = usePartyName();
  const people = useQueries({
    queries: person.filter((id) => id.startsWith('person-')).map((id) => entryQuery(id)),
  });
  const names = new Map(
    people.flatMap(({ data }) => (data?.type === 'person' ? [[data.person.id, data.person.name]] : [])),
  );
  const [a, b] = [...person, ...party];
  const nameOf = (value: string) => names.get(value) ?? partyName(value);
  const asked = Object.fromEntries(
    Object.entries({ a, b, from, to, search, issue }).filter(([, value]) => value !== undefined),
  );
  return (
    <Link to="/compare" search={asked} className="compare-link">
      {a === undefined
        ? messages.compare.with
        : b === undefined
          ? messages.compare.withAnother(nameOf(a))
          : messages.compare.withEach(nameOf(a), nameOf(b))}
    </Link>
  );
}

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
          <CompareLink />
          <PeriodAndWords />
          <IssueFilter />
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
