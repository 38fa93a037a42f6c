import { dayRange } from '../../contract/edtf.ts';
import type { TimelineAnswer } from '../answers.ts';
import type { Filters } from '../filters/filters.ts';
import type { Store } from '../ledger/where.ts';
import { timeline } from '../timeline.ts';
import type { EventAnswer } from './answers.ts';
import { events } from './events.ts';
import type { EventFilters } from './where.ts';

export type ChronicleAnswer = TimelineAnswer | EventAnswer;

/** Whether filters that are for occasions or statements alone leave events out. */
export const withoutEvents = ({ statuses, media, kind }: Filters): boolean =>
  statuses !== undefined || media !== undefined || kind !== undefined;

const dayOf = ({ date, reported }: ChronicleAnswer): number =>
  dayRange(date)?.first ?? dayRange(reported)?.first ?? Number.POSITIVE_INFINITY;

/**
 * The timeline with what parties did to each other. Of a day, occasions come first, then events, then what was said. A
 * filter by the status of an occasion, by medium or by the kind of statement leaves events out. `ofEvents`: what chooses
 * these, where other than the filters.
 */
export async function chronicle(
  store: Store,
  filters: Filters = {},
  withStatements = false,
  ofEvents: EventFilters = filters,
): Promise<ChronicleAnswer[]> {
  const others = await timeline(store, filters, withStatements);
  if (withoutEvents(filters)) return others;
  const rank = { occasion: 0, event: 1, statement: 2 };
  const all = [...others, ...(await events(store, ofEvents))].map((answer) => ({
    answer,
    day: dayOf(answer),
  }));
  const direction = filters.reverse ? -1 : 1;
  all.sort((a, b) => {
    if (a.day === b.day) return rank[a.answer.type] - rank[b.answer.type];
    return Number.isFinite(a.day) && Number.isFinite(b.day) ? direction * (a.day - b.day) : a.day - b.day;
  });
  return all.map((a) => a.answer).slice(0, filters.limit);
}
