import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Bonds } from './bonds.ts';

test('who is apart from one of several is apart from all', () => {
  const bonds = new Bonds();
  expect(bonds.join(1, 2)).toBe(true);
  expect(bonds.part(2, 3)).toBe(true);
  expect(bonds.join(3, 4)).toBe(true);
  expect(bonds.join(1, 4)).toBe(false);
  expect(bonds.part(1, 2)).toBe(false);
  expect(bonds.pairs).toEqual([
    [1, 2],
    [3, 4],
  ]);
  expect([...bonds.apart()].sort()).toEqual([
    [1, [3, 4]],
    [2, [3, 4]],
    [3, [1, 2]],
    [4, [1, 2]],
  ]);
});

test('no two are one and apart; apart is symmetric; what holds and what does not is told', () => {
  const declaration = fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }));
  fc.assert(
    fc.property(fc.array(declaration, { maxLength: 30 }), (declarations) => {
      const bonds = new Bonds();
      const held = declarations.map(([joins, a, b]) => (joins ? bonds.join(a, b) : bonds.part(a, b)));
      const groups = new Map<number, Set<number>>();
      const groupOf = (a: number) => groups.get(a) ?? new Set([a]);
      for (const [a, b] of bonds.pairs) {
        const both = new Set([...groupOf(a), ...groupOf(b)]);
        for (const member of both) groups.set(member, both);
      }
      const apart = bonds.apart();
      for (const [a, others] of apart)
        for (const b of others) {
          expect(groupOf(a).has(b)).toBe(false);
          expect(apart.get(b)).toContain(a);
        }
      declarations.forEach(([joins, a, b], i) => {
        const areOne = groupOf(a).has(b);
        const areApart = apart.get(a)?.includes(b) ?? false;
        if (held[i]) expect(joins ? areOne : areApart).toBe(true);
        else expect(joins ? areApart : areOne).toBe(true);
      });
    }),
  );
});
