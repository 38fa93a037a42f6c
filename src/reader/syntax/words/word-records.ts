/** The records that a kernel keeps of words: each different word is hashed once. */
import { type Kernel, RECORD } from '../kernel/kernel.ts';
import { type Lexicon, posBits, soleTag } from './lexicon.ts';
import { CAPITAL, writeAtoms } from './word-atoms.ts';

/** The most records; when they are used up, all begin anew with the next sentence. */
export const RECORDS = 1 << 16;

const OUTSIDE = 0x51ed270b;
/** Neither letters nor a word without any. */
const NO_CAPITAL = 3;

export class WordRecords {
  private readonly numbers = new Map<string, number>();
  private used = 1;

  constructor(
    private readonly kernel: Kernel,
    private readonly lexicon: Lexicon,
  ) {
    const { ints, records } = kernel;
    ints.fill(OUTSIDE, records, records + RECORD);
    ints[records + CAPITAL] = NO_CAPITAL;
  }

  /** To be called before the words of a sentence of `n` words are looked up: sees to room for them. */
  begin(n: number): void {
    if (this.used + n <= RECORDS) return;
    this.numbers.clear();
    this.used = 1;
  }

  /** The number of a word's record; `lower` is the word in lower case with plain apostrophes and hyphens. */
  of(word: string, lower: string): number {
    return this.numbers.get(word) ?? this.add(word, lower);
  }

  private add(word: string, lower: string): number {
    const number = this.used++;
    this.numbers.set(word, number);
    const { kernel } = this;
    const at = kernel.records + number * RECORD;
    writeAtoms(word, lower, kernel.ints, at);
    const bits = this.lexicon.of(kernel.ints[at]!);
    kernel.ints[at + 13] = posBits(bits);
    kernel.ints[at + 14] = soleTag(bits);
    return number;
  }
}
