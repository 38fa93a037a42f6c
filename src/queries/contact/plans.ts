/** Question 10: which planned meetings were held, postponed, called off, or never heard of again. */
import { dayRange, parseDay } from '../../contract/edtf.ts';
import type { Citation, OccasionAnswer } from '../answers.ts';
import type { Filters } from '../filters/filters.ts';
import type { PlanAnswer, PlanOutcome } from '../ledger/answers.ts';
import { occasionLines } from '../ledger/occasion-lines.ts';
import { lastReportDay, type Store } from '../ledger/where.ts';
import { meetings } from '../meetings.ts';
import { announcedKeys } from './announced.ts';
import { answeredBy } from './answered-by.ts';

export interface PlanFilters extends Filters {
  planOutcomes?: PlanOutcome[] | undefined;
}

const isPlan = (status: string | undefined) => status === 'planned' || status === 'proposed';

/** What the reports said, one after the other; what says the same as the one before is left out. */
function historyOf(citations: readonly Citation[]): PlanAnswer['history'] {
  const history: PlanAnswer['history'] = [];
  for (const { says, report, copyOf } of citations) {
    if (!says || copyOf !== null) continue;
    const last = history.at(-1);
    const isSame = last?.status === says.status && (says.date === null || last.date === says.date);
    if (!isSame)
      history.push({
        reported: report.published?.slice(0, 10) ?? null,
        status: says.status,
        date: says.date,
        report: report.id,
      });
  }
  return history;
}

/**
 * Held and called off as the record has it; postponed where a plan gives a later day than a plan before and nothing
 * else is known, or a meeting that was put off; ahead or unheard of by the day of the record's last report.
 */
function outcomeOf(
  { status, date, reported }: OccasionAnswer,
  history: PlanAnswer['history'],
  today: number,
): PlanOutcome {
  if (status === 'held') return 'held';
  if (status === 'called-off') return 'called-off';
  const last = dayRange(date)?.last ?? dayRange(history.at(-1)?.date)?.last ?? soon(reported);
  if (last === null || last >= today) return isMoved(history) ? 'postponed' : 'ahead';
  return isMoved(history) ? 'postponed' : 'unheard';
}

/** Days in which a meeting without a date is still ahead. */
const SOON = 90;

function soon(reported: string | null): number | null {
  const day = parseDay(reported);
  return day === null ? null : day + SOON;
}

/** Dated before it was first told of: what was then planned or proposed is history. */
function isPast(date: string | null, reported: string | null): boolean {
  const [range, day] = [dayRange(date), parseDay(reported)];
  return range !== null && day !== null && range.last < day - 1;
}

function isMoved(history: PlanAnswer['history']): boolean {
  const days = history
    .filter((h) => isPlan(h.status))
    .flatMap((h) => dayRange(h.date) ?? [])
    .map((range) => range);
  return days.some((range, i) => days.slice(i + 1).some((later) => later.first > range.last));
}

/** Occasions that a report announced before they were held, or without their being held, in order of date. */
export async function plans(store: Store, filters: PlanFilters = {}): Promise<PlanAnswer[]> {
  const { limit, planOutcomes: wanted, citations, ...chosen } = filters;
  const keys = await announcedKeys(store);
  const ids = chosen.ids ? chosen.ids.filter((id) => keys.has(id)) : [...keys];
  const occasions = await meetings(store, { ...chosen, ids });
  const today = (await lastReportDay(store)) ?? Number.POSITIVE_INFINITY;
  const all: PlanAnswer[] = [];
  for (const occasion of occasions) {
    const history = historyOf(occasion.citations);
    const { id, date, reported, parties, people, place, reports, sources } = occasion;
    if (isPast(date, reported)) continue;
    let outcome = outcomeOf(occasion, history, today);
    const plan = { parties, people: people.map((p) => p.id), date, place, reported: parseDay(reported) };
    const found = outcome === 'held' || outcome === 'called-off' ? null : await answeredBy(store, plan);
    if (found !== null) outcome = 'held';
    if (wanted && !wanted.includes(outcome)) continue;
    const by = found === null ? null : ((await occasionLines(store, [found])).get(found) ?? null);
    const shown =
      citations === undefined ? occasion.citations : telling(occasion.citations, history, citations);
    const entry = { id, date, reported, parties, people, place, reports, sources };
    all.push({ type: 'plan', ...entry, outcome, by, history, citations: shown });
    if (all.length === limit) break;
  }
  return all;
}

/** The reports in which the history turns, at most so many. */
function telling(citations: readonly Citation[], history: PlanAnswer['history'], most: number): Citation[] {
  const turning = new Set(history.map((h) => h.report));
  return citations.filter((c) => turning.has(c.report.id)).slice(0, most);
}
