/** Gives every word its tag, from left to right. */

import type { Scorer } from '../linear/weights.ts';
import type { TagFeatures } from './tag-features.ts';

/** The class with the highest score; the first of equals. */
export function best(scores: Int32Array, count: number): number {
  let at = 0;
  for (let c = 1; c < count; c++) if (scores[c]! > scores[at]!) at = c;
  return at;
}

export class Tagger {
  private readonly scores: Int32Array;

  constructor(
    private readonly features: TagFeatures,
    private readonly scorer: Scorer,
    private readonly classes: number,
  ) {
    this.scores = new Int32Array(128);
  }

  /** Writes the tags of a sentence of `n` words to `tags`. */
  tag(n: number, tags: Uint8Array): void {
    const { features, scorer, scores, classes } = this;
    features.begin(n);
    let t1 = -1;
    let t2 = -1;
    for (let i = 0; i < n; i++) {
      let tag = features.soleAt(i);
      if (tag < 0) {
        features.at(i, t1, t2);
        scorer.score(features.hashes, features.count, scores);
        tag = best(scores, classes);
      }
      tags[i] = tag;
      t2 = t1;
      t1 = tag;
    }
  }
}
