/** Trains the guide and the parser with a dynamic oracle (Goldberg and Nivre 2013). */
import { RELATION_NAMES, type RelationName } from '../../src/reader/syntax/labels.ts';
import type { Scorer } from '../../src/reader/syntax/linear/weights.ts';
import { Configuration, MOVES, Move, PAIRS, pairOf } from '../../src/reader/syntax/parsing/configuration.ts';
import {
  GUIDE_TEMPLATES,
  MOVE_TEMPLATES,
  MoveFeatures,
} from '../../src/reader/syntax/parsing/move-features.ts';
import { Guide } from '../../src/reader/syntax/parsing/parser.ts';
import { RelationFeatures } from '../../src/reader/syntax/parsing/relation-features.ts';
import { WordAtoms } from '../../src/reader/syntax/words/word-atoms.ts';
import type { TreebankSentence } from './conllu.ts';
import { NarrowPerceptron, WidePerceptron } from './perceptron.ts';
import { randomFrom, shuffled } from './random.ts';

/** A sentence as the parser's training takes it. */
export interface ParseExample {
  sentence: TreebankSentence;
  /** The tags that a tagger gives its words. */
  tags: Uint8Array;
  /** The heads that a guide gives them, with the root at place n; none for training a guide. */
  guide?: Int32Array;
}

export const relationCode = (name: string) => Math.max(0, RELATION_NAMES.indexOf(name as RelationName));

/** Heads with the root at place n. */
function goldHeads(sentence: TreebankSentence, backwards: boolean): Int32Array {
  const n = sentence.word.length;
  const heads = Int32Array.from(sentence.head, (h) => (h < 0 ? n : h));
  return backwards ? heads.map((_, i) => (heads[n - 1 - i] === n ? n : n - 1 - heads[n - 1 - i]!)) : heads;
}

/** How many of the treebank's arcs a move puts out of reach. */
export function costOf(c: Configuration, gold: Int32Array, move: number): number {
  let cost = 0;
  const { stack, depth, next, n } = c;
  if (move === Move.Shift) {
    for (let k = 0; k < depth; k++) {
      const s = stack[k]!;
      if (gold[s] === next) cost++;
      if (k < depth - 1 && gold[next] === s) cost++;
    }
    return cost;
  }
  const s0 = c.at(0);
  const head = gold[s0]!;
  if (move === Move.Left) {
    if (head !== next && (head > next || (depth > 1 && head === c.at(1)))) cost++;
  } else if (head >= next) cost++;
  for (let b = next; b < n; b++) if (gold[b] === s0) cost++;
  return cost;
}

/** From the second pass on, the share of wrong moves that training carries out, to learn the way back. */
const EXPLORED = 0.9;

/** Learns the moves of parses; `attach` is told of each arc before it is made and gives its relation plus one. */
class MoveTraining {
  readonly learner = new NarrowPerceptron();
  private readonly scores = new Int32Array(MOVES);

  constructor(
    private readonly features: MoveFeatures,
    private readonly random: () => number,
  ) {}

  parse(
    c: Configuration,
    gold: Int32Array,
    explore: boolean,
    attach: (head: number, child: number) => number,
  ): void {
    const { features, learner, scores } = this;
    while (!c.done) {
      features.of(c);
      learner.score(features.hashes, features.count, scores);
      let guess = -1;
      let right = -1;
      let guessCost = 0;
      let least = Number.POSITIVE_INFINITY;
      for (let m = 0; m < MOVES; m++) {
        if (!c.allows(m)) continue;
        const cost = costOf(c, gold, m);
        if (guess < 0 || scores[m]! > scores[guess]!) {
          guess = m;
          guessCost = cost;
        }
        if (cost < least || (cost === least && scores[m]! > scores[right]!)) {
          least = cost;
          right = m;
        }
      }
      learner.time++;
      let move = guess;
      if (guessCost > least) {
        learner.update(features.hashes, features.count, right, guess);
        if (!explore || this.random() > EXPLORED) move = right;
      }
      if (move === Move.Shift) c.shift();
      else if (move === Move.Left) c.left(attach(c.next, c.at(0)));
      else c.right(attach(c.at(1), c.at(0)));
    }
  }
}

export function trainGuide(
  examples: readonly ParseExample[],
  posOfTag: Uint8Array,
  epochs: number,
  seed: number,
): NarrowPerceptron {
  const c = new Configuration();
  const words = new WordAtoms();
  const random = randomFrom(seed);
  const training = new MoveTraining(new MoveFeatures(GUIDE_TEMPLATES), random);
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const { sentence, tags } of shuffled(examples, random)) {
      const n = sentence.word.length;
      words.fill(sentence, 0, n);
      c.begin(n, words.form, tags, posOfTag, true);
      training.parse(c, goldHeads(sentence, true), epoch > 0, () => 1);
    }
  return training.learner;
}

/** The heads that a trained guide gives to sentences, with the root at place n. */
export function guided(moves: Scorer, examples: readonly ParseExample[], posOfTag: Uint8Array): Int32Array[] {
  const guide = new Guide(moves);
  const backwards = new Configuration();
  const words = new WordAtoms();
  return examples.map(({ sentence, tags }) => {
    const n = sentence.word.length;
    words.fill(sentence, 0, n);
    backwards.begin(n, words.form, tags, posOfTag, true);
    guide.parse(backwards);
    return backwards.head.slice(0, n);
  });
}

export interface TrainedParser {
  moves: NarrowPerceptron;
  relations: WidePerceptron;
  soleRelations: Uint8Array;
}

/** An arc between two tags has been seen this often, and with one relation in this share, to always have it. */
const SOLE_SEEN = 40;
const SOLE_SHARE = 0.998;

function soleRelationsOf(examples: readonly ParseExample[], posOfTag: Uint8Array): Uint8Array {
  const c = new Configuration();
  const words = new WordAtoms();
  const seen = new Map<number, Map<number, number>>();
  for (const { sentence, tags } of examples) {
    const n = sentence.word.length;
    words.fill(sentence, 0, n);
    c.begin(n, words.form, tags, posOfTag);
    sentence.head.forEach((head, child) => {
      if (head < 0) return;
      const pair = pairOf(c, head, child);
      const of = seen.get(pair) ?? new Map<number, number>();
      seen.set(pair, of);
      const relation = relationCode(sentence.relation[child]!);
      of.set(relation, (of.get(relation) ?? 0) + 1);
    });
  }
  const sole = new Uint8Array(PAIRS);
  for (const [pair, of] of seen) {
    const total = [...of.values()].reduce((a, b) => a + b, 0);
    const [relation, times] = [...of].sort((a, b) => b[1] - a[1])[0]!;
    if (total >= SOLE_SEEN && times / total >= SOLE_SHARE) sole[pair] = relation + 1;
  }
  return sole;
}

/** Learns which relation an arc has. */
class RelationTraining {
  readonly learner = new WidePerceptron();
  private readonly features = new RelationFeatures();
  private readonly scores = new Int32Array(RELATION_NAMES.length);

  constructor(private readonly sole: Uint8Array) {}

  /** The relation plus one that the learner gives the arc; it learns from arcs that are the treebank's. */
  relate(c: Configuration, head: number, child: number, right: number | undefined): number {
    if (head === c.n) return 1;
    const sole = this.sole[pairOf(c, head, child)]!;
    if (sole !== 0) return sole;
    const { features, learner, scores } = this;
    features.of(c, head, child);
    learner.score(features.hashes, features.count, scores);
    let guess = 1;
    for (let r = 2; r < scores.length; r++) if (scores[r]! > scores[guess]!) guess = r;
    if (right !== undefined) {
      learner.time++;
      if (guess !== right) learner.update(features.hashes, features.count, right, guess);
    }
    return guess + 1;
  }
}

export function trainParser(
  examples: readonly ParseExample[],
  posOfTag: Uint8Array,
  epochs: number,
  seed: number,
): TrainedParser {
  const c = new Configuration();
  const words = new WordAtoms();
  const random = randomFrom(seed);
  const moves = new MoveTraining(new MoveFeatures(MOVE_TEMPLATES), random);
  const soleRelations = soleRelationsOf(examples, posOfTag);
  const relations = new RelationTraining(soleRelations);
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const { sentence, tags, guide } of shuffled(examples, random)) {
      const n = sentence.word.length;
      const gold = goldHeads(sentence, false);
      words.fill(sentence, 0, n);
      c.begin(n, words.form, tags, posOfTag);
      if (guide) c.follow(guide);
      moves.parse(c, gold, epoch > 0, (head, child) =>
        relations.relate(
          c,
          head,
          child,
          gold[child] === head ? relationCode(sentence.relation[child]!) : undefined,
        ),
      );
    }
  return { moves: moves.learner, relations: relations.learner, soleRelations };
}
