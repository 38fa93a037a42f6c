import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Person } from '../../api/schemas/index.ts';
import { peoplePages } from '../api/questions.ts';
import { ListFilter } from '../filters/fields.tsx';
import { PeriodAndWords } from '../filters/occasion-filters.tsx';
import { messages } from '../messages/index.ts';
import { Day } from '../parts/entries/edtf-date.tsx';
import { PartyLink } from '../parts/entries/party.tsx';
import { ListView } from '../parts/list-view.tsx';
import { type Column, Table } from '../parts/table.tsx';

const route = getRouteApi('/people');

const columns: Column<Person>[] = [
  {
    name: messages.columns.name,
    isHead: true,
    cell: (p) => (
      <Link to="/entries/$id" params={{ id: p.id }} data-open dir="auto">
        {p.name}
      </Link>
    ),
  },
  { name: messages.columns.office, cell: (p) => <span dir="auto">{p.office}</span> },
  { name: messages.columns.party, cell: (p) => p.party && <PartyLink party={p.party} full /> },
  {
    name: messages.columns.meetings,
    isNumber: true,
    cell: (p) => (
      <Link to="/meetings" search={{ person: [p.id] }}>
        {p.occasions}
      </Link>
    ),
  },
  {
    name: messages.columns.statements,
    isNumber: true,
    cell: (p) => (
      <Link to="/statements" search={{ person: [p.id] }}>
        {p.statements}
      </Link>
    ),
  },
  { name: messages.columns.reports, isNumber: true, cell: (p) => p.reports },
  { name: messages.columns.last, cell: (p) => <Day iso={p.lastReported} /> },
];

export function People() {
  const search = route.useSearch();
  const pages = useInfiniteQuery(peoplePages({ ...search, citations: 0 }));
  return (
    <ListView
      title={messages.views.people}
      count={messages.counts.people}
      pages={pages}
      empty={messages.empty.people}
      filters={
        <>
          <PeriodAndWords />
          <ListFilter name="party" />
          <ListFilter name="source" />
        </>
      }
    >
      {(items) => <Table label={messages.views.people} columns={columns} items={items} keyOf={(p) => p.id} />}
    </ListView>
  );
}
