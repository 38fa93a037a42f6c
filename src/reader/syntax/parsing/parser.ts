/** Finds the head of every word, and the relation, in one pass over the sentence. */

import type { Scorer } from '../linear/weights.ts';
import { best } from '../tagging/tagger.ts';
import { type Configuration, MOVES, Move } from './configuration.ts';
import type { MoveFeatures, RelationFeatures } from './parse-features.ts';

export class Parser {
  private readonly scores = new Int32Array(128);

  constructor(
    private readonly moveFeatures: MoveFeatures,
    private readonly relationFeatures: RelationFeatures,
    private readonly moves: Scorer,
    private readonly relations: Scorer,
    private readonly relationCount: number,
  ) {}

  /** Parses the sentence that the configuration has begun. */
  parse(c: Configuration): void {
    const { scores, moveFeatures } = this;
    while (!c.done) {
      moveFeatures.of(c);
      this.moves.score(moveFeatures.hashes, moveFeatures.count, scores);
      let move = -1;
      for (let m = 0; m < MOVES; m++) if (c.allows(m) && (move < 0 || scores[m]! > scores[move]!)) move = m;
      if (move === Move.Shift) c.shift();
      else if (move === Move.Left) c.left(this.relation(c, c.next, c.at(0)));
      else c.right(this.relation(c, c.at(1), c.at(0)));
    }
  }

  private relation(c: Configuration, head: number, child: number): number {
    if (head === c.n) return 1;
    const { scores, relationFeatures } = this;
    relationFeatures.of(c, head, child);
    this.relations.score(relationFeatures.hashes, relationFeatures.count, scores);
    scores[0] = -0x7fffffff;
    return best(scores, this.relationCount) + 1;
  }
}
