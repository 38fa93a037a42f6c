/** From a treebank to a model file. */

import { Field } from '../../src/reader/syntax/kernel/kernel.ts';
import { Pos, RELATION_NAMES } from '../../src/reader/syntax/labels.ts';
import { writeModelFile } from '../../src/reader/syntax/model-file.ts';
import { lexiconOf } from '../../src/reader/syntax/words/lexicon.ts';
import type { TreebankSentence } from './conllu.ts';
import { lemmaTable } from './lemma-training.ts';
import { packNarrow, packWide } from './pack.ts';
import { guided, type ParseExample, type TrainedParser, trainGuide, trainParser } from './parse-training.ts';
import type { NarrowPerceptron } from './perceptron.ts';
import { type TagSet, type TrainedTagger, tagSetOf, trainTagger } from './tag-training.ts';
import { variantsOf } from './variants.ts';
import { Workbench } from './workbench.ts';

export interface TrainingOptions {
  seed: number;
  /** Passes over the treebank. */
  tagEpochs: number;
  guideEpochs: number;
  parseEpochs: number;
  /**
   * The guide and the parser learn from tags, and the parser from guides, that come from the other parts of so many:
   * they are to know their usual errors.
   */
  folds: number;
  crossEpochs: number;
  log?: (line: string) => void;
}

export const DEFAULTS: TrainingOptions = {
  seed: 1,
  tagEpochs: 5,
  guideEpochs: 5,
  parseEpochs: 6,
  folds: 4,
  crossEpochs: 3,
};

/** Sizes of the tables: powers of two. */
export interface Sizes {
  tags: number;
  guide: number;
  moves: number;
  relations: number;
}

export const SIZES: Sizes = { tags: 18, guide: 18, moves: 19, relations: 18 };

/** What has been learnt, before weights are cut down. */
export interface Learnt {
  tagger: TrainedTagger;
  guide: NarrowPerceptron;
  parser: TrainedParser;
  lemmas: string;
}

/** Tags sentences with a trained tagger as the reader would. */
function taggerOf(trained: TrainedTagger): (s: TreebankSentence) => Uint8Array {
  const bench = new Workbench(lexiconOf(trained.lexicon));
  bench.kernel.setTags(packWide(trained.model, SIZES.tags), trained.tags.names.length);
  return (s) => {
    bench.place(s);
    bench.exports.tag(s.word.length);
    return Uint8Array.from(bench.column(Field.Tag));
  };
}

/** Splits `list` in so many parts, and gives each part what `learn` makes of the others. */
function crossed<T, R>(
  list: readonly T[],
  folds: number,
  learn: (others: T[], part: T[], fold: number) => R[],
): R[] {
  const out = new Array<R>(list.length);
  for (let fold = 0; fold < folds; fold++) {
    const part = list.filter((_, i) => i % folds === fold);
    const others = list.filter((_, i) => i % folds !== fold);
    learn(others, part, fold).forEach((result, i) => {
      out[i * folds + fold] = result;
    });
  }
  return out;
}

/** Learns from a treebank; the same sentences and options give the same weights. */
export function learn(treebank: readonly TreebankSentence[], options: TrainingOptions): Learnt {
  const { seed, folds, crossEpochs, log } = options;
  const tags: TagSet = tagSetOf(treebank);
  const posOfTag = tags.pos;
  const names = new Set(tags.names.keys());
  for (const tag of names) if (posOfTag[tag] !== Pos.PROPN) names.delete(tag);

  // The forms of a sentence stay together, so that no part knows another's.
  const groups = variantsOf(treebank, seed);
  const tagged: ParseExample[][] = crossed(groups, folds, (others, part, fold) => {
    const tagsOf = taggerOf(trainTagger(others.flat(), tags, crossEpochs, seed + fold));
    log?.(`tagger ${fold + 1} of ${folds} trained`);
    return part.map((forms) => forms.map((sentence) => ({ sentence, tags: tagsOf(sentence) })));
  });
  const tagger = trainTagger(groups.flat(), tags, options.tagEpochs, seed);
  log?.('tagger trained');

  const examples = crossed(tagged, folds, (others, part, fold) => {
    const learner = trainGuide(others.flat(), posOfTag, crossEpochs, seed + fold);
    const moves = packNarrow(learner, SIZES.guide);
    log?.(`guide ${fold + 1} of ${folds} trained`);
    return part.map((forms) => {
      const heads = guided(moves, forms, posOfTag);
      return forms.map((example, i) => ({ ...example, guide: heads[i]! }));
    });
  }).flat();
  const guide = trainGuide(examples, posOfTag, options.guideEpochs, seed);
  log?.('guide trained');
  const parser = trainParser(examples, posOfTag, options.parseEpochs, seed);
  log?.('parser trained');
  return { tagger, guide, parser, lemmas: lemmaTable(groups.flat(), tags.code, names) };
}

/** The model file, with tables of the given sizes. */
export function modelFileOf({ tagger, guide, parser, lemmas }: Learnt, sizes: Sizes): Uint8Array {
  const tags = packWide(tagger.model, sizes.tags);
  const relations = packWide(parser.relations, sizes.relations);
  return writeModelFile(
    { tags: tagger.tags.names, relations: RELATION_NAMES },
    {
      lexicon: tagger.lexicon,
      'tags.rows': tags.rows,
      'tags.entries': tags.entries,
      'tags.dense': tags.dense,
      guide: packNarrow(guide, sizes.guide),
      moves: packNarrow(parser.moves, sizes.moves),
      'relations.rows': relations.rows,
      'relations.entries': relations.entries,
      'relations.dense': relations.dense,
      soleRelations: parser.soleRelations,
      lemmas: new TextEncoder().encode(lemmas),
    },
  );
}
