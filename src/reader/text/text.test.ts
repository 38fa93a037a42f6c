import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutOf } from './layout.ts';
import { tokenize } from './tokens.ts';

const words = (text: string) => tokenize(text).word;
const sentences = (text: string) => layoutOf(text).sentences.map((s) => text.slice(...s.span));
const quotations = (text: string) => layoutOf(text).quotations.map((q) => text.slice(...q.content));

describe('tokens', () => {
  test.each([
    ["South Korea's envoy didn't call.", ['South', 'Korea', "'s", 'envoy', "didn't", 'call', '.']],
    ['The U.S. and the U.N. met.', ['The', 'U.S.', 'and', 'the', 'U.N.', 'met', '.']],
    ['Noh Kyu-duk’s end-of-war plan', ['Noh', 'Kyu-duk', '’s', 'end-of-war', 'plan']],
    ['Oct. 14–16, at 8:30 a.m.', ['Oct.', '14', '–', '16', ',', 'at', '8:30', 'a.m.']],
    ['1,000 troops, 3.5 per cent', ['1,000', 'troops', ',', '3.5', 'per', 'cent']],
    ['"Yes," he said -- twice...', ['"', 'Yes', ',', '"', 'he', 'said', '--', 'twice', '...']],
    ['the ministers’ talks', ['the', 'ministers', '’', 'talks']],
    ['see https://example.org/a?b=c.', ['see', 'https://example.org/a?b=c.']],
    ["``Peace,'' he said", ['``', 'Peace', ',', "''", 'he', 'said']],
    ['the 1990s and the 14th', ['the', '1990s', 'and', 'the', '14th']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('slice to their words, in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const t = tokenize(text);
        let last = 0;
        for (let i = 0; i < t.count; i++) {
          expect(text.slice(t.start[i], t.end[i])).toBe(t.word[i]);
          expect(t.start[i]).toBeGreaterThanOrEqual(last);
          expect(t.end[i]).toBeGreaterThan(t.start[i]!);
          last = t.end[i]!;
        }
      }),
    );
  });
});

describe('sentences', () => {
  test.each([
    [
      'abbreviations before a name',
      'Mr. Kim met Gen. Park. They agreed.',
      ['Mr. Kim met Gen. Park.', 'They agreed.'],
    ],
    [
      'an abbreviation that ends one',
      'He flew to the U.S. The talks failed.',
      ['He flew to the U.S.', 'The talks failed.'],
    ],
    [
      'an abbreviation that does not',
      'The U.S. State Department replied.',
      ['The U.S. State Department replied.'],
    ],
    ['initials', 'John F. Kerry spoke. Nobody replied.', ['John F. Kerry spoke.', 'Nobody replied.']],
    ['a closing quotation mark', '"It is over." He left.', ['"It is over."', 'He left.']],
    [
      'an exclamation before its speaker',
      '"Never!" he said. Then he left.',
      ['"Never!" he said.', 'Then he left.'],
    ],
    ['dates', 'They met on Oct. 18. It rained.', ['They met on Oct. 18.', 'It rained.']],
    ['paragraphs without a final mark', 'First line\n\nSecond line', ['First line', 'Second line']],
    [
      'brackets',
      'He agreed. (Nobody else did.) Talks ended.',
      ['He agreed.', '(Nobody else did.)', 'Talks ended.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  test('lines wrapped to a width are one paragraph', () => {
    const text =
      'The envoys of the two countries met in the capital for talks that\nlasted most of the day and ended without a statement to the\nreporters who had waited outside.';
    expect(sentences(text)).toHaveLength(1);
  });

  test('say what kind of line they are', () => {
    const text =
      'Envoys meet in Jakarta\n\nBy Ann Writer\n\nJAKARTA, Sept. 30 — The envoys met on Thursday.\n\n(Photo = Peninsula Wire)';
    const layout = layoutOf(text);
    expect(layout.sentences.map((s) => s.kind)).toEqual(['headline', 'byline', 'prose', 'caption']);
    const lead = layout.sentences[2]!;
    expect(layout.tokens.word[lead.body]).toBe('The');
  });

  test('a text without an end is cut', () => {
    const layout = layoutOf('word '.repeat(100_000));
    expect(Math.max(...layout.sentences.map((s) => s.end - s.first))).toBeLessThanOrEqual(401);
  });
});

describe('quotations', () => {
  test.each([
    ['straight', 'He said, "We agree." She left.', ['We agree.']],
    ['typographic', '“We agree,” he said, “on peace.”', ['We agree,', 'on peace.']],
    ['nested', '"He told me \'never\' and left," she said.', ["He told me 'never' and left,"]],
    ['single', "He called it 'a good start' on Monday.", ['a good start']],
    ['apostrophes are none', "The ministers' talks and Iran's plan didn't end.", []],
    ['left open at the end of a paragraph', '"We agree.\n\nThe end.', ['We agree.']],
    ['doubled single marks', "``Peace,'' he said.", ['Peace,']],
  ])('%s', (_, text, expected) => {
    expect(quotations(text)).toEqual(expected);
  });

  test('run on over paragraphs', () => {
    const { quotations: q } = layoutOf('"We agree.\n\n"We will sign," he said.');
    expect(q.map((x) => [x.continues, x.continued])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  test('thousands of unbalanced marks take no more than linear time and keep their bounds', () => {
    const text = '"word '.repeat(20_000);
    const layout = layoutOf(text);
    for (const q of layout.quotations) expect(q.content[0]).toBeLessThan(q.content[1]);
  });
});
