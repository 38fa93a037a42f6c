/** What the views ask, as queries that are kept until the record changes. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
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
import { ApiError, get, type Params } from './client.ts';

function one<T>(path: string, params: Params = {}) {
  return queryOptions({
    queryKey: ['record', path, params],
    queryFn: ({ signal }) => get<T>(path, params, signal),
    placeholderData: keepPreviousData,
  });
}

/** A list by pages, each asked for when it is come to. */
function pages<P extends Page<unknown>>(path: string, params: Params) {
  return infiniteQueryOptions({
    queryKey: ['record', path, params, 'pages'],
    queryFn: ({ pageParam, signal }) => get<P>(path, { ...params, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last: P) => last.next,
    placeholderData: keepPreviousData,
  });
}

/** An address that names something: what was shown before is not it, and is not kept. */
function named<T>(path: string, params: Params = {}) {
  return queryOptions({
    queryKey: ['record', path, params],
    queryFn: ({ signal }) => get<T>(path, params, signal),
  });
}

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
export const itemsOf = <T>(data: { pages: Page<T>[] } | undefined): T[] =>
  data?.pages.flatMap((page) => page.items) ?? [];

/** Refusals do not change by being asked again. */
export const isWorthRetrying = (failures: number, error: Error): boolean =>
  failures < 2 && (!(error instanceof ApiError) || error.problem.status === 0 || error.problem.status >= 500);
