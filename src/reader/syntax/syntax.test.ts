import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutOf } from '../text/layout.ts';
import { agentOf, isNegated, isPassive, modalsOf, objectsOf, subjectOf } from './clauses.ts';
import { englishModel } from './english.ts';
import { Penn, POS_NAMES, RELATION_NAMES, Rel } from './labels.ts';
import { syntaxOf } from './syntax.ts';
import { treesOf } from './trees.ts';

function read(text: string) {
  const { tokens, sentences } = layoutOf(text);
  const syntax = syntaxOf({ tokens, sentences, quotations: [], quoted: new Int32Array(tokens.count) });
  const at = (word: string) => tokens.word.indexOf(word);
  const word = (i: number) => (i < 0 ? null : tokens.word[i]!);
  return { tokens, sentences, syntax, trees: treesOf(tokens, syntax), at, word };
}

describe('the English model', () => {
  test('is whole and below ten megabytes', () => {
    const { size } = statSync(fileURLToPath(new URL('./english.bin', import.meta.url)));
    expect(size).toBeLessThan(10e6);
    const { tags, posOfTag } = englishModel();
    expect(tags.length).toBeLessThanOrEqual(64);
    expect(posOfTag.every((pos) => pos < POS_NAMES.length)).toBe(true);
  });
});

describe('syntax', () => {
  test('has parts of speech, tags and relations for a plain sentence', () => {
    const { syntax } = read('The two envoys met the new mediator and he smiled.');
    expect(Array.from(syntax.pos, (pos) => POS_NAMES[pos])).toEqual(
      'DET NUM NOUN VERB DET ADJ NOUN CCONJ PRON VERB PUNCT'.split(' '),
    );
    expect(Array.from(syntax.head)).toEqual([2, 2, 3, -1, 6, 6, 3, 9, 9, 3, 3]);
    expect(Array.from(syntax.deprel, (relation) => RELATION_NAMES[relation])).toEqual(
      'det nummod nsubj root det amod obj cc nsubj conj punct'.split(' '),
    );
    expect(syntax.penn[3]).toBe(Penn.VBD);
  });

  test.each([
    ['The two envoys signed the new treaty.', 'signed', 'VBD'],
    ['The two envoys have signed the new treaty.', 'signed', 'VBN'],
    ["We've finished the draft.", 'finished', 'VBN'],
    ['The treaty signed in Oslo was short.', 'signed', 'VBN'],
  ])('%s: %s is %s', (text, word, tag) => {
    const { syntax, at } = read(text);
    expect(syntax.penn[at(word)]).toBe(Penn[tag as 'VBD']);
  });

  test('has dictionary forms', () => {
    const { syntax, tokens } = read('The ministers met and said that talks were going well. They left Oslo.');
    const lemmas = new Map(tokens.word.map((word, i) => [word, syntax.lemma(i)]));
    expect(lemmas.get('ministers')).toBe('minister');
    expect(lemmas.get('met')).toBe('meet');
    expect(lemmas.get('said')).toBe('say');
    expect(lemmas.get('were')).toBe('be');
    expect(lemmas.get('left')).toBe('leave');
    expect(lemmas.get('Oslo')).toBe('Oslo');
  });

  test('takes contracted and hyphenated words as the reader’s tokens', () => {
    const { syntax, trees, at } = read("The Swiss-born mediator didn't answer the end-of-year letter.");
    expect(POS_NAMES[syntax.pos[at("didn't")]!]).toBe('AUX');
    expect(syntax.head[at("didn't")]).toBe(at('answer'));
    expect(isNegated(trees, at('answer'))).toBe(true);
    expect(syntax.head[at('end-of-year')]).toBe(at('letter'));
  });

  test('says who did what', () => {
    const { trees, at, word } = read('The ministers will meet the delegates in Lisbon.');
    expect(word(subjectOf(trees, at('meet')))).toBe('ministers');
    expect(objectsOf(trees, at('meet')).map(word)).toEqual(['delegates']);
    expect(modalsOf(trees, at('meet'))).toEqual(['will']);
  });

  test('knows the passive and its agent', () => {
    const { trees, at, word } = read('The treaty was signed by the foreign ministers.');
    expect(isPassive(trees, at('signed'))).toBe(true);
    expect(word(agentOf(trees, at('signed')))).toBe('ministers');
    expect(word(subjectOf(trees, at('signed')))).toBe('treaty');
  });

  test('is not put off by capitals', () => {
    const { syntax, at } = read('MINISTERS MEET DELEGATES IN LISBON\n\nThe talks went on.');
    expect(POS_NAMES[syntax.pos[at('MEET')]!]).toBe('VERB');
    expect(syntax.deprel[at('MINISTERS')]).toBe(Rel.nsubj);
  });

  test('parses a dateline apart', () => {
    const { syntax, sentences } = read('VIENNA, Nov. 3 (Example) -- The talks opened on Tuesday.');
    const { first, body, end } = sentences[0]!;
    expect(body).toBeGreaterThan(first);
    for (let i = body; i < end; i++) expect(syntax.head[i] === -1 || syntax.head[i]! >= body).toBe(true);
  });

  test('of any text are trees within sentences', () => {
    const words = fc.constantFrom(
      'the', 'envoys', 'said', 'that', 'Oslo', 'met', ',', 'and', '"', '(', 'U.S.', "didn't", '3,000', 'of', 'new', '—', 'é', '中',
    ); // biome-ignore format: words
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), fc.constantFrom('.', '', '?', '...'), (list, stop) => {
        const { syntax, sentences, tokens } = read(list.join(' ') + stop);
        for (const { first, body, end } of sentences) {
          for (const [from, to] of [
            [first, body],
            [body, end],
          ] as const) {
            if (from === to) continue;
            expect(syntax.head.subarray(from, to).filter((h) => h < 0)).toHaveLength(1);
            for (let i = from; i < to; i++) {
              let at = i;
              for (let steps = 0; at >= 0; steps++) {
                expect(steps).toBeLessThan(to - from);
                expect(at >= from && at < to).toBe(true);
                at = syntax.head[at]!;
              }
            }
          }
        }
        expect(syntax.pos).toHaveLength(tokens.count);
      }),
      { numRuns: 60 },
    );
  });

  test('is the same however often it is asked, whatever was read between', () => {
    const text = 'The mediator praised the draft, which both delegations had signed.';
    const once = read(text).syntax;
    read('Something else entirely was read in between, and at some greater length than the first.');
    expect(read(text).syntax.head).toEqual(once.head);
    expect(read(text).syntax.deprel).toEqual(once.deprel);
  });
});
