/** How the views ask: queries that are kept until the record changes. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Page } from '../../api/schemas/index.ts';
import { get, type Params } from './client.ts';

/** One answer; the last one is shown until it is there. */
export function one<T>(path: string, params: Params = {}) {
  return queryOptions({
    queryKey: ['record', path, params],
    queryFn: ({ signal }) => get<T>(path, params, signal),
    placeholderData: keepPreviousData,
  });
}

/** A page of a list; `total` is null where nobody has counted it. */
export type AnyPage<T> = Omit<Page<T>, 'total'> & { total: number | null };

/** A list by pages, each asked for when it is come to. */
export function pages<P extends AnyPage<unknown>>(path: string, params: Params) {
  return infiniteQueryOptions({
    queryKey: ['record', path, params, 'pages'],
    queryFn: ({ pageParam, signal }) => get<P>(path, { ...params, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last: P) => last.next,
    placeholderData: keepPreviousData,
  });
}

/** An address that names something: what was shown before is not it, and is not kept. */
export function named<T>(path: string, params: Params = {}) {
  return queryOptions({
    queryKey: ['record', path, params],
    queryFn: ({ signal }) => get<T>(path, params, signal),
  });
}
