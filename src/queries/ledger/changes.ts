/** Question 5: when a stance changed, from what to what, after which occasion. */
import type { Stance } from '../../contract/reading.ts';
import { codes } from '../../store/schema.ts';
import { groupBy } from '../evidence/group.ts';
import type { ChangeAnswer } from './answers.ts';
import { lastOccasionBefore } from './occasion-lines.ts';
import { answersOf, type PositionFilters, type PositionRow, positionRows } from './positions.ts';
import type { Store } from './where.ts';

/** Ranks that can tell of a change: a party is not judged by others, by private persons or by whom nobody names. */
const TELLING = ['leader', 'minister', 'official', 'party'] as const;

/** What side a stance is on. To go from one to another of a side is a nuance and no change. */
const SIDES: { [stance in Stance]: 'for' | 'between' | 'against' } = {
  proposes: 'for',
  supports: 'for',
  demands: 'for',
  open: 'for',
  conditional: 'between',
  noncommittal: 'between',
  opposes: 'against',
};

const sideOf = (row: PositionRow) => SIDES[codes.stance[row.stance]!];

interface Change {
  before: PositionRow;
  after: PositionRow;
}

/** Each word of a party on an issue that is on another side than the one before; on one day the highest rank counts. */
function changesIn(rows: readonly PositionRow[]): Change[] {
  const days = [...groupBy(rows, (r) => r.day).values()].map((own) =>
    own.reduce((best, r) => (r.rank < best.rank ? r : best)),
  );
  return days.slice(1).flatMap((after, i) => {
    const before = days[i]!;
    return sideOf(before) === sideOf(after) ? [] : [{ before, after }];
  });
}

export async function changes(store: Store, filters: PositionFilters = {}): Promise<ChangeAnswer[]> {
  const { limit, reverse, citations, period, ...chosen } = filters;
  const rows = await positionRows(store, { ...chosen, ranks: [...TELLING] });
  const dated = rows.filter((r) => r.party !== null && r.day !== null);
  const found = [...groupBy(dated, (r) => `${r.party} ${r.issue}`).values()]
    .flatMap(changesIn)
    .filter(({ after }) => !period || (period.first <= after.day! && after.day! <= period.last))
    .sort((a, b) => a.after.day! - b.after.day! || (a.after.key < b.after.key ? -1 : 1));
  const shown = (reverse ? found.reverse() : found).slice(0, limit);
  const answers = await answersOf(
    store,
    shown.flatMap((c) => [c.before, c.after]),
    citations,
  );
  const all: ChangeAnswer[] = [];
  for (const [i, { before, after }] of shown.entries()) {
    const [was, is] = [answers[i * 2]!, answers[i * 2 + 1]!];
    all.push({
      type: 'change',
      id: is.id,
      date: is.date,
      reported: is.reported,
      party: after.party!,
      issue: after.issue,
      from: was.stance,
      to: is.stance,
      before: was.id,
      text: is.text,
      voice: is.voice,
      after: await lastOccasionBefore(store, after.party!, before.day!, after.day!),
      reports: is.reports,
      sources: is.sources,
      citations: [...was.citations, ...is.citations],
    });
  }
  return all;
}
