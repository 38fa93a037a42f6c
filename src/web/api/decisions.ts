/** What is asked and sent to decide on entries: the queue, the log, what would follow, the decisions. */
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  Decided,
  Decision,
  DecisionRequest,
  Effect,
  Page,
  Part,
  ReviewPage,
  SaidValue,
} from '../../api/schemas/index.ts';
import { named, one } from './asking.ts';
import { type Params, send } from './client.ts';
import { sessionQuery } from './questions.ts';

export const reviewQuery = (params: Params) =>
  one<ReviewPage>('/review', { limit: 12, citations: 3, ...params });

/** The decisions on an entry, the latest first. */
export const historyQuery = (entry: string) =>
  one<Page<Decision>>('/decisions', { entry, reverse: true, limit: 200 });

/** What an entry can be split by. */
export const partsQuery = (entry: string) => named<{ items: Part[] }>(`/entries/${entry}/parts`);

/** What the reports of an entry say of a field. */
export const saidQuery = (entry: string, field: string) =>
  named<{ items: SaidValue[] }>(`/entries/${entry}/said`, { field });

/** What a decision would do. What is shown is not asked anew once it is decided: it would be refused. */
export const effectQuery = (request: DecisionRequest) =>
  queryOptions({
    queryKey: ['effect', request],
    queryFn: () => send<Effect>('POST', '/decisions/preview', request),
    retry: false,
    staleTime: 10_000,
  });

/** Whether whoever is here may decide. */
export function useMayDecide(): boolean {
  const { data } = useQuery(sessionQuery);
  return data?.role === 'editor';
}

/** Decides, and has everything that is shown asked anew. Rejects with an `ApiError`. */
export function useDecide(): (request: DecisionRequest) => Promise<Decided> {
  const client = useQueryClient();
  return async (request) => {
    const decided = await send<Decided>('POST', '/decisions', request);
    void client.invalidateQueries({ queryKey: ['effect'], refetchType: 'none' });
    void client.invalidateQueries({ queryKey: ['record'] });
    return decided;
  };
}

const key = 'decides';

/** Who decides at this browser, as the history shall have it. */
export const decider = {
  name: (): string => localStorage.getItem(key) ?? '',
  rename(name: string): void {
    if (name.trim() === '') localStorage.removeItem(key);
    else localStorage.setItem(key, name.trim());
  },
};

/** Says who decides, where that is known. */
export const signed = (request: DecisionRequest): DecisionRequest => {
  const by = decider.name();
  return by === '' ? request : { ...request, by };
};
