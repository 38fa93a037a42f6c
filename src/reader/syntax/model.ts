/** What the reader's model of syntax consists of, and how it comes out of its file. */
import { POS_NAMES, type PosName, RELATION_NAMES } from './labels.ts';
import { narrowScorer, type Scorer, wideScorer } from './linear/weights.ts';
import { ModelFileError, openModelFile } from './model-file.ts';
import { type Lemmatizer, lemmatizerOf } from './words/lemmas.ts';
import { type Lexicon, lexiconOf } from './words/lexicon.ts';

export interface SyntaxModel {
  /** The tagger's tags, a part of speech and a Penn tag each ("VERB VBD"). */
  tags: readonly string[];
  /** For each tag its part of speech. */
  posOfTag: Uint8Array;
  lexicon: Lexicon;
  tagScorer: Scorer;
  guideScorer: Scorer;
  moveScorer: Scorer;
  relationScorer: Scorer;
  /** For pairs of tags whose arcs always have one relation, its code plus one; else 0. */
  soleRelations: Uint8Array;
  lemma: Lemmatizer;
}

/** Reads a model; throws {@link ModelFileError} when the file is not whole or made for other relations. */
export function readModel(file: Uint8Array): SyntaxModel {
  const { about, section } = openModelFile(file);
  const tags = about['tags'] as string[];
  if ((about['relations'] as string[]).join() !== RELATION_NAMES.join())
    throw new ModelFileError('The model was trained for other relations');
  const posOfTag = Uint8Array.from(tags, (tag) => POS_NAMES.indexOf(tag.split(' ')[0] as PosName));
  const names = new Set(tags.map((_, code) => code).filter((code) => POS_NAMES[posOfTag[code]!] === 'PROPN'));
  const wide = (name: string) =>
    wideScorer(new Int32Array(section(`${name}.rows`)), new Uint16Array(section(`${name}.entries`)));
  return {
    tags,
    posOfTag,
    lexicon: lexiconOf(new Int32Array(section('lexicon'))),
    tagScorer: wide('tags'),
    guideScorer: narrowScorer(new Int32Array(section('guide'))),
    moveScorer: narrowScorer(new Int32Array(section('moves'))),
    relationScorer: wide('relations'),
    soleRelations: new Uint8Array(section('soleRelations')),
    lemma: lemmatizerOf(new TextDecoder().decode(section('lemmas')), names),
  };
}
