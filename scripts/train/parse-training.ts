/** Trains the guide and the parser with a dynamic oracle (Goldberg and Nivre 2013). */
import { Field } from '../../src/reader/syntax/kernel/kernel.ts';
import type { NarrowTable } from '../../src/reader/syntax/kernel/tables.ts';
import {
  GUIDE_TEMPLATES,
  MOVE_TEMPLATES,
  RELATION_TEMPLATES,
} from '../../src/reader/syntax/kernel/templates.ts';
import { RELATION_NAMES, type RelationName } from '../../src/reader/syntax/labels.ts';
import { kindsOf } from '../../src/reader/syntax/model.ts';
import type { TreebankSentence } from './conllu.ts';
import { best, NarrowPerceptron, WidePerceptron } from './perceptron.ts';
import { randomFrom, shuffled } from './random.ts';
import { Workbench } from './workbench.ts';

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

const Move = { Shift: 0, Left: 1, Right: 2 } as const;
const MOVES = 3;

/** How many of the treebank's arcs a move puts out of reach; `n` is the number of words. */
function costOf(bench: Workbench, n: number, gold: Int32Array, move: number): number {
  let cost = 0;
  const depth = bench.exports.depth.value;
  const next = bench.exports.next.value;
  if (move === Move.Shift) {
    for (let k = 0; k < depth; k++) {
      const s = bench.get(k, Field.Stack);
      if (gold[s] === next) cost++;
      if (k < depth - 1 && gold[next] === s) cost++;
    }
    return cost;
  }
  const s0 = bench.exports.at(0);
  const head = gold[s0]!;
  if (move === Move.Left) {
    if (head !== next && (head > next || (depth > 1 && head === bench.exports.at(1)))) cost++;
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
  private readonly count: number;

  constructor(
    private readonly bench: Workbench,
    private readonly guided: boolean,
    private readonly random: () => number,
  ) {
    this.count = (guided ? MOVE_TEMPLATES : GUIDE_TEMPLATES).templates.length;
  }

  /** Parses the sentence of `gold.length` words that has begun. */
  parse(gold: Int32Array, explore: boolean, attach: (head: number, child: number) => number): void {
    const { bench, count, learner, scores } = this;
    const { exports } = bench;
    const hashes = bench.hashes(count);
    while (!exports.done()) {
      exports.moveFeatures(this.guided ? 1 : 0);
      learner.score(hashes, count, scores);
      let guess = -1;
      let right = -1;
      let guessCost = 0;
      let least = Number.POSITIVE_INFINITY;
      for (let m = 0; m < MOVES; m++) {
        if (!exports.allows(m)) continue;
        const cost = costOf(bench, gold.length, gold, m);
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
        learner.update(hashes, count, right, guess);
        if (!explore || this.random() > EXPLORED) move = right;
      }
      if (move === Move.Shift) exports.shift();
      else if (move === Move.Left) exports.left(attach(exports.next.value, exports.at(0)));
      else exports.right(attach(exports.at(1), exports.at(0)));
    }
  }
}

/** A workbench for parses of sentences with such tags. */
function parsing(posOfTag: Uint8Array): Workbench {
  const bench = new Workbench();
  bench.kernel.setKinds(kindsOf(posOfTag));
  return bench;
}

export function trainGuide(
  examples: readonly ParseExample[],
  posOfTag: Uint8Array,
  epochs: number,
  seed: number,
): NarrowPerceptron {
  const bench = parsing(posOfTag);
  const random = randomFrom(seed);
  const training = new MoveTraining(bench, false, random);
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const { sentence, tags } of shuffled(examples, random)) {
      bench.place(sentence, tags);
      bench.begin(true);
      training.parse(goldHeads(sentence, true), epoch > 0, () => 1);
    }
  return training.learner;
}

/** The heads that a trained guide gives to sentences, with the root at place n. */
export function guided(
  table: NarrowTable,
  examples: readonly ParseExample[],
  posOfTag: Uint8Array,
): Int32Array[] {
  const bench = parsing(posOfTag);
  bench.kernel.setGuide(table);
  return examples.map(({ sentence, tags }) => {
    bench.place(sentence, tags);
    bench.begin(true);
    bench.exports.parseHeads();
    const n = sentence.word.length;
    return bench
      .column(Field.Head)
      .reverse()
      .map((head) => (head === n ? n : n - 1 - head));
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
/** The kernel's numbers of pairs of tags are below this. */
const PAIRS = 66 * 66 * 2;

function soleRelationsOf(examples: readonly ParseExample[], posOfTag: Uint8Array): Uint8Array {
  const bench = parsing(posOfTag);
  const seen = new Map<number, Map<number, number>>();
  for (const { sentence, tags } of examples) {
    bench.place(sentence, tags);
    bench.begin(false);
    sentence.head.forEach((head, child) => {
      if (head < 0) return;
      const pair = bench.exports.pairOf(head, child);
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
  private readonly count = RELATION_TEMPLATES.templates.length;
  private readonly scores = new Int32Array(RELATION_NAMES.length);

  constructor(
    private readonly bench: Workbench,
    private readonly sole: Uint8Array,
  ) {}

  /** The relation plus one that the learner gives the arc; it learns from arcs that are the treebank's. */
  relate(n: number, head: number, child: number, right: number | undefined): number {
    if (head === n) return 1;
    const { bench, count, learner, scores } = this;
    const sole = this.sole[bench.exports.pairOf(head, child)]!;
    if (sole !== 0) return sole;
    bench.exports.relationFeatures(head, child);
    const hashes = bench.hashes(count);
    learner.score(hashes, count, scores);
    const guess = best(scores, 1, scores.length);
    if (right !== undefined) {
      learner.time++;
      if (guess !== right) learner.update(hashes, count, right, guess);
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
  const bench = parsing(posOfTag);
  const random = randomFrom(seed);
  const moves = new MoveTraining(bench, true, random);
  const soleRelations = soleRelationsOf(examples, posOfTag);
  const relations = new RelationTraining(bench, soleRelations);
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const { sentence, tags, guide } of shuffled(examples, random)) {
      const gold = goldHeads(sentence, false);
      bench.place(sentence, tags);
      bench.begin(false, guide);
      moves.parse(gold, epoch > 0, (head, child) =>
        relations.relate(
          gold.length,
          head,
          child,
          gold[child] === head ? relationCode(sentence.relation[child]!) : undefined,
        ),
      );
    }
  return { moves: moves.learner, relations: relations.learner, soleRelations };
}
