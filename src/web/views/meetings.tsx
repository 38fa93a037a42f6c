import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Occasion } from '../../api/schemas/index.ts';
import { meetingPages } from '../api/questions.ts';
import { FlagFilter, ListFilter } from '../filters/fields.tsx';
import { IssueFilter } from '../filters/issue-filter.tsx';
import { OccasionFilters, PeriodAndWords } from '../filters/occasion-filters.tsx';
import { messages } from '../messages/index.ts';
import { EdtfDate } from '../parts/entries/edtf-date.tsx';
import { PartyLink, usePartyName } from '../parts/entries/party.tsx';
import { Status } from '../parts/entries/sign.tsx';
import { WithWords } from '../parts/entries/words.tsx';
import { ListView } from '../parts/list-view.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { occasionName } from '../record/names.ts';

const route = getRouteApi('/meetings');

function Who({ occasion }: { occasion: Occasion }) {
  const partyName = usePartyName();
  return (
    <WithWords citations={occasion.citations} sources={occasion.sources}>
      {(button) => (
        <>
          <Link
            to="/entries/$id"
            params={{ id: occasion.id }}
            data-open
            className={`title-${occasion.status}`}
          >
            <span dir="auto">{occasionName(occasion, partyName)}</span>
          </Link>
          {occasion.people.length > 0 && (
            <span className="parties">
              {occasion.parties.map((party) => (
                <PartyLink key={party} party={party} />
              ))}
            </span>
          )}
          {button}
        </>
      )}
    </WithWords>
  );
}

const columns: Column<Occasion>[] = [
  { name: messages.columns.date, cell: (o) => <EdtfDate date={o.date} reported={o.reported} /> },
  { name: messages.columns.who, isHead: true, cell: (o) => <Who occasion={o} /> },
  { name: messages.columns.status, cell: (o) => <Status status={o.status} /> },
  { name: messages.columns.place, cell: (o) => <span dir="auto">{o.place}</span> },
  {
    name: messages.columns.medium,
    isShort: true,
    cell: (o) => (o.medium === 'unknown' ? '' : messages.medium[o.medium]),
  },
  { name: messages.columns.reports, isNumber: true, cell: (o) => o.reports },
];

export function Meetings() {
  const search = route.useSearch();
  const pages = useInfiniteQuery(meetingPages({ ...search, citations: 2 }));
  return (
    <ListView
      title={messages.views.meetings}
      count={messages.counts.occasions}
      pages={pages}
      empty={messages.empty.meetings}
      filters={
        <>
          <PeriodAndWords />
          <FlagFilter name="reverse" label={messages.filters.latestFirst} />
          <ListFilter name="between" />
          <ListFilter name="party" />
          <ListFilter name="person" />
          <IssueFilter />
          <OccasionFilters />
          <ListFilter name="source" />
        </>
      }
    >
      {(items) => (
        <Table label={messages.views.meetings} columns={columns} items={items} keyOf={(o) => o.id} />
      )}
    </ListView>
  );
}
