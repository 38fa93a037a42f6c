import fc from 'fast-check';
import { expect, it } from 'vitest';
import { length, moved, type Window, windowIn, windowWords, within, zoomed } from './window.ts';

const windows = fc
  .tuple(fc.integer({ min: 10_000, max: 20_000 }), fc.integer({ min: 7, max: 4000 }))
  .map(([from, size]): Window => ({ from, to: from + size }));

it('stays within its bounds, however it is moved and zoomed', () => {
  fc.assert(
    fc.property(
      windows,
      windows,
      fc.double({ min: 0.1, max: 10, noNaN: true }),
      fc.integer({ min: -5000, max: 5000 }),
      (bounds, given, factor, days) => {
        const start = within(bounds, given);
        const middle = (start.from + start.to) / 2;
        for (const one of [start, moved(bounds, start, days), zoomed(bounds, start, factor, middle)]) {
          expect(one.from).toBeGreaterThanOrEqual(bounds.from);
          expect(one.to).toBeLessThanOrEqual(bounds.to + 1e-6);
          expect(length(one)).toBeGreaterThan(6.99);
        }
      },
    ),
  );
});

it('is read from the address that it is written to', () => {
  fc.assert(
    fc.property(windows, (window) => {
      expect(windowIn(windowWords(window))).toEqual(window);
    }),
  );
  expect(windowIn('2021-02-30/2021-03-01')).toBeNull();
  expect(windowIn(undefined)).toBeNull();
});
