import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { Source } from '../../api/schemas/index.ts';
import { sourcePages } from '../api/questions.ts';
import { FlagFilter, ListFilter } from '../filters/fields.tsx';
import { PeriodAndWords } from '../filters/occasion-filters.tsx';
import { messages } from '../messages/index.ts';
import { Day } from '../parts/entries/edtf-date.tsx';
import { ReportLink } from '../parts/entries/words.tsx';
import { ListView } from '../parts/list-view.tsx';
import { type Column, Table } from '../parts/table.tsx';

const route = getRouteApi('/sources');

const columns: Column<Source>[] = [
  { name: messages.columns.published, cell: (s) => <Day iso={s.published} /> },
  {
    name: messages.columns.title,
    isHead: true,
    cell: (s) => (
      <>
        <ReportLink report={s} />
        {s.status !== 'read' && <span className="faint"> {messages.reportStatus[s.status]}</span>}
      </>
    ),
  },
  { name: messages.columns.publisher, cell: (s) => <span dir="auto">{s.source}</span> },
  { name: messages.columns.copies, isNumber: true, cell: (s) => s.copies.length || '' },
  { name: messages.columns.meetings, isNumber: true, cell: (s) => s.occasions },
  { name: messages.columns.statements, isNumber: true, cell: (s) => s.statements },
  { name: messages.columns.people, isNumber: true, cell: (s) => s.people },
];

export function Sources() {
  const search = route.useSearch();
  const pages = useInfiniteQuery(sourcePages(search));
  return (
    <ListView
      title={messages.views.sources}
      count={messages.counts.sources}
      pages={pages}
      empty={messages.empty.sources}
      filters={
        <>
          <PeriodAndWords />
          <FlagFilter name="reverse" label={messages.filters.latestFirst} />
          <ListFilter name="source" />
        </>
      }
    >
      {(items) => (
        <Table label={messages.views.sources} columns={columns} items={items} keyOf={(s) => s.id} />
      )}
    </ListView>
  );
}
