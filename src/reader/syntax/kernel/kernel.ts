/**
 * The inner loops of tagging and parsing, in WebAssembly: integers in one flat memory, without bounds checks, four
 * atoms or eight weights at a time. `assembly/` is its source, `npm run kernel` compiles it.
 */
import wasm from './kernel.wasm';
import type { Checks, NarrowTable, WideTable } from './tables.ts';
import {
  GUIDE_TEMPLATES,
  MOVE_TEMPLATES,
  RELATION_TEMPLATES,
  TAG_TEMPLATES,
  type Templates,
} from './templates.ts';

/** The part of WebAssembly's interface that is used; neither the library of ECMAScript nor Node's types have it. */
const { WebAssembly } = globalThis as unknown as {
  WebAssembly: {
    Module: new (bytes: Uint8Array) => object;
    Instance: new (module: object, imports: object) => { exports: unknown };
  };
};

/** What the kernel exports; addresses and counts, truth as 0 or 1. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly depth: { readonly value: number };
  readonly next: { readonly value: number };
  claim(bytes: number): number;
  claimRecords(count: number): number;
  claimTemplates(count: number): number;
  claimStages(count: number): number;
  reserve(places: number): number;
  turnTo(first: number): void;
  prepare(): void;
  hashesAt(): number;
  kindsAt(): number;
  tagTemplates(at: number, count: number): void;
  moveTemplates(guideAt: number, guideCount: number, at: number, count: number): void;
  relationTemplates(at: number, count: number): void;
  tagTable(stages: number, rows: number, bits: number, entries: number, dense: number, classes: number): void;
  guideTable(stages: number, rows: number, bits: number): void;
  moveTable(stages: number, rows: number, bits: number): void;
  relationTable(
    stages: number,
    rows: number,
    bits: number,
    entries: number,
    dense: number,
    relations: number,
  ): void;
  soleRelations(at: number): void;
  outsideAt(record: number): void;
  guide(words: number): void;
  parseGuided(words: number): void;
  tag(words: number): void;
  beginTags(words: number): void;
  soleAt(word: number): number;
  tagFeatures(word: number, before: number, beforeThat: number): void;
  begin(words: number, backwards: number): void;
  forgetGuide(): void;
  linkGuide(): void;
  parseHeads(): void;
  allows(move: number): number;
  at(down: number): number;
  done(): number;
  shift(): void;
  left(relation: number): void;
  right(relation: number): void;
  moveFeatures(guided: number): void;
  relationFeatures(head: number, child: number): void;
  relate(head: number, child: number): number;
  pairOf(head: number, child: number): number;
}

/** The place after the last atom, which stands for no atom. */
const NO_ATOM = 96;
/** Integers of a record of a word, and of a place of the sentence. */
export const RECORD = 16;
export const PLACE = 32;
/** The fields of a place that are read and written from outside; see `assembly/memory.ts`. */
export const Field = { Word: 0, Tag: 1, Head: 2, Relation: 3, Guide: 14, Stack: 19 } as const;

let compiled: object | undefined;

/** One kernel with its own memory: the tables of a model, records of words, and the sentence at hand. */
export class Kernel {
  readonly exports: Exports;
  private memory = new Int32Array(0);
  /** Where the records of words begin, in integers. */
  readonly records: number;

  /** `recordCount` is the number of records of words that there is room for. */
  constructor(recordCount: number) {
    compiled ??= new WebAssembly.Module(wasm);
    this.exports = new WebAssembly.Instance(compiled, {}).exports as Exports;
    const { exports } = this;
    exports.prepare();
    exports.tagTemplates(this.templates(TAG_TEMPLATES), TAG_TEMPLATES.templates.length);
    exports.moveTemplates(
      this.templates(GUIDE_TEMPLATES),
      GUIDE_TEMPLATES.templates.length,
      this.templates(MOVE_TEMPLATES),
      MOVE_TEMPLATES.templates.length,
    );
    exports.relationTemplates(this.templates(RELATION_TEMPLATES), RELATION_TEMPLATES.templates.length);
    const records = exports.claimRecords(recordCount);
    exports.outsideAt(records);
    this.records = records >> 2;
  }

  /** All of its memory; another array after it has grown. */
  get ints(): Int32Array {
    const { buffer } = this.exports.memory;
    if (this.memory.buffer !== buffer) this.memory = new Int32Array(buffer);
    return this.memory;
  }

  setTags({ rows, entries, dense }: WideTable, classes: number, checks?: Checks): void {
    const stages = this.stages(TAG_TEMPLATES, checks);
    const [at, more, all] = [this.put(rows), this.put(entries), this.put(dense)];
    this.exports.tagTable(stages, at, bitsOf(rows) - 1, more, all, classes);
  }

  setGuide(rows: NarrowTable, checks?: Checks): void {
    this.exports.guideTable(this.stages(GUIDE_TEMPLATES, checks), this.put(rows), bitsOf(rows));
  }

  setMoves(rows: NarrowTable, checks?: Checks): void {
    this.exports.moveTable(this.stages(MOVE_TEMPLATES, checks), this.put(rows), bitsOf(rows));
  }

  /** `sole` gives pairs of tags whose arcs always have one relation its code plus one; else 0. */
  setRelations({ rows, entries, dense }: WideTable, count: number, sole: Uint8Array, checks?: Checks): void {
    const stages = this.stages(RELATION_TEMPLATES, checks);
    const [at, more, all] = [this.put(rows), this.put(entries), this.put(dense)];
    this.exports.relationTable(stages, at, bitsOf(rows) - 1, more, all, count);
    this.exports.soleRelations(this.put(sole));
  }

  /** Which tags are of punctuation (1) and which of verbs (2). */
  setKinds(kinds: Uint8Array): void {
    new Uint8Array(this.exports.memory.buffer).set(kinds, this.exports.kindsAt());
  }

  /**
   * Makes room for sentences, after all tables are set; `count` is the number of their words and of two places more for
   * each sentence. Returns where the places begin, in integers.
   */
  reserve(count: number): number {
    return this.exports.reserve(count) >> 2;
  }

  private put(data: ArrayBufferView): number {
    const at = this.exports.claim(data.byteLength);
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    new Uint8Array(this.exports.memory.buffer).set(bytes, at);
    return at;
  }

  /** Where the stages begin that checks make of all features, see `assembly/stages.ts`. */
  private stages({ templates }: Templates, checks: Checks = []): number {
    const at = this.exports.claimStages(checks.length + 1);
    const stages = [...checks, [templates.length, -1] as const];
    this.ints.set(
      stages.flatMap(([features, margin]) => [features * 4, margin]),
      at >> 2,
    );
    return at;
  }

  private templates({ templates }: Templates): number {
    const at = this.exports.claimTemplates(templates.length);
    const places = new Uint16Array(this.exports.memory.buffer, at, templates.length * 3);
    templates.forEach((atoms, i) => {
      for (let k = 0; k < 3; k++) places[i * 3 + k] = (atoms[k] ?? NO_ATOM) * 4;
    });
    return at;
  }
}

/** The number of integers as a power of two. */
const bitsOf = (rows: Int32Array): number => 31 - Math.clz32(rows.length);
