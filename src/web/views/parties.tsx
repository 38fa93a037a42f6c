import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Party } from '../../api/schemas/index.ts';
import { partyPages } from '../api/questions.ts';
import { ListFilter } from '../filters/fields.tsx';
import { OccasionFilters, PeriodAndWords } from '../filters/occasion-filters.tsx';
import { messages } from '../messages/index.ts';
import { Day } from '../parts/entries/edtf-date.tsx';
import { usePartyName } from '../parts/entries/party.tsx';
import { ListView } from '../parts/list-view.tsx';
import { type Column, Table } from '../parts/table.tsx';

const route = getRouteApi('/parties');

/** So many of those whom a party met are named. */
const mostMet = 4;

function Met({ party }: { party: Party }) {
  const partyName = usePartyName();
  return (
    <span className="inline-list">
      {party.met.slice(0, mostMet).map(({ party: other, occasions }) => (
        <Link key={other} to="/meetings" search={{ between: [party.id, other] }}>
          {partyName(other)} {occasions}
        </Link>
      ))}
    </span>
  );
}

const columns: Column<Party>[] = [
  {
    name: messages.columns.party,
    isHead: true,
    cell: (p) => (
      <>
        <Link to="/timeline" search={{ party: [p.id] }} data-open dir="auto">
          {p.name}
        </Link>{' '}
        {p.id !== p.name && <span className="party">{p.id}</span>}
      </>
    ),
  },
  {
    name: messages.columns.meetings,
    isNumber: true,
    cell: (p) => (
      <Link to="/meetings" search={{ party: [p.id] }}>
        {p.occasions}
      </Link>
    ),
  },
  {
    name: messages.columns.people,
    isNumber: true,
    cell: (p) => (
      <Link to="/people" search={{ party: [p.id] }}>
        {p.people}
      </Link>
    ),
  },
  {
    name: messages.columns.statements,
    isNumber: true,
    cell: (p) => (
      <Link to="/statements" search={{ party: [p.id] }}>
        {p.statements}
      </Link>
    ),
  },
  { name: messages.columns.first, cell: (p) => <Day iso={p.first} /> },
  { name: messages.columns.last, cell: (p) => <Day iso={p.last} /> },
  { name: messages.columns.met, cell: (p) => <Met party={p} /> },
];

export function Parties() {
  const search = route.useSearch();
  const pages = useInfiniteQuery(partyPages(search));
  return (
    <ListView
      title={messages.views.parties}
      count={messages.counts.parties}
      pages={pages}
      empty={messages.empty.parties}
      filters={
        <>
          <PeriodAndWords />
          <ListFilter name="party" />
          <OccasionFilters />
        </>
      }
    >
      {(items) => (
        <Table label={messages.views.parties} columns={columns} items={items} keyOf={(p) => p.id} />
      )}
    </ListView>
  );
}
