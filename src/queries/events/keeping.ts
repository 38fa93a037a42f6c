/** Which event keeps a promise. */
import { sql } from 'kysely';
import { parsePromised } from '../../record/events/promised.ts';
import { matterOf } from '../../record/ledger/matter.ts';
import { codes } from '../../store/schema.ts';
import { keyList } from '../evidence/citations.ts';
import type { Store } from '../ledger/where.ts';

export interface Given {
  /** The kind of event that would keep it, see `promisedBy`. */
  promised: string;
  text: string;
  /** The day on which it was given. */
  day: number;
  /** Days of its term, where it has one. */
  due_first: number | null;
  due_last: number | null;
}

/** Days after the term, or after the promise where it has none, in which an event may keep it. */
const WINDOW = 180;
/** An event whose date covers more days than this does not say that it was after the promise. */
const EXACT = 31;

const HAPPENED = codes.eventStatus.indexOf('happened');

/**
 * The first event of the promised kind that a holder did, to a counterpart where one is named, after the promise, and
 * that shares telling words with it: one where the promise has a term, else two. Null where none is sure.
 */
export async function eventKeeping(
  store: Store,
  given: Given,
  holders: readonly string[],
  counterparts: readonly string[],
): Promise<{ id: number; day: number } | null> {
  const { promised, text, day, due_first, due_last } = given;
  const { type, mode } = parsePromised(promised);
  const withParty = (some: readonly string[], role: string) =>
    sql<number>`(select entry_id from entry_party where party in ${keyList(some)} and role = ${role})`;
  const rows = await store.db
    .selectFrom('event')
    .select(['id', 'day', 'text'])
    .where('type', '=', codes.eventType.indexOf(type))
    .where('status', '=', HAPPENED)
    .where('day', '>', day)
    .where('day', '>=', due_first ?? day)
    .where('day', '<=', (due_last ?? day) + WINDOW)
    .where(sql<boolean>`(first_day is null or last_day - first_day < ${EXACT})`)
    .where('id', 'in', withParty(holders, 'source'))
    .$if(counterparts.length > 0, (q) => q.where('id', 'in', withParty(counterparts, 'target')))
    .$if(mode !== null, (q) => q.where((e) => e.or([e('mode', '=', mode), e('mode', 'is', null)])))
    .orderBy('day')
    .orderBy('sources', 'desc')
    .orderBy('key')
    .execute();
  const matter = matterOf(text);
  const needed = due_last === null ? 2 : 1;
  const found = rows.find((r) => {
    const words = matterOf(r.text);
    return matter.filter((w) => words.includes(w)).length >= needed;
  });
  return found ? { id: found.id, day: found.day! } : null;
}
