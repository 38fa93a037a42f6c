import { QueryClient } from '@tanstack/react-query';
import { isWorthRetrying } from './questions.ts';

export const newQueryClient = () =>
  new QueryClient({
    defaultOptions: { queries: { staleTime: 60_000, retry: isWorthRetrying, refetchOnWindowFocus: false } },
  });
