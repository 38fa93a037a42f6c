import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editDistance, nearest } from './nearest.ts';

it.each([
  ['noh', 'roh', 1],
  ['kyu', 'kyu', 0],
  ['seuol', 'seoul', 1],
  ['tokyo', 'toyko', 1],
  ['a', 'abcdef', 4],
])('%s and %s are %i apart (4 is too far)', (a, b, distance) => {
  expect(editDistance(a, b, 3)).toBe(distance);
});

it('is the same both ways and at most the longer length', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
      expect(editDistance(a, b, 8)).toBe(editDistance(b, a, 8));
      expect(editDistance(a, b, 8)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      expect(editDistance(a, b, 8) === 0).toBe(a === b);
    }),
  );
});

it('puts beginnings before what is merely alike', () => {
  const places = ['vienna', 'vientiane', 'sienna', 'geneva'];
  expect(nearest('vien', places, (p) => [p])).toEqual(['vienna', 'vientiane']);
  expect(nearest('viena', places, (p) => [p])).toEqual(['vienna']);
  expect(nearest('zzzz', places, (p) => [p])).toEqual([]);
});
