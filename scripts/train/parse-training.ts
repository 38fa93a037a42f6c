/** Trains the parser with a dynamic oracle (Goldberg and Nivre 2013). */

import { RELATION_NAMES, type RelationName } from '../../src/reader/syntax/labels.ts';
import { Configuration, MOVES, Move } from '../../src/reader/syntax/parsing/configuration.ts';
import { MoveFeatures, RelationFeatures } from '../../src/reader/syntax/parsing/parse-features.ts';
import { WordAtoms } from '../../src/reader/syntax/words/word-atoms.ts';
import type { TreebankSentence } from './conllu.ts';
import { NarrowPerceptron, WidePerceptron } from './perceptron.ts';
import { randomFrom, shuffled } from './random.ts';

/** A sentence as the parser's training takes it. */
export interface ParseExample {
  sentence: TreebankSentence;
  /** The tags that the tagger gives its words. */
  tags: Uint8Array;
}

/** Heads with the root at place n. */
export function goldHeads(sentence: TreebankSentence): Int32Array {
  const n = sentence.word.length;
  return Int32Array.from(sentence.head, (h) => (h < 0 ? n : h));
}

export const relationCode = (name: string) => Math.max(0, RELATION_NAMES.indexOf(name as RelationName));

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

const EXPLORED = 0.9;

export interface TrainedParser {
  moves: NarrowPerceptron;
  relations: WidePerceptron;
}

export function trainParser(
  examples: readonly ParseExample[],
  posOfTag: Uint8Array,
  epochs: number,
  seed: number,
): TrainedParser {
  const c = new Configuration();
  const words = new WordAtoms();
  const moveFeatures = new MoveFeatures();
  const relationFeatures = new RelationFeatures();
  const moves = new NarrowPerceptron();
  const relations = new WidePerceptron();
  const scores = new Int32Array(128);
  const random = randomFrom(seed);

  const relate = (head: number, child: number, gold: Int32Array, goldRelation: number): number => {
    if (head === c.n) return 1;
    relationFeatures.of(c, head, child);
    relations.score(relationFeatures.hashes, relationFeatures.count, scores);
    let guess = 1;
    for (let r = 2; r < RELATION_NAMES.length; r++) if (scores[r]! > scores[guess]!) guess = r;
    if (gold[child] === head) {
      relations.time++;
      if (guess !== goldRelation)
        relations.update(relationFeatures.hashes, relationFeatures.count, goldRelation, guess);
    }
    return guess + 1;
  };

  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { sentence, tags } of shuffled(examples, random)) {
      const n = sentence.word.length;
      const gold = goldHeads(sentence);
      words.fill(sentence, 0, n);
      c.begin(n, words.form, tags, posOfTag);
      while (!c.done) {
        moveFeatures.of(c);
        moves.score(moveFeatures.hashes, moveFeatures.count, scores);
        let guess = -1;
        let right = -1;
        let least = 1 << 30;
        for (let m = 0; m < MOVES; m++) {
          if (!c.allows(m)) continue;
          if (guess < 0 || scores[m]! > scores[guess]!) guess = m;
          const cost = costOf(c, gold, m);
          if (cost < least || (cost === least && scores[m]! > scores[right]!)) {
            least = cost;
            right = m;
          }
        }
        moves.time++;
        let move = guess;
        if (costOf(c, gold, guess) > least) {
          moves.update(moveFeatures.hashes, moveFeatures.count, right, guess);
          if (epoch === 0 || random() > EXPLORED) move = right;
        }
        if (move === Move.Shift) c.shift();
        else if (move === Move.Left) {
          const child = c.at(0);
          c.left(relate(c.next, child, gold, relationCode(sentence.relation[child]!)));
        } else {
          const child = c.at(0);
          c.right(relate(c.at(1), child, gold, relationCode(sentence.relation[child]!)));
        }
      }
    }
  }
  return { moves, relations };
}
