import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aligned, firstDays, nearOnly, type Side } from './aligned.ts';

const sides = fc
  .array(fc.integer({ min: 18_000, max: 18_400 }), { maxLength: 40 })
  .map((days): Side => ({ ids: days.map((_, i) => `statement-${i}`), days: days.sort((a, b) => a - b) }));

it('puts what was said on the same day side by side, the latest first', () => {
  const days = aligned({ ids: ['x', 'y'], days: [10, 12] }, { ids: ['z', 'w'], days: [11, 12] });
  expect(days).toEqual([
    { day: 12, a: ['y'], b: ['w'] },
    { day: 11, a: [], b: ['z'] },
    { day: 10, a: ['x'], b: [] },
  ]);
});

it('leaves nothing out and says nothing twice', () => {
  fc.assert(
    fc.property(sides, sides, (a, b) => {
      const days = aligned(a, b);
      expect(days.flatMap((d) => d.a).sort()).toEqual([...a.ids].sort());
      expect(days.flatMap((d) => d.b).sort()).toEqual([...b.ids].sort());
      const order = days.map((d) => d.day);
      expect(order).toEqual([...new Set(order)].sort((p, q) => q - p));
    }),
  );
});

describe('near days', () => {
  it('are those to which the other has one within a week', () => {
    fc.assert(
      fc.property(sides, sides, (a, b) => {
        const isNear = (day: number, { days }: Side) =>
          Array.from(days).some((other) => Math.abs(other - day) <= 7);
        const days = aligned(a, b);
        const wanted = days.filter(
          (d) => (d.a.length === 0 || isNear(d.day, b)) && (d.b.length === 0 || isNear(d.day, a)),
        );
        expect(nearOnly(days)).toEqual(wanted);
      }),
    );
  });
});

it('begins with whole days, and never with none', () => {
  const days = aligned({ ids: ['x', 'y', 'z'], days: [1, 2, 2] }, { ids: [], days: [] });
  expect(firstDays(days, 1).map((d) => d.day)).toEqual([2]);
  expect(firstDays(days, 3)).toEqual(days);
  expect(firstDays([], 3)).toEqual([]);
});
