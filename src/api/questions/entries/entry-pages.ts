/** Pages of entries, for the questions that list them. */
import { dossierIssueWords } from '../../../dossiers/issue-words.ts';
import type { OccasionAnswer, PersonAnswer, StatementAnswer } from '../../../queries/answers.ts';
import type { ChronicleAnswer } from '../../../queries/events/chronicle.ts';
import { eventAnswers } from '../../../queries/events/events.ts';
import { type AskedFilters, type Filters, resolveFilters } from '../../../queries/filters/filters.ts';
import { onIssues } from '../../../queries/issues/narrow.ts';
import type { Counted, Key } from '../../../queries/listing.ts';
import { occasionAnswers } from '../../../queries/meetings.ts';
import { personAnswers } from '../../../queries/people.ts';
import { statementAnswers } from '../../../queries/statements.ts';
import { listName, type PageAsked, pageOf } from '../../paging/pages.ts';
import type { Page } from '../../schemas/lists.ts';
import type { Asked } from '../question.ts';

type Keys = (store: Asked['store'], filters: Filters) => Promise<Counted<Key>>;

/** What the lists of entries are asked by; `limit` is that of a page. */
export type ListInput = Omit<AskedFilters, 'limit'> &
  PageAsked & { citations: number; issue?: string[] | undefined };

/** The filters that the input asks for, without those of number. Throws a `QueryError`. */
export async function filtersOf(store: Asked['store'], input: ListInput): Promise<Filters> {
  const { limit: _, cursor: __, citations: ___, issue, ...asked } = input;
  const filters = await resolveFilters(store, asked);
  return issue ? onIssues(store, filters, issue, await dossierIssueWords()) : filters;
}

async function page<T extends { id: string }>(
  asked: Asked,
  name: string,
  input: ListInput,
  keys: Keys,
  answers: (keys: Key[]) => Promise<T[]>,
): Promise<Page<T>> {
  return pageOf(asked, listName(name, input), input, {
    keys: async () => keys(asked.store, await filtersOf(asked.store, input)),
    idOf: (k) => k.key,
    items: (some) => (some.length > 0 ? answers(some) : Promise.resolve([])),
    idOfItem: (item) => item.id,
  });
}

const rowsOf = (keys: readonly Key[]) => keys.map((k) => k.id);

/** A page of each kind of entry, by what lists its keys. */
export const occasionPage = (asked: Asked, name: string, input: ListInput, keys: Keys) =>
  page<OccasionAnswer>(asked, name, input, keys, (some) =>
    occasionAnswers(asked.store, rowsOf(some), input.citations),
  );

export const statementPage = (asked: Asked, name: string, input: ListInput, keys: Keys) =>
  page<StatementAnswer>(asked, name, input, keys, (some) =>
    statementAnswers(asked.store, rowsOf(some), input.citations),
  );

export const personPage = (asked: Asked, name: string, input: ListInput, keys: Keys) =>
  page<PersonAnswer>(asked, name, input, keys, (some) =>
    personAnswers(asked.store, rowsOf(some), input.citations),
  );

export const timelinePage = (asked: Asked, name: string, input: ListInput, keys: Keys) =>
  page<ChronicleAnswer>(asked, name, input, keys, async (some) => {
    const ofKind = (kind: string) => some.filter((k) => k.key.startsWith(`${kind}-`));
    const { citations } = input;
    return [
      ...(await occasionAnswers(asked.store, rowsOf(ofKind('occasion')), citations)),
      ...(await statementAnswers(asked.store, rowsOf(ofKind('statement')), citations)),
      ...(await eventAnswers(asked.store, rowsOf(ofKind('event')), citations)),
    ];
  });
