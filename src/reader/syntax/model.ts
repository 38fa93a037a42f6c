/** What the reader's model of syntax consists of, and how it comes out of its file. */
import type { Checks, NarrowTable, WideTable } from './kernel/tables.ts';
import { POS_NAMES, Pos, type PosName, RELATION_NAMES } from './labels.ts';
import { ModelFileError, openModelFile } from './model-file.ts';
import { type Lemmatizer, lemmatizerOf } from './words/lemmas.ts';
import { type Lexicon, lexiconOf } from './words/lexicon.ts';

/** The checks of each table; a model that has none looks all features up. */
export type ModelChecks = Partial<Record<'tags' | 'guide' | 'moves' | 'relations', Checks>>;

export interface SyntaxModel {
  /** The tagger's tags, a part of speech and a Penn tag each ("VERB VBD"). */
  tags: readonly string[];
  /** For each tag its part of speech. */
  posOfTag: Uint8Array;
  /** For each tag 1 where it is of punctuation, 2 where it is of a verb, else 0. */
  kinds: Uint8Array;
  lexicon: Lexicon;
  tagTable: WideTable;
  guideTable: NarrowTable;
  moveTable: NarrowTable;
  relationTable: WideTable;
  /** For pairs of tags whose arcs always have one relation, its code plus one; else 0. */
  soleRelations: Uint8Array;
  checks: ModelChecks;
  lemma: Lemmatizer;
}

/** The kinds of tags that the parser counts. */
export const kindsOf = (posOfTag: Uint8Array): Uint8Array =>
  posOfTag.map((pos) => (pos === Pos.PUNCT ? 1 : pos === Pos.VERB ? 2 : 0));

/** Reads a model; throws {@link ModelFileError} when the file is not whole or made for other relations. */
export function readModel(file: Uint8Array): SyntaxModel {
  const { about, section } = openModelFile(file);
  const tags = about['tags'] as string[];
  if ((about['relations'] as string[]).join() !== RELATION_NAMES.join())
    throw new ModelFileError('The model was trained for other relations');
  const posOfTag = Uint8Array.from(tags, (tag) => POS_NAMES.indexOf(tag.split(' ')[0] as PosName));
  const names = new Set(tags.map((_, code) => code).filter((code) => posOfTag[code] === Pos.PROPN));
  const ints = (name: string) => {
    const { buffer, byteOffset, byteLength } = section(name);
    return new Int32Array(buffer, byteOffset, byteLength >> 2);
  };
  const wide = (name: string): WideTable => {
    const entries = section(`${name}.entries`);
    const dense = section(`${name}.dense`);
    return {
      rows: ints(`${name}.rows`),
      entries: new Uint16Array(entries.buffer, entries.byteOffset, entries.byteLength >> 1),
      dense: new Int16Array(dense.buffer, dense.byteOffset, dense.byteLength >> 1),
    };
  };
  return {
    tags,
    posOfTag,
    kinds: kindsOf(posOfTag),
    lexicon: lexiconOf(ints('lexicon')),
    tagTable: wide('tags'),
    guideTable: ints('guide'),
    moveTable: ints('moves'),
    relationTable: wide('relations'),
    soleRelations: section('soleRelations'),
    checks: (about['checks'] as ModelChecks | undefined) ?? {},
    lemma: lemmatizerOf(new TextDecoder().decode(section('lemmas')), names),
  };
}
