/** Question 14: who carries the contact between two parties, and who went quiet. */
import { citationsOf, idList } from '../evidence/citations.ts';
import type { Filters } from '../filters/filters.ts';
import type { ChannelAnswer } from '../ledger/answers.ts';
import type { Store } from '../ledger/where.ts';
import { type Counted, wholeListing } from '../listing.ts';
import { dayText } from '../meetings.ts';
import { meetingsOf, pairsOf } from './contacts.ts';
import type { Held } from './held.ts';

/** Pairs that are looked at where none is named. */
const PAIRS = 5;
/** Meetings from which on somebody is a channel, who can go quiet. */
const REGULAR = 3;
/** Missing so many meetings in a row, or meetings for so many days, is silence. */
const MISSED = 5;
const YEAR = 365;

/** Who was at the meetings, and at which of them. */
async function attendants(store: Store, meetings: readonly Held[]) {
  const taken = new Map<number, number[]>();
  for (const [i, { people }] of meetings.entries())
    for (const person of people) {
      const own = taken.get(person);
      if (own) own.push(i);
      else taken.set(person, [i]);
    }
  const people = await store.db
    .selectFrom('person')
    .select(['id', 'key', 'name', 'party', 'office'])
    .where('id', 'in', idList([...taken.keys()]))
    .execute();
  return people.map((p) => ({ ...p, taken: taken.get(p.id)! }));
}

/** Whether somebody of so many meetings who was last at the `at`th is quiet since. */
export function isQuiet(
  meetings: readonly Pick<Held, 'first' | 'last'>[],
  taken: number,
  at: number,
): boolean {
  const missed = meetings.slice(at + 1);
  const last = missed.at(-1);
  return (
    taken >= REGULAR &&
    last !== undefined &&
    (missed.length >= MISSED || last.first - meetings[at]!.last > YEAR)
  );
}

/** Somebody of the meetings of a pair. */
export interface Channel {
  answer: ChannelAnswer;
  last: Held;
}

/** The people of the occasions held by each pair, those of most occasions first; people of other parties too. */
export const channelListing = (store: Store, filters: Filters): Counted<Channel> =>
  wholeListing(() => channelsFound(store, filters));

async function channelsFound(store: Store, filters: Filters): Promise<Channel[]> {
  const named = filters.between && filters.between.length >= 2;
  const pairs = (await pairsOf(store, filters)).slice(0, named ? undefined : PAIRS);
  const found: Channel[] = [];
  for (const between of pairs) {
    const meetings = await meetingsOf(store, between, filters);
    for (const { key, name, party, office, taken } of await attendants(store, meetings)) {
      if (filters.people && !filters.people.includes(key)) continue;
      const [first, last] = [meetings[taken[0]!]!, meetings[taken.at(-1)!]!];
      found.push({
        last,
        answer: {
          type: 'channel',
          id: key,
          between,
          name,
          party,
          office,
          occasions: taken.length,
          all: meetings.length,
          first: dayText(first.first),
          last: dayText(last.last),
          since: meetings.length - 1 - taken.at(-1)!,
          quiet: isQuiet(meetings, taken.length, taken.at(-1)!),
          reports: last.reports,
          sources: last.sources,
          citations: [],
        },
      });
    }
  }
  const order = new Map(pairs.map((p, i) => [p, i]));
  found.sort(
    ({ answer: a }, { answer: b }) =>
      order.get(a.between)! - order.get(b.between)! ||
      b.occasions - a.occasions ||
      (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1),
  );
  return filters.reverse ? found.reverse() : found;
}

export async function channels(store: Store, filters: Filters = {}): Promise<ChannelAnswer[]> {
  return channelAnswers(
    store,
    await channelListing(store, filters).slice(0, filters.limit),
    filters.citations,
  );
}

/** Each cites the last occasion that the person took part in. */
export async function channelAnswers(
  store: Store,
  shown: readonly Channel[],
  limit: number | undefined,
): Promise<ChannelAnswer[]> {
  const ids = [...new Set(shown.map((s) => s.last.id))];
  const cited = await citationsOf(store, 'occasion', ids, limit);
  return shown.map(({ answer, last }) => ({ ...answer, citations: cited.get(last.id) ?? [] }));
}
