import { describe, expect, test } from 'vitest';
import { tokenize } from '../text/tokens.ts';
import {
  agentOf,
  clauseOf,
  clauseSpan,
  isNegated,
  isPassive,
  modalsOf,
  objectsOf,
  subjectOf,
} from './clauses.ts';
import { Penn, type PennName, Pos, type PosName, Rel, type RelationName } from './labels.ts';
import { treesOf } from './trees.ts';

/** Trees from words with their analyses: "word/POS/TAG/head/relation", heads from 1, 0 for the root. */
function parsed(analysed: string) {
  const words = analysed.split(' ').map((w) => w.split('/'));
  const tokens = tokenize(words.map(([word]) => word).join(' '));
  expect(tokens.count).toBe(words.length);
  const trees = treesOf(tokens, {
    pos: Uint8Array.from(words, ([, pos]) => Pos[pos as PosName]),
    penn: Uint8Array.from(words, ([, , tag]) => Penn[tag as PennName]),
    head: Int32Array.from(words, ([, , , head]) => Number(head) - 1),
    deprel: Uint8Array.from(words, ([, , , , relation]) => Rel[relation as RelationName]),
    lemma: (i) => tokens.lower[i]!,
  });
  const at = (word: string) => tokens.word.indexOf(word);
  const word = (i: number) => (i < 0 ? null : tokens.word[i]);
  const span = ([first, end]: [number, number]) => tokens.word.slice(first, end).join(' ');
  return { trees, at, word, span };
}

const ENVOYS =
  'Envoys/NOUN/NNS/3/nsubj did/AUX/VBD/3/aux meet/VERB/VB/0/root ministers/NOUN/NNS/3/obj and/CCONJ/CC/6/cc left/VERB/VBD/3/conj Oslo/PROPN/NNP/6/obj ././PUNCT/./3/punct'.replace(
    '././',
    './',
  );

describe('a clause', () => {
  test('has its own subject and objects, and shares a subject with what it is joined to', () => {
    const { trees, at, word } = parsed(ENVOYS);
    expect(word(subjectOf(trees, at('meet')))).toBe('Envoys');
    expect(word(subjectOf(trees, at('left')))).toBe('Envoys');
    expect(objectsOf(trees, at('meet')).map(word)).toEqual(['ministers']);
    expect(objectsOf(trees, at('left')).map(word)).toEqual(['Oslo']);
  });

  test('spans what its verb governs, without clauses joined to it', () => {
    const { trees, at, span } = parsed(ENVOYS);
    expect(span(clauseSpan(trees, at('meet')))).toBe('Envoys did meet ministers');
    expect(span(clauseSpan(trees, at('left')))).toBe('left Oslo');
    expect(clauseOf(trees, at('Oslo'))).toBe(at('left'));
  });

  test('in the passive has an agent', () => {
    const { trees, at, word } = parsed(
      'He/PRON/PRP/3/nsubj:pass was/AUX/VBD/3/aux:pass told/VERB/VBN/0/root by/ADP/IN/5/case aides/NOUN/NNS/3/obl:agent',
    );
    expect(isPassive(trees, at('told'))).toBe(true);
    expect(word(agentOf(trees, at('told')))).toBe('aides');
    expect(isPassive(parsed(ENVOYS).trees, 2)).toBe(false);
  });

  test.each([
    ['They/PRON/PRP/2/nsubj met/VERB/VBD/0/root', false, []],
    ["They/PRON/PRP/3/nsubj won't/AUX/MD/3/aux meet/VERB/VB/0/root", true, ['will']],
    ['They/PRON/PRP/3/nsubj cannot/AUX/MD/3/aux meet/VERB/VB/0/root', true, ['can']],
    ["They'll/PRON/PRP/2/nsubj meet/VERB/VB/0/root", false, ['will']],
    ['They/PRON/PRP/4/nsubj may/AUX/MD/4/aux never/ADV/RB/4/advmod meet/VERB/VB/0/root', true, ['may']],
    ['They/PRON/PRP/4/nsubj no/ADV/RB/3/advmod longer/ADV/RBR/4/advmod meet/VERB/VBP/0/root', true, []],
  ])('%s', (analysed, negated, modals) => {
    const { trees } = parsed(analysed);
    const verb = trees.syntax.head.indexOf(-1);
    expect(isNegated(trees, verb)).toBe(negated);
    expect(modalsOf(trees, verb)).toEqual(modals);
  });

  test('without a subject of its own takes that of the clause it depends on', () => {
    const asked = parsed(
      'She/PRON/PRP/2/nsubj asked/VERB/VBD/0/root him/PRON/PRP/2/obj to/PART/TO/5/mark wait/VERB/VB/2/xcomp',
    );
    expect(asked.word(subjectOf(asked.trees, asked.at('wait')))).toBe('him');
    const agreed = parsed(
      'She/PRON/PRP/2/nsubj agreed/VERB/VBD/0/root to/PART/TO/4/mark wait/VERB/VB/2/xcomp',
    );
    expect(agreed.word(subjectOf(agreed.trees, agreed.at('wait')))).toBe('She');
  });

  test('leads a relative pronoun back to its noun', () => {
    const { trees, at, word } = parsed(
      'Aides/NOUN/NNS/4/nsubj who/PRON/WP/3/nsubj came/VERB/VBD/1/acl:relcl spoke/VERB/VBD/0/root',
    );
    expect(word(subjectOf(trees, at('came')))).toBe('Aides');
  });
});
