/** Question 5: when a stance changed, from what to what, after which occasion. */

import { sql } from 'kysely';
import { sideOf, tellingRanks } from '../../contract/stances.ts';
import { codes } from '../../store/schema.ts';
import { type Held, type HeldOccasions, heldOccasions } from '../contact/held.ts';
import { kept } from '../kept.ts';
import { type Counted, nameOf, wholeListing } from '../listing.ts';
import type { ChangeAnswer } from './answers.ts';
import { occasionLines } from './occasion-lines.ts';
import { chosenPositions, type PositionFilters, positionAnswers } from './positions.ts';
import type { Store } from './where.ts';

/** The codes of the stances of each side. */
const side = sql<string>`case stance ${sql.join(
  codes.stance.map((stance, code) => sql`when ${sql.lit(code)} then ${sql.lit(sideOf[stance])}`),
  sql` `,
)} end`;

export interface Change {
  /** Rows of the positions before and after, and the days on which they were taken. */
  before: number;
  id: number;
  beforeDay: number;
  day: number;
  party: string;
  issue: string;
}

/**
 * Each word of a party on an issue that is on another side than the one before; on one day the highest rank counts. In
 * order of time.
 */
async function changesIn(store: Store, filters: PositionFilters): Promise<Change[]> {
  // Of each group, the columns beside a minimum are those of the row that has it. https://sqlite.org/lang_select.html
  const heard = chosenPositions(store, { ...filters, ranks: [...tellingRanks] })
    .select(['position.id', 'position.key', 'position.party', 'position.issue', 'position.day'])
    .select([side.as('side'), sql`min(rank || ' ' || position.key)`.as('first')])
    .where('position.party', 'is not', null)
    .where('position.day', 'is not', null)
    .groupBy(['position.party', 'position.issue', 'position.day']);
  const before = (column: string) =>
    sql`lag(${sql.ref(column)}) over (partition by party, issue order by day)`;
  const following = store.db
    .selectFrom(heard.as('heard'))
    .select(['id', 'key', 'party', 'issue', 'day', 'side'])
    .select([before('id').as('before'), before('day').as('beforeDay'), before('side').as('before_side')]);
  const rows = await store.db
    .selectFrom(following.as('following'))
    .select(['id', 'before', 'day', 'beforeDay', 'party', 'issue'])
    .whereRef('side', '!=', 'before_side')
    .orderBy('day')
    .orderBy('key')
    .execute();
  return rows as Change[];
}

/** What a change takes, about. */
const BYTES = 120;

/** Those that the filters choose. Where they choose parties, issues or a time alone, of all. They are kept. */
async function changesFound(store: Store, filters: PositionFilters): Promise<Change[]> {
  const { limit: _, reverse, citations: __, period, ...chosen } = filters;
  const { parties, between, issues, ...others } = chosen;
  const isSimple = Object.values(others).every((f) => f === undefined);
  const meant = isSimple ? {} : chosen;
  const all = await kept(
    store,
    nameOf('changes of stance', meant),
    () => changesIn(store, meant),
    ({ length }) => length * BYTES,
  );
  const isOf = (some: readonly string[] | undefined, one: string) => some === undefined || some.includes(one);
  const found = all.filter(
    ({ party, issue, day }) =>
      isOf(parties, party) &&
      isOf(between, party) &&
      isOf(issues, issue) &&
      (!period || (period.first <= day && day <= period.last)),
  );
  return reverse ? found.reverse() : found;
}

/** In order of time. */
export const changeListing = (store: Store, filters: PositionFilters): Counted<Change> =>
  wholeListing(() => changesFound(store, filters));

export async function changes(store: Store, filters: PositionFilters = {}): Promise<ChangeAnswer[]> {
  const shown = await changeListing(store, filters).slice(0, filters.limit);
  return changeAnswers(store, shown, filters.citations);
}

/** What is told of the changes, in their order. */
export async function changeAnswers(
  store: Store,
  shown: readonly Change[],
  citations: number | undefined,
): Promise<ChangeAnswer[]> {
  const answers = await positionAnswers(
    store,
    shown.flatMap(({ before, id }) => [{ id: before }, { id }]),
    citations,
  );
  const held = await heldOccasions(store);
  const occasions = shown.map(({ party, beforeDay, day }) => lastBefore(held, party, beforeDay, day));
  const lines = await occasionLines(
    store,
    occasions.flatMap((o) => o?.id ?? []),
  );
  return shown.map(({ party, issue }, i) => {
    const [was, is] = [answers[i * 2]!, answers[i * 2 + 1]!];
    const occasion = occasions[i];
    return {
      type: 'change',
      id: is.id,
      date: is.date,
      reported: is.reported,
      party,
      issue,
      from: was.stance,
      to: is.stance,
      before: was.id,
      text: is.text,
      voice: is.voice,
      after: occasion ? (lines.get(occasion.id) ?? null) : null,
      reports: is.reports,
      sources: is.sources,
      citations: [...was.citations, ...is.citations],
    };
  });
}

/** Days before a change within which an occasion may have brought it, where the word before it is later. */
const MONTH = 30;

/** The last occasion held by the party after the one day, or in the month before the other, up to it. */
function lastBefore(held: HeldOccasions, party: string, first: number, last: number): Held | undefined {
  const all = held.of([party], Math.min(first, last - MONTH), last);
  const day = all.at(-1)?.first;
  return all.find((o) => o.first === day);
}
