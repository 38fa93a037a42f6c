/** Which event keeps a promise. */
import { sql } from 'kysely';
import type { Promised } from '../../record/events/promised.ts';
import { matterOf } from '../../record/ledger/matter.ts';
import { codes } from '../../store/schema.ts';
import { keyList } from '../evidence/citations.ts';
import type { Store } from '../ledger/where.ts';

export interface Given {
  /** The event that would keep it, a `Promised` as JSON. */
  promised: string;
  text: string;
  /** The day on which it was given. */
  day: number;
  /** Days of its term, where it has one. */
  due_first: number | null;
  due_last: number | null;
}

/** In so many days a promise without a term is kept. */
const OPEN = 365;
/** One with a term is kept late within as many days after it as there were before it, and within these bounds. */
const LATE = { least: 14, most: 180 };
/** An event whose date covers more days than this does not say that it was after the promise. */
const EXACT = 31;

const HAPPENED = codes.eventStatus.indexOf('happened');

function lastDay({ day, due_last }: Given): number {
  if (due_last === null) return day + OPEN;
  return due_last + Math.min(LATE.most, Math.max(LATE.least, due_last - day));
}

/**
 * The first event with a date that is of the promised kind, that a holder did after the promise to whom it was promised,
 * and that shares telling words with it: one where the promise has a term, else two. Null where none is sure, and where
 * nobody is named to whom.
 */
export async function eventKeeping(
  store: Store,
  given: Given,
  holders: readonly string[],
  counterparts: readonly string[],
): Promise<{ id: number; day: number } | null> {
  const { type, mode, target } = JSON.parse(given.promised) as Promised;
  const toward = target.length > 0 ? target : counterparts;
  if (toward.length === 0) return null;
  const withParty = (some: readonly string[], role: string) =>
    sql<number>`(select entry_id from entry_party where party in ${keyList(some)} and role = ${role})`;
  const rows = await store.db
    .selectFrom('event')
    .select(['id', 'first_day', 'text'])
    .where('type', '=', codes.eventType.indexOf(type))
    .where('status', '=', HAPPENED)
    .where('day', '>', given.day)
    .where('day', '>=', given.due_first ?? given.day)
    .where('day', '<=', lastDay(given))
    .where(sql<boolean>`last_day - first_day < ${EXACT}`)
    .where('id', 'in', withParty(holders, 'source'))
    .where('id', 'in', withParty(toward, 'target'))
    .$if(mode !== null, (q) => q.where((e) => e.or([e('mode', '=', mode), e('mode', 'is', null)])))
    .orderBy('day')
    .orderBy('sources', 'desc')
    .orderBy('key')
    .execute();
  const matter = matterOf(given.text);
  const needed = given.due_last === null ? 2 : 1;
  const found = rows.find((r) => {
    const words = matterOf(r.text);
    return matter.filter((w) => words.includes(w)).length >= needed;
  });
  return found ? { id: found.id, day: found.first_day! } : null;
}
