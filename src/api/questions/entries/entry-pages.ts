/** Pages of entries, for the questions that list them. */
import type { OccasionAnswer, PersonAnswer, StatementAnswer } from '../../../queries/answers.ts';
import type { ChronicleAnswer } from '../../../queries/events/chronicle.ts';
import { events } from '../../../queries/events/events.ts';
import { type AskedFilters, type Filters, resolveFilters } from '../../../queries/filters/filters.ts';
import { meetings } from '../../../queries/meetings.ts';
import { people } from '../../../queries/people.ts';
import { statements } from '../../../queries/statements.ts';
import { listName, type PageAsked, pageOf } from '../../paging/pages.ts';
import type { Page } from '../../schemas/lists.ts';
import type { Asked } from '../question.ts';

type Keys = (store: Asked['store'], filters: Filters) => Promise<{ key: string }[]>;

/** What the lists of entries are asked by; `limit` is that of a page. */
export type ListInput = Omit<AskedFilters, 'limit'> & PageAsked & { citations: number };

/** The filters that the input asks for, without those of number. Throws a `QueryError`. */
export async function filtersOf(store: Asked['store'], input: ListInput): Promise<Filters> {
  const { limit: _, cursor: __, citations: ___, ...asked } = input;
  return resolveFilters(store, asked);
}

async function page<T extends { id: string }>(
  asked: Asked,
  name: string,
  input: ListInput,
  keys: Keys,
  answers: (filters: Filters) => Promise<T[]>,
): Promise<Page<T>> {
  return pageOf(asked, listName(name, input), input, {
    keys: async () => (await keys(asked.store, await filtersOf(asked.store, input))).map((k) => k.key),
    idOf: (key) => key,
    items: (ids) => (ids.length > 0 ? answers({ ids, citations: input.citations }) : Promise.resolve([])),
    idOfItem: (item) => item.id,
  });
}

/** A page of each kind of entry, by what lists its keys. */
export const occasionPage = (asked: Asked, name: string, input: ListInput, keys: Keys) =>
  page<OccasionAnswer>(asked, name, input, keys, (f) => meetings(asked.store, f));

export const statementPage = (asked: Asked, name: string, input: ListInput, keys: Keys) =>
  page<StatementAnswer>(asked, name, input, keys, (f) => statements(asked.store, f));

export const personPage = (asked: Asked, name: string, input: ListInput, keys: Keys) =>
  page<PersonAnswer>(asked, name, input, keys, (f) => people(asked.store, f));

export const timelinePage = (asked: Asked, name: string, input: ListInput, keys: Keys) =>
  page<ChronicleAnswer>(asked, name, input, keys, async (f) => {
    const ofKind = (kind: string) => ({ ...f, ids: f.ids!.filter((id) => id.startsWith(`${kind}-`)) });
    return [
      ...(await meetings(asked.store, ofKind('occasion'))),
      ...(await statements(asked.store, ofKind('statement'))),
      ...(await events(asked.store, ofKind('event'))),
    ];
  });
