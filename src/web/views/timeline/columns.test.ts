import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { TimelineColumns } from '../../../api/schemas/index.ts';
import { boundsOf, entriesIn, entriesWithin, usualOf } from './columns.ts';

function columnsOf(days: readonly { day: number; more: number }[]): TimelineColumns {
  const sorted = days.toSorted((a, b) => a.day - b.day);
  return {
    total: days.length,
    lanes: [{ id: 'KOR', name: 'South Korea' }],
    ids: sorted.map((_, i) => `occasion-${i}`),
    kinds: 'o'.repeat(days.length),
    statuses: 'h'.repeat(days.length),
    precisions: 'd'.repeat(days.length),
    first: sorted.map(({ day }, i) => day - (sorted[i - 1]?.day ?? 0)),
    more: sorted.map(({ more }) => more),
    in: sorted.map(() => [0]),
    labels: sorted.map(() => ''),
  };
}

const days = fc.array(
  fc.record({ day: fc.integer({ min: -20_000, max: 20_000 }), more: fc.integer({ min: 0, max: 400 }) }),
  { minLength: 1, maxLength: 120 },
);

it('finds in a window what touches it, and all in the bounds', () => {
  fc.assert(
    fc.property(
      days,
      fc.integer({ min: -20_000, max: 20_000 }),
      fc.integer({ min: 1, max: 900 }),
      (all, from, size) => {
        const entries = entriesIn(columnsOf(all));
        const window = { from, to: from + size };
        const touching = all.filter(({ day, more }) => day < window.to && day + more + 1 > window.from);
        expect(entriesWithin(entries, window).length).toBe(touching.length);
        expect(entriesWithin(entries, boundsOf(entries)!).length).toBe(all.length);
      },
    ),
  );
});

it('begins with the main years: within the bounds, and most entries in them', () => {
  fc.assert(
    fc.property(days, (all) => {
      const entries = entriesIn(columnsOf(all));
      const [bounds, usual] = [boundsOf(entries)!, usualOf(entries)!];
      expect(usual.from).toBeGreaterThanOrEqual(bounds.from);
      expect(usual.to).toBeLessThanOrEqual(bounds.to);
      expect(entriesWithin(entries, usual).length).toBeGreaterThanOrEqual(Math.floor(all.length * 0.95) - 1);
    }),
  );
});
