import { dayRange } from '../contract/edtf.ts';
import type { RecordStore } from '../store/port.ts';
import type { TimelineAnswer } from './answers.ts';
import type { Filters } from './filters/filters.ts';
import { meetings } from './meetings.ts';
import { statements } from './statements.ts';

/** EDTF date, else the day of the first report, as a number to sort by; undated entries last. */
function dayOfAnswer(answer: TimelineAnswer): number {
  return dayRange(answer.date)?.first ?? dayRange(answer.reported)?.first ?? Number.POSITIVE_INFINITY;
}

/**
 * What happened in order of date: the occasions and, with `withStatements`, what was said. Occasions of a day come
 * before its statements. A filter by status, medium or place leaves statements out.
 */
export async function timeline(
  store: Pick<RecordStore, 'db'>,
  filters: Filters = {},
  withStatements = false,
): Promise<TimelineAnswer[]> {
  const occasions = await meetings(store, filters);
  if (!withStatements || filters.statuses || filters.media || filters.place) return occasions;
  const direction = filters.reverse ? -1 : 1;
  const entries = [...occasions, ...(await statements(store, filters))].map((answer) => ({
    answer,
    day: dayOfAnswer(answer),
  }));
  entries.sort((a, b) =>
    a.day === b.day
      ? 0
      : Number.isFinite(a.day) && Number.isFinite(b.day)
        ? direction * (a.day - b.day)
        : a.day - b.day,
  );
  return entries.map((e) => e.answer).slice(0, filters.limit);
}
