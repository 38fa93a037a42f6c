import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReportItem } from '../../api/schemas/index.ts';
import { reportPages } from '../api/questions.ts';
import { FlagFilter, ListFilter, SelectFilter } from '../filters/fields.tsx';
import { PeriodAndWords } from '../filters/occasion-filters.tsx';
import { messages } from '../messages/index.ts';
import { Day } from '../parts/entries/edtf-date.tsx';
import { ReportLink } from '../parts/entries/words.tsx';
import { ListView } from '../parts/list-view.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { timeWords } from '../record/dates.ts';

const route = getRouteApi('/reports');

const columns: Column<ReportItem>[] = [
  { name: messages.columns.published, cell: (r) => <Day iso={r.published} /> },
  {
    name: messages.columns.title,
    isHead: true,
    cell: (r) => (
      <>
        <ReportLink report={r} />
        {r.status !== 'read' && <span className="faint"> {messages.reportStatus[r.status]}</span>}
      </>
    ),
  },
  { name: messages.columns.publisher, cell: (r) => <span dir="auto">{r.source}</span> },
  { name: messages.columns.cameIn, cell: (r) => <span className="date">{timeWords(r.ingested)}</span> },
];

const statuses = [
  { value: '', label: messages.report.all },
  { value: 'read', label: messages.reportStatus.read },
  { value: 'other-language', label: messages.reportStatus['other-language'] },
  { value: 'empty', label: messages.reportStatus.empty },
];
const orders = [
  { value: '', label: messages.filters.orders.published },
  { value: 'ingested', label: messages.filters.orders.ingested },
];

export function Reports() {
  const search = route.useSearch();
  const pages = useInfiniteQuery(reportPages(search));
  return (
    <ListView
      title={messages.views.reports}
      count={messages.counts.reports}
      pages={pages}
      empty={messages.empty.reports}
      filters={
        <>
          <PeriodAndWords />
          <SelectFilter name="order" label={messages.filters.order} options={orders} />
          <FlagFilter name="reverse" label={messages.filters.latestFirst} />
          <SelectFilter name="status" label={messages.filters.reportStatus} options={statuses} />
          <ListFilter name="source" />
        </>
      }
    >
      {(items) => (
        <Table label={messages.views.reports} columns={columns} items={items} keyOf={(r) => r.id} />
      )}
    </ListView>
  );
}
