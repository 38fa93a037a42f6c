/** What the lists and pages of entries ask. */
import { queryOptions } from '@tanstack/react-query';
import type {
  Entry,
  JobList,
  News,
  Occasion,
  Page,
  Party,
  Person,
  RecordSummary,
  Report,
  ReportItem,
  SearchResult,
  Session,
  Source,
  StatementPage,
  TimelineItem,
} from '../../api/schemas/index.ts';
import { type AnyPage, named, one, pages } from './asking.ts';
import { ApiError, get, type Params } from './client.ts';

export const recordQuery = () => one<RecordSummary>('/record');
export const newsQuery = (since: string) => one<News>('/news', { since, limit: 12 });
export const searchQuery = (params: Params) => one<SearchResult>('/search', params);
export const timelinePages = (params: Params) => pages<Page<TimelineItem>>('/timeline', params);
export const meetingPages = (params: Params) => pages<Page<Occasion>>('/meetings', params);
export const meetingsQuery = (params: Params) => one<Page<Occasion>>('/meetings', params);
export const statementPages = (params: Params) => pages<StatementPage>('/statements', params);
export const statementsQuery = (params: Params) => one<StatementPage>('/statements', params);
export const peoplePages = (params: Params) => pages<Page<Person>>('/people', params);
export const partyPages = (params: Params) => pages<Page<Party>>('/parties', params);
export const partiesQuery = (params: Params = {}) => one<Page<Party>>('/parties', { limit: 200, ...params });
export const sourcePages = (params: Params) => pages<Page<Source>>('/sources', params);
export const reportPages = (params: Params) => pages<Page<ReportItem>>('/reports', params);
export const entryQuery = (id: string) => named<Entry>(`/entries/${encodeURIComponent(id)}`);
export const reportQuery = (id: string) => named<Report>(`/reports/${encodeURIComponent(id)}`);

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => get<Session>('/session', {}, signal),
  staleTime: Number.POSITIVE_INFINITY,
});

export const jobsQuery = queryOptions({
  queryKey: ['jobs'],
  queryFn: ({ signal }) => get<JobList>('/jobs', {}, signal),
});

/** Everything of the lists that were fetched so far. */
export const itemsOf = <T>(data: { pages: AnyPage<T>[] } | undefined): T[] =>
  data?.pages.flatMap((page) => page.items) ?? [];

/** Refusals do not change by being asked again. */
export const isWorthRetrying = (failures: number, error: Error): boolean =>
  failures < 2 && (!(error instanceof ApiError) || error.problem.status === 0 || error.problem.status >= 500);
