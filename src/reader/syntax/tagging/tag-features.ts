/** What the tagger looks at: the word, its neighbours, and the tags given to the two words before. */

import { namesIn, templatesOf } from '../linear/templates.ts';
import { type Lexicon, posBits, soleTag } from '../words/lexicon.ts';
import type { WordAtoms } from '../words/word-atoms.ts';

const ATOMS = namesIn(`
  any w-2 w-1 w w+1 w+2 a-1 a a+1 a+2 s1 s2 s3 s4 p1 p2 p3 p4 tail shape capital mode place
  s2-1 s3-1 s2+1 s3+1 shape-1 shape+1 capital-1 capital+1 t-1 t-2`);

const TEMPLATES = templatesOf(
  ATOMS,
  `
  any, w, w-1, w+1, w-2, w+2, w capital, a, a+1, a-1, a a+1, a-1 a, a a+1 a+2, s1, s2, s3, s4, p1, p2, p3,
  tail, s2 p1, s2 capital, shape mode, shape place, capital mode place, capital-1 capital capital+1,
  shape-1, shape+1, s3-1, s3+1, s2 s2+1, t-1, t-1 t-2, t-1 w, t-1 s3, t-1 t-2 a, t-1 capital mode, t-1 a,
  t-1 a+1, w-1 w, w w+1`,
);

const OUTSIDE = 0x51ed270b;

export class TagFeatures {
  readonly count = TEMPLATES.count;
  readonly hashes = new Int32Array(TEMPLATES.count);
  private readonly atoms = new Int32Array(ATOMS.length);
  private known = new Int32Array(512);
  private sole = new Int8Array(512);
  private n = 0;

  constructor(
    private readonly words: WordAtoms,
    private readonly lexicon: Lexicon,
  ) {}

  /** Begins a sentence of `n` words, those that `words` has been filled with. */
  begin(n: number): void {
    this.n = n;
    if (this.known.length < n) {
      this.known = new Int32Array(n + 64);
      this.sole = new Int8Array(n + 64);
    }
    for (let i = 0; i < n; i++) {
      const bits = this.lexicon.of(this.words.form[i]!);
      this.known[i] = posBits(bits);
      this.sole[i] = soleTag(bits);
    }
  }

  /** The tag that word `i` always has, or −1 where its features decide. */
  soleAt(i: number): number {
    return this.sole[i]!;
  }

  /** Writes the features of word `i` to `hashes`; `t1` and `t2` are the tags before it, -1 outside the sentence. */
  at(i: number, t1: number, t2: number): void {
    const { atoms, words, known, n } = this;
    atoms[1] = i > 1 ? words.form[i - 2]! : OUTSIDE;
    atoms[2] = i > 0 ? words.form[i - 1]! : OUTSIDE;
    atoms[3] = words.form[i]!;
    atoms[4] = i + 1 < n ? words.form[i + 1]! : OUTSIDE;
    atoms[5] = i + 2 < n ? words.form[i + 2]! : OUTSIDE;
    atoms[6] = i > 0 ? known[i - 1]! : OUTSIDE;
    atoms[7] = known[i]!;
    atoms[8] = i + 1 < n ? known[i + 1]! : OUTSIDE;
    atoms[9] = i + 2 < n ? known[i + 2]! : OUTSIDE;
    atoms[10] = words.suffix1[i]!;
    atoms[11] = words.suffix2[i]!;
    atoms[12] = words.suffix3[i]!;
    atoms[13] = words.suffix4[i]!;
    atoms[14] = words.prefix1[i]!;
    atoms[15] = words.prefix2[i]!;
    atoms[16] = words.prefix3[i]!;
    atoms[17] = words.prefix4[i]!;
    atoms[18] = words.tail[i]!;
    atoms[19] = words.shape[i]!;
    atoms[20] = words.capital[i]!;
    atoms[21] = words.mode;
    atoms[22] = i === 0 ? 1 : i + 1 === n ? 2 : 0;
    atoms[23] = i > 0 ? words.suffix2[i - 1]! : OUTSIDE;
    atoms[24] = i > 0 ? words.suffix3[i - 1]! : OUTSIDE;
    atoms[25] = i + 1 < n ? words.suffix2[i + 1]! : OUTSIDE;
    atoms[26] = i + 1 < n ? words.suffix3[i + 1]! : OUTSIDE;
    atoms[27] = i > 0 ? words.shape[i - 1]! : OUTSIDE;
    atoms[28] = i + 1 < n ? words.shape[i + 1]! : OUTSIDE;
    atoms[29] = i > 0 ? words.capital[i - 1]! : 3;
    atoms[30] = i + 1 < n ? words.capital[i + 1]! : 3;
    atoms[31] = t1;
    atoms[32] = t2;
    TEMPLATES.fill(atoms, this.hashes);
  }
}
