import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldName } from './fold.ts';
import { nameKey, nameShape, sameName } from './names.ts';

/** The rows of the table in docs/names.md. */
const cases = readFileSync(new URL('../../../docs/names.md', import.meta.url), 'utf8')
  .split('\n')
  .map((line) => /^\| (.+?) \| (.+?) \| (same|other) \| (.+?) \|$/.exec(line))
  .filter((row) => row !== null);

describe('the cases of docs/names.md', () => {
  test('are many', () => {
    expect(cases.length).toBeGreaterThan(80);
  });

  test.each(cases.map(([, a, b, how]) => [a!, b!, how!]))('%s, %s: %s', (a, b, how) => {
    expect(sameName(a, b)).toBe(how === 'same');
    expect(sameName(b, a)).toBe(how === 'same');
  });
});

test('a surname alone has no full form', () => {
  expect(nameShape('Noh')).toMatchObject({ full: [], initial: null });
  expect(nameShape('Kyu-duk Noh').surnames).toContain('noh-');
  expect(nameShape('Hsieh Chang-ting').surnames).toContain('xie=');
  expect(nameShape('Lavrov').surnames).toEqual(nameShape('Sergei Lavrov').surnames);
});

test('an initial is kept apart from a given name', () => {
  expect(nameShape('J. Kerry')).toMatchObject({ full: [], initial: 'j' });
  expect(nameShape('John Kerry').letter).toBe('j');
});

test('a given name left out may be stood in for by the one after it', () => {
  expect(nameShape('Mohammad Javad Zarif').short).toContain(nameShape('Javad Zarif').full[0]);
});

test('the key is the same for all spellings and orders', () => {
  expect(new Set(['Noh Kyu-duk', 'Roh Kyu-deok', 'Kyu-duk Noh', 'NOH Kyuduk'].map(nameKey)).size).toBe(1);
  expect(new Set(['Mao Zedong', 'Mao Tse-tung', 'Zedong Mao'].map(nameKey)).size).toBe(1);
});

test('any string has a shape, is the same as itself if it has a full form, and folds to what folds to itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(sameName(name, name)).toBe(nameShape(name).full.length > 0);
      expect(foldName(foldName(name))).toBe(foldName(name));
    }),
  );
});
