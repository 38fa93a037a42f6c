/** A kernel with one sentence of a treebank on it, for models that are being learnt. */
import { Field, Kernel, PLACE } from '../../src/reader/syntax/kernel/kernel.ts';
import { type Lexicon, lexiconOf, lexiconRows } from '../../src/reader/syntax/words/lexicon.ts';
import { RECORDS, WordRecords } from '../../src/reader/syntax/words/word-records.ts';
import type { TreebankSentence } from './conllu.ts';

const NO_LEXICON = lexiconOf(lexiconRows([]));

export class Workbench {
  readonly kernel = new Kernel(RECORDS);
  readonly exports = this.kernel.exports;
  private readonly records: WordRecords;
  private places = 0;
  private n = 0;

  constructor(lexicon: Lexicon = NO_LEXICON) {
    this.records = new WordRecords(this.kernel, lexicon);
  }

  /** Puts a sentence up, with its tags where it has them. */
  place({ word, lower }: TreebankSentence, tags?: Uint8Array): void {
    this.n = word.length;
    this.places = this.kernel.reserve(this.n + 2);
    this.records.begin(this.n);
    for (let i = 0; i < this.n; i++) {
      this.set(i, Field.Word, this.records.of(word[i]!, lower[i]!));
      if (tags) this.set(i, Field.Tag, tags[i]!);
    }
  }

  /** Begins a parse of it; `guide` gives heads with the root at place n. */
  begin(backwards: boolean, guide?: Int32Array): void {
    const { exports } = this;
    exports.begin(this.n, backwards ? 1 : 0);
    exports.forgetGuide();
    if (!guide) return;
    guide.forEach((head, i) => {
      this.set(i, Field.Guide, head);
    });
    exports.linkGuide();
  }

  /** The first `count` hashes of features that the kernel has written. */
  hashes(count: number): Int32Array {
    const at = this.exports.hashesAt() >> 2;
    return this.kernel.ints.subarray(at, at + count);
  }

  /** A field of all words of the sentence. */
  column(field: number): Int32Array {
    return Int32Array.from({ length: this.n }, (_, i) => this.get(i, field));
  }

  get(place: number, field: number): number {
    return this.kernel.ints[this.places + place * PLACE + field]!;
  }

  private set(place: number, field: number, value: number): void {
    this.kernel.ints[this.places + place * PLACE + field] = value;
  }
}
