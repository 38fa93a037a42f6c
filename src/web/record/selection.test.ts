import { expect, it } from 'vitest';
import { placeOf, sentenceAround, timesIn, trimmed } from './selection.ts';

const text = 'The envoys met. They ate fish, and they left.\nNobody wrote of it. They met again.';
const spanOf = (words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return [start, start + words.length] as const;
};
const words = (span: readonly [number, number] | null) => (span ? text.slice(...span) : null);

it('takes the blanks from the ends of what is selected', () => {
  expect(words(trimmed(text, [15, 30]))).toBe('They ate fish,');
  expect(trimmed(text, [15, 16])).toBeNull();
});

it('widens words to their sentence, and to no other line', () => {
  expect(words(sentenceAround(text, spanOf('fish')))).toBe('They ate fish, and they left.');
  expect(words(sentenceAround(text, spanOf('met. They')))).toBe(
    'The envoys met. They ate fish, and they left.',
  );
  expect(words(sentenceAround(text, spanOf('Nobody')))).toBe('Nobody wrote of it.');
});

it('finds words where they were selected, else where they first stand', () => {
  const [, second] = [text.indexOf('They'), text.lastIndexOf('They')];
  expect(placeOf(text, 'They', second)).toBe(second);
  expect(placeOf(text, 'They', 3)).toBe(text.indexOf('They'));
  expect([placeOf(text, 'nowhere', null), placeOf(text, ' ', 15)]).toEqual([-1, -1]);
  expect([timesIn(text, 'They'), timesIn(text, 'boats'), timesIn(text, '')]).toEqual([2, 0, 0]);
});
