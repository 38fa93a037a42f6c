/** From a treebank to a model file. */
import { POS_NAMES, type PosName, RELATION_NAMES } from '../../src/reader/syntax/labels.ts';
import { wideScorer } from '../../src/reader/syntax/linear/weights.ts';
import { writeModelFile } from '../../src/reader/syntax/model-file.ts';
import { TagFeatures } from '../../src/reader/syntax/tagging/tag-features.ts';
import { Tagger } from '../../src/reader/syntax/tagging/tagger.ts';
import { lexiconOf } from '../../src/reader/syntax/words/lexicon.ts';
import { WordAtoms } from '../../src/reader/syntax/words/word-atoms.ts';
import type { TreebankSentence } from './conllu.ts';
import { lemmaTable } from './lemma-training.ts';
import { packNarrow, packWide } from './pack.ts';
import { trainParser } from './parse-training.ts';
import { type TagSet, type TrainedTagger, tagSetOf, trainTagger } from './tag-training.ts';
import { variantsOf } from './variants.ts';

export interface TrainingOptions {
  seed: number;
  /** Passes over the treebank. */
  tagEpochs: number;
  parseEpochs: number;
  /** The parser learns from tags that a tagger gives which was trained on the other parts of so many. */
  folds: number;
  /** Table sizes: powers of two. */
  tagBits: number;
  moveBits: number;
  relationBits: number;
  log?: (line: string) => void;
}

export const DEFAULTS: TrainingOptions = {
  seed: 1,
  tagEpochs: 5,
  parseEpochs: 6,
  folds: 5,
  tagBits: 18,
  moveBits: 20,
  relationBits: 18,
};

/** Tags sentences with a trained tagger as the reader would. */
function tagAll(trained: TrainedTagger, bits: number, sentences: readonly TreebankSentence[]): Uint8Array[] {
  const words = new WordAtoms();
  const { rows, pool } = packWide(trained.model, bits);
  const tagger = new Tagger(
    new TagFeatures(words, lexiconOf(trained.lexicon)),
    wideScorer(rows, pool),
    trained.tags.names.length,
  );
  return sentences.map((s) => {
    const tags = new Uint8Array(s.word.length);
    words.fill(s, 0, s.word.length);
    tagger.tag(s.word.length, tags);
    return tags;
  });
}

/** Tags the training sentences by taggers that have not seen them. */
function crossTagged(
  groups: readonly TreebankSentence[][],
  tags: TagSet,
  options: TrainingOptions,
): Map<TreebankSentence, Uint8Array> {
  const out = new Map<TreebankSentence, Uint8Array>();
  for (let fold = 0; fold < options.folds; fold++) {
    const mine = groups.filter((_, i) => i % options.folds === fold).flat();
    const others = groups.filter((_, i) => i % options.folds !== fold).flat();
    const trained = trainTagger(others, tags, Math.max(1, options.tagEpochs - 2), options.seed + fold);
    tagAll(trained, options.tagBits, mine).forEach((t, i) => {
      out.set(mine[i]!, t);
    });
    options.log?.(`tagged part ${fold + 1} of ${options.folds}`);
  }
  return out;
}

/** Trains on a treebank; the same sentences and options give the same bytes. */
export function trainModel(treebank: readonly TreebankSentence[], options: TrainingOptions): Uint8Array {
  const groups = variantsOf(treebank, options.seed);
  const all = groups.flat();
  const tags = tagSetOf(treebank);
  const posOfTag = Uint8Array.from(tags.names, (name) => POS_NAMES.indexOf(name.split(' ')[0] as PosName));
  const names = new Set(tags.names.map((_, i) => i).filter((i) => tags.names[i]!.startsWith('PROPN ')));
  const cross = crossTagged(groups, tags, options);
  const tagger = trainTagger(all, tags, options.tagEpochs, options.seed);
  options.log?.('tagger trained');
  const parser = trainParser(
    all.map((sentence) => ({ sentence, tags: cross.get(sentence)! })),
    posOfTag,
    options.parseEpochs,
    options.seed,
  );
  options.log?.('parser trained');
  const tagTables = packWide(tagger.model, options.tagBits);
  const relationTables = packWide(parser.relations, options.relationBits);
  return writeModelFile(
    { tags: tags.names, relations: RELATION_NAMES },
    {
      lexicon: tagger.lexicon,
      'tags.rows': tagTables.rows,
      'tags.pool': tagTables.pool,
      moves: packNarrow(parser.moves, options.moveBits),
      'relations.rows': relationTables.rows,
      'relations.pool': relationTables.pool,
      lemmas: new TextEncoder().encode(lemmaTable(all, tags.code, names)),
    },
  );
}
