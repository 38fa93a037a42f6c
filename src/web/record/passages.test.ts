import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emphasised } from './passages.ts';

it('sets passages off, joined where they overlap', () => {
  expect(emphasised('Envoys met in Seoul.', ['met in', 'in Seoul', 'Busan'])).toEqual([
    { words: 'Envoys ', isPassage: false, at: 0 },
    { words: 'met in Seoul', isPassage: true, at: 7 },
    { words: '.', isPassage: false, at: 19 },
  ]);
});

it('loses nothing', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string({ maxLength: 3 }), { maxLength: 4 }), (words, passages) => {
      expect(
        emphasised(words, passages)
          .map((s) => s.words)
          .join(''),
      ).toBe(words);
    }),
  );
});
