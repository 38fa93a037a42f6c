/** Reads texts as the reader does and keeps every decision that its features took. */
import { kernelOf } from '../../src/reader/syntax/analyser.ts';
import { Field, type Kernel, PLACE } from '../../src/reader/syntax/kernel/kernel.ts';
import { DENSE_ROW } from '../../src/reader/syntax/kernel/tables.ts';
import {
  GUIDE_TEMPLATES,
  MOVE_TEMPLATES,
  RELATION_TEMPLATES,
  TAG_TEMPLATES,
} from '../../src/reader/syntax/kernel/templates.ts';
import { RELATION_NAMES } from '../../src/reader/syntax/labels.ts';
import type { ModelChecks, SyntaxModel } from '../../src/reader/syntax/model.ts';
import { WordRecords } from '../../src/reader/syntax/words/word-records.ts';
import { layoutOf } from '../../src/reader/text/layout.ts';
import { type Adds, narrowAdds, wideAdds } from './contributions.ts';

export type TableName = keyof ModelChecks;

/** One decision: what each feature says for each class, row by row, and the classes that it was between. */
export interface Decision {
  scores: Int16Array;
  classes: readonly number[];
}

export interface Decisions {
  /** The number of features, and of scores that each has in a row. */
  features: number;
  width: number;
  taken: Decision[];
}

/** Longer sentences are left out: they are lists. */
const LONGEST = 120;

const upTo = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

/** The class with the highest sum over the first `features` rows of `order`; the first of equals. */
export function bestOf({ scores, classes }: Decision, width: number, order: Iterable<number>): number {
  const sums = new Int32Array(width);
  for (const feature of order) for (const c of classes) sums[c]! += scores[feature * width + c]!;
  return classes.reduce((best, c) => (sums[c]! > sums[best]! ? c : best));
}

export class Bench {
  readonly decisions: Record<TableName, Decisions>;
  private readonly kernel: Kernel;
  private readonly records: WordRecords;
  private readonly adds: Record<TableName, Adds>;
  private readonly tags: readonly number[];
  private readonly sole: Uint8Array;

  /** `limit` is how many decisions between many classes are kept of each kind; of moves four times as many. */
  constructor(
    model: SyntaxModel,
    private readonly limit: number,
  ) {
    this.kernel = kernelOf(model, {});
    this.records = new WordRecords(this.kernel, model.lexicon);
    this.tags = upTo(0, model.tags.length);
    this.sole = model.soleRelations;
    this.adds = {
      tags: wideAdds(model.tagTable),
      guide: narrowAdds(model.guideTable),
      moves: narrowAdds(model.moveTable),
      relations: wideAdds(model.relationTable),
    };
    const none = (features: number, width: number): Decisions => ({ features, width, taken: [] });
    this.decisions = {
      tags: none(TAG_TEMPLATES.templates.length, DENSE_ROW),
      guide: none(GUIDE_TEMPLATES.templates.length, 3),
      moves: none(MOVE_TEMPLATES.templates.length, 3),
      relations: none(RELATION_TEMPLATES.templates.length, DENSE_ROW),
    };
  }

  get isFull(): boolean {
    return Object.values(this.decisions).every((one) => this.isEnough(one));
  }

  read(text: string): void {
    const layout = layoutOf(text);
    const { word, lower } = layout.tokens;
    for (const { first, body, end } of layout.sentences)
      for (const [from, to] of [
        [first, body],
        [body, end],
      ] as const)
        if (to > from && to - from <= LONGEST) this.sentence(word.slice(from, to), lower.slice(from, to));
  }

  private sentence(word: readonly string[], lower: readonly string[]): void {
    const { kernel, records } = this;
    const { exports } = kernel;
    const n = word.length;
    const places = kernel.reserve(n + 2);
    records.begin(n);
    for (let i = 0; i < n; i++)
      kernel.ints[places + i * PLACE + Field.Word] = records.of(word[i]!, lower[i]!);
    exports.turnTo(0);
    exports.tag(n);
    const tagAt = (i: number) => (i < 0 ? -1 : kernel.ints[places + i * PLACE + Field.Tag]!);
    for (let i = 0; i < n; i++) {
      if (exports.soleAt(i) >= 0) continue;
      exports.tagFeatures(i, tagAt(i - 1), tagAt(i - 2));
      this.keep('tags', this.tags);
    }
    exports.begin(n, 1);
    exports.forgetGuide();
    this.parse('guide', () => 1);
    exports.guide(n);
    exports.begin(n, 0);
    this.parse('moves', (head, child) => {
      const isDecided = head !== n && this.soleOf(head, child) === 0;
      if (isDecided) {
        exports.relationFeatures(head, child);
        this.keep('relations', upTo(1, RELATION_NAMES.length));
      }
      return exports.relate(head, child);
    });
  }

  private soleOf(head: number, child: number): number {
    return this.sole[this.kernel.exports.pairOf(head, child)]!;
  }

  private parse(table: 'guide' | 'moves', relation: (head: number, child: number) => number): void {
    const { exports } = this.kernel;
    while (!exports.done()) {
      const allowed = [0, 1, 2].filter((move) => exports.allows(move));
      let move = allowed[0]!;
      if (allowed.length > 1) {
        exports.moveFeatures(table === 'moves' ? 1 : 0);
        const decision = this.keep(table, allowed);
        move = bestOf(decision, 3, upTo(0, this.decisions[table].features));
      }
      if (move === 0) exports.shift();
      else if (move === 1) exports.left(relation(exports.next.value, exports.at(0)));
      else exports.right(relation(exports.at(1), exports.at(0)));
    }
  }

  /** Decisions with few classes take less room. */
  private isEnough({ width, taken }: Decisions): boolean {
    return taken.length >= this.limit * (width === 3 ? 4 : 1);
  }

  private keep(table: TableName, classes: readonly number[]): Decision {
    const { features, width, taken } = this.decisions[table];
    const at = this.kernel.exports.hashesAt() >> 2;
    const hashes = this.kernel.ints.subarray(at, at + features);
    const scores = new Int16Array(features * width);
    for (let i = 0; i < features; i++) this.adds[table](hashes[i]!, scores, i * width);
    const decision = { scores, classes };
    if (!this.isEnough(this.decisions[table])) taken.push(decision);
    return decision;
  }
}
