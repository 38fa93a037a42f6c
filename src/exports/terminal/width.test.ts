import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, pad, wrap } from './width.ts';

describe('the width of text in a terminal', () => {
  it.each([
    ['Seoul', 5],
    ['São Paulo', 9],
    ['Sa\u0303o', 3],
    ['核問題', 6],
    ['서울', 4],
    ['“quoted” – …', 12],
    ['a\u200bb', 2],
    ['🕊', 2],
    ['ＥＵ', 4],
    ['ｱ', 1],
  ])('of %j is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it('is what padding fills up to', () => {
    expect(pad('서울', 6)).toBe('서울  ');
    expect(pad('12', 4, 'right')).toBe('  12');
    expect(pad('too long', 3)).toBe('too long');
  });
});

describe('wrapping', () => {
  it.each([
    ['the envoys met in Seoul', 11, ['the envoys', 'met in', 'Seoul']],
    ['a incomprehensibilities b', 8, ['a', 'incompre', 'hensibil', 'ities b']],
    ['核問題を話し合う', 6, ['核問題', 'を話し', '合う']],
    ['talks on 核問題 go on', 10, ['talks on', '核問題 go', 'on']],
    ['', 10, ['']],
    ['one\ntwo', 10, ['one', 'two']],
  ])('%j to %i', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  it('keeps every character but spaces, in lines that are not too wide', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcXYZ.,-é核問서울ー'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(word), fc.integer({ min: 2, max: 40 }), (words, width) => {
        const lines = wrap(words.join(' '), width);
        expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
