import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readConllu, type TreebankSentence } from '../../../scripts/train/conllu.ts';
import { evaluate } from '../../../scripts/train/evaluate.ts';
import { isTree, retokenised } from '../../../scripts/train/retokenise.ts';
import { DEFAULTS, learn, modelFileOf, type Sizes } from '../../../scripts/train/train.ts';
import { readModel } from './model.ts';
import { ModelFileError } from './model-file.ts';

const toy = readConllu(
  readFileSync(fileURLToPath(new URL('./fixtures/toy.conllu', import.meta.url)), 'utf8'),
);
const SMALL: Sizes = { tags: 14, guide: 14, moves: 14, relations: 14 };
const OPTIONS = { ...DEFAULTS, folds: 3 };

/** A sentence from lines of word, part of speech, head (from 1, 0 for the root) and relation. */
function sentence(text: string, lines: string[]): TreebankSentence {
  const rows = lines.map((line, i) => {
    const [word, pos, head, relation] = line.split(' ');
    return [i + 1, word, word, pos, 'XX', '_', head, relation, '_', '_'].join('\t');
  });
  return readConllu(`# text = ${text}\n${rows.join('\n')}\n`)[0]!;
}

describe('training', () => {
  const first = modelFileOf(learn(toy, OPTIONS), SMALL);

  test('gives the same bytes for the same seed', () => {
    expect(Buffer.compare(first, modelFileOf(learn(toy, OPTIONS), SMALL))).toBe(0);
    expect(Buffer.compare(first, modelFileOf(learn(toy, { ...OPTIONS, seed: 2 }), SMALL))).not.toBe(0);
  });

  test('learns a toy treebank', () => {
    const { upos, uas, las, lemma } = evaluate(readModel(first), toy);
    expect(Math.min(upos, uas, las, lemma)).toBeGreaterThan(97);
  });

  test.each([0, 7, 100, first.length - 1])('a model cut to %d bytes is refused', (length) => {
    expect(() => readModel(first.slice(0, length))).toThrow(ModelFileError);
  });
});

describe('a treebank on the reader’s tokens', () => {
  test('words that make one token leave the analysis of the highest', () => {
    const own = retokenised(
      sentence("She didn't sign.", [
        'She PRON 4 nsubj',
        'did AUX 4 aux',
        "n't PART 4 advmod",
        'sign VERB 0 root',
        '. PUNCT 4 punct',
      ]),
    )!;
    expect(own.word).toEqual(['She', "didn't", 'sign', '.']);
    expect(own.pos).toEqual(['PRON', 'AUX', 'VERB', 'PUNCT']);
    expect(own.head).toEqual([2, 2, -1, 2]);
  });

  test('a hyphenated word is that of its head', () => {
    const own = retokenised(
      sentence('A 15-year term.', [
        'A DET 5 det',
        '15 NUM 4 nummod',
        '- PUNCT 2 punct',
        'year NOUN 5 compound',
        'term NOUN 0 root',
        '. PUNCT 5 punct',
      ]),
    )!;
    expect(own.word).toEqual(['A', '15-year', 'term', '.']);
    expect(own.pos).toEqual(['DET', 'NOUN', 'NOUN', 'PUNCT']);
    expect(own.relation).toEqual(['det', 'compound', 'root', 'punct']);
  });

  test('a word that falls into several tokens hangs together', () => {
    const own = retokenised(
      sentence('Yes and/or no', ['Yes INTJ 0 root', 'and/or CCONJ 3 cc', 'no INTJ 1 conj']),
    )!;
    expect(own.word).toEqual(['Yes', 'and', '/', 'or', 'no']);
    expect(own.head).toEqual([-1, 3, 3, 4, 0]);
  });

  test('stays a tree', () => {
    for (const s of toy) expect(isTree(retokenised(s)!.head)).toBe(true);
  });
});
