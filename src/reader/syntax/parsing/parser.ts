/** Finds the head of every word, and the relation, in one pass over the sentence. */
import type { Scorer } from '../linear/weights.ts';
import { best } from '../tagging/tagger.ts';
import { type Configuration, MOVES, Move, pairOf } from './configuration.ts';
import { GUIDE_TEMPLATES, MOVE_TEMPLATES, MoveFeatures } from './move-features.ts';
import { RelationFeatures } from './relation-features.ts';

/** Makes the moves of a parse with one model. */
class Mover {
  private readonly scores = new Int32Array(MOVES);

  constructor(
    private readonly features: MoveFeatures,
    private readonly scorer: Scorer,
  ) {}

  /** The best of the moves that the configuration allows. */
  next(c: Configuration): number {
    const { features, scores } = this;
    features.of(c);
    this.scorer.score(features.hashes, features.count, scores);
    let move = -1;
    for (let m = 0; m < MOVES; m++) if (c.allows(m) && (move < 0 || scores[m]! > scores[move]!)) move = m;
    return move;
  }
}

/** Parses backwards without relations: what stands far to the right decides first, as the parser cannot have it. */
export class Guide {
  private readonly mover: Mover;

  constructor(moves: Scorer) {
    this.mover = new Mover(new MoveFeatures(GUIDE_TEMPLATES), moves);
  }

  parse(c: Configuration): void {
    while (!c.done) {
      const move = this.mover.next(c);
      if (move === Move.Shift) c.shift();
      else if (move === Move.Left) c.left(1);
      else c.right(1);
    }
  }
}

export class Parser {
  private readonly mover: Mover;
  private readonly relationFeatures = new RelationFeatures();
  private readonly scores: Int32Array;

  constructor(
    moves: Scorer,
    private readonly relations: Scorer,
    private readonly soleRelations: Uint8Array,
    private readonly relationCount: number,
  ) {
    this.mover = new Mover(new MoveFeatures(MOVE_TEMPLATES), moves);
    this.scores = new Int32Array(relationCount);
  }

  /** Parses the sentence that the configuration has begun. */
  parse(c: Configuration): void {
    while (!c.done) {
      const move = this.mover.next(c);
      if (move === Move.Shift) c.shift();
      else if (move === Move.Left) c.left(this.relation(c, c.next, c.at(0)));
      else c.right(this.relation(c, c.at(1), c.at(0)));
    }
  }

  /** The relation of an arc, its code plus one: that which such an arc always has, or the best. */
  private relation(c: Configuration, head: number, child: number): number {
    if (head === c.n) return 1;
    const sole = this.soleRelations[pairOf(c, head, child)]!;
    if (sole !== 0) return sole;
    const { scores, relationFeatures } = this;
    relationFeatures.of(c, head, child);
    this.relations.score(relationFeatures.hashes, relationFeatures.count, scores);
    scores[0] = -0x7fffffff;
    return best(scores, this.relationCount) + 1;
  }
}
