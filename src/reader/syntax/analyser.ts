/** Tags and parses sentence by sentence with one model. */
import { Field, Kernel, PLACE } from './kernel/kernel.ts';
import { RELATION_NAMES } from './labels.ts';
import type { SyntaxModel } from './model.ts';
import { RECORDS, WordRecords } from './words/word-records.ts';

/** The words of a stretch of text: as written, and in lower case with plain apostrophes and hyphens. */
export interface Words {
  word: readonly string[];
  lower: readonly string[];
}

/** Where the analyses of a text's words go. */
export interface Analyses {
  /** The tagger's tags, codes of the model. */
  tag: Uint8Array;
  /** The index of each word's head among the words, −1 for a root. */
  head: Int32Array;
  deprel: Uint8Array;
}

/** What has more words than this is a list or no prose; it is analysed piece by piece. */
const LONGEST = 2000;

export class Analyser {
  private readonly kernel: Kernel;
  private readonly records: WordRecords;

  constructor(model: SyntaxModel) {
    const kernel = new Kernel(RECORDS);
    kernel.setTags(model.tagTable, model.tags.length);
    kernel.setGuide(model.guideTable);
    kernel.setMoves(model.moveTable);
    kernel.setRelations(model.relationTable, RELATION_NAMES.length, model.soleRelations);
    kernel.setKinds(model.kinds);
    this.kernel = kernel;
    this.records = new WordRecords(kernel, model.lexicon);
  }

  /** Analyses the sentence of the words [first, end). */
  analyse(words: Words, first: number, end: number, out: Analyses): void {
    for (let from = first; from < end; from += LONGEST)
      this.analysePiece(words, from, Math.min(from + LONGEST, end), out);
  }

  private analysePiece({ word, lower }: Words, first: number, end: number, out: Analyses): void {
    const { kernel, records } = this;
    const n = end - first;
    const places = kernel.sentence(n);
    const { ints } = kernel;
    records.begin(n);
    for (let i = 0; i < n; i++) ints[places + i * PLACE] = records.of(word[first + i]!, lower[first + i]!);
    kernel.exports.analyse(n);
    const { tag, head, deprel } = out;
    for (let i = 0, at = places; i < n; i++, at += PLACE) {
      const h = ints[at + Field.Head]!;
      tag[first + i] = ints[at + Field.Tag]!;
      head[first + i] = h === n ? -1 : first + h;
      deprel[first + i] = ints[at + Field.Relation]! - 1;
    }
  }
}
