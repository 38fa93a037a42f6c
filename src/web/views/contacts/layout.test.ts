import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ContactPairs } from '../../../api/schemas/index.ts';
import { layoutOf, narrow, wide } from './layout.ts';

const answers = fc
  .tuple(
    fc.integer({ min: 2, max: 30 }),
    fc.array(fc.tuple(fc.nat(29), fc.nat(29), fc.integer({ min: 1, max: 90 })), { maxLength: 60 }),
  )
  .map(
    ([count, some]): ContactPairs => ({
      parties: Array.from({ length: count }, (_, i) => ({
        id: `P${i}`,
        name: `Party of the number ${i}`,
        occasions: 100 - i,
      })),
      pairs: some
        .filter(([a, b]) => a < b && b < count)
        .map(([a, b, occasions]) => ({
          a,
          b,
          occasions,
          held: 0,
          levels: { leaders: 0, ministers: 0, officials: 0, unnamed: 0 },
          last: null,
          lastId: null,
          gap: null,
          usual: null,
          longest: null,
          unusual: null,
        })),
    }),
  );

it('is the same for the same pairs, and in the picture', () => {
  fc.assert(
    fc.property(answers, fc.constantFrom(wide, narrow), (answer, shape) => {
      const layout = layoutOf(answer, shape);
      expect(layoutOf(structuredClone(answer), shape)).toEqual(layout);
      expect(layout.nodes.length).toBe(Math.min(shape.most, answer.parties.length));
      for (const { x, y } of layout.nodes) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(layout.width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(layout.height);
      }
    }),
    { numRuns: 20 },
  );
});
