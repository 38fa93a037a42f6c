/** Question 14: who carries the contact between two parties, and who went quiet. */
import { sql } from 'kysely';
import { citationsOf, idList } from '../evidence/citations.ts';
import { groupBy } from '../evidence/group.ts';
import type { Filters } from '../filters/filters.ts';
import type { ChannelAnswer } from '../ledger/answers.ts';
import type { Store } from '../ledger/where.ts';
import { dayText } from '../meetings.ts';
import { meetingsOf, pairsOf } from './contacts.ts';

/** Pairs that are looked at where none is named. */
const PAIRS = 5;
/** Meetings from which on somebody is a channel, who can go quiet. */
const REGULAR = 3;
/** Missing so many meetings in a row, or meetings for so many days, is silence. */
const MISSED = 5;
const YEAR = 365;

interface Meeting {
  id: number;
  first: number;
  last: number;
}

async function attendants(store: Store, meetings: readonly Meeting[]) {
  const rows = await store.db
    .selectFrom('occasion_person as op')
    .innerJoin('person as p', 'p.id', 'op.person_id')
    .select(['op.occasion_id', 'p.id', 'p.key', 'p.name', 'p.party', 'p.office'])
    .where('op.occasion_id', 'in', idList(meetings.map((m) => m.id)))
    .orderBy('p.key')
    .execute();
  return groupBy(rows, (r) => r.id);
}

/** Whether somebody of so many meetings who was last at the `at`th is quiet since. */
export function isQuiet(meetings: readonly Meeting[], taken: number, at: number): boolean {
  const missed = meetings.slice(at + 1);
  const last = missed.at(-1);
  return (
    taken >= REGULAR &&
    last !== undefined &&
    (missed.length >= MISSED || last.first - meetings[at]!.last > YEAR)
  );
}

/** The people of the occasions held by each pair, those of most occasions first; people of other parties too. */
export async function channels(store: Store, filters: Filters = {}): Promise<ChannelAnswer[]> {
  const named = filters.between && filters.between.length >= 2;
  const pairs = (await pairsOf(store, filters)).slice(0, named ? undefined : PAIRS);
  const found: { answer: ChannelAnswer; lastId: number }[] = [];
  for (const between of pairs) {
    const meetings = await meetingsOf(store, between, filters);
    const place = new Map(meetings.map((m, i) => [m.id, i]));
    for (const own of (await attendants(store, meetings)).values()) {
      const { key, name, party, office } = own[0]!;
      if (filters.people && !filters.people.includes(key)) continue;
      const taken = own.map((o) => place.get(o.occasion_id)!).sort((a, b) => a - b);
      const [first, last] = [meetings[taken[0]!]!, meetings[taken.at(-1)!]!];
      found.push({
        lastId: last.id,
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
          reports: 0,
          sources: 0,
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
  const shown = (filters.reverse ? found.reverse() : found).slice(0, filters.limit);
  return cite(store, shown, filters.citations);
}

/** Each cites the last occasion that the person took part in. */
async function cite(
  store: Store,
  shown: readonly { answer: ChannelAnswer; lastId: number }[],
  limit: number | undefined,
): Promise<ChannelAnswer[]> {
  const ids = [...new Set(shown.map((s) => s.lastId))];
  const cited = await citationsOf(store, 'occasion', ids, limit);
  const rows = await store.db
    .selectFrom('occasion')
    .select(['id', 'reports', 'sources'])
    .where(sql<number>`id`, 'in', idList(ids))
    .execute();
  const counts = new Map(rows.map((r) => [r.id, r]));
  return shown.map(({ answer, lastId }) => ({
    ...answer,
    reports: counts.get(lastId)?.reports ?? 0,
    sources: counts.get(lastId)?.sources ?? 0,
    citations: cited.get(lastId) ?? [],
  }));
}
