/** Tags and parses sentence by sentence with one model. */
import { Field, Kernel, PLACE } from './kernel/kernel.ts';
import { RELATION_NAMES } from './labels.ts';
import type { ModelChecks, SyntaxModel } from './model.ts';
import { RECORDS, WordRecords } from './words/word-records.ts';

/** The words of a stretch of text: as written, and in lower case with plain apostrophes and hyphens. */
export interface Words {
  word: readonly string[];
  lower: readonly string[];
}

/** Where the analyses of a text's words go. */
export interface Analyses {
  /** The tagger's tags, codes of the model. */
  tag: Uint8Array;
  /** The index of each word's head among the words, −1 for a root. */
  head: Int32Array;
  deprel: Uint8Array;
}

/** The words [first, end) of a sentence. */
export type Stretch = readonly [first: number, end: number];

/** What has more words than this is a list or no prose; it is analysed piece by piece. */
const LONGEST = 2000;
/** So many words are analysed together. */
const BATCH = 4000;

/** Batches of stretches, none of more than `LONGEST` words. */
function* batchesOf(stretches: Iterable<Stretch>): Generator<Stretch[]> {
  let batch: Stretch[] = [];
  let words = 0;
  for (const [first, end] of stretches)
    for (let from = first; from < end; from += LONGEST) {
      const to = Math.min(from + LONGEST, end);
      if (words + to - from > BATCH) {
        yield batch;
        batch = [];
        words = 0;
      }
      batch.push([from, to]);
      words += to - from;
    }
  if (batch.length) yield batch;
}

/** A kernel with the tables of a model, which looks features up until one of the checks settles a decision. */
export function kernelOf(model: SyntaxModel, checks: ModelChecks): Kernel {
  const kernel = new Kernel(RECORDS);
  kernel.setTags(model.tagTable, model.tags.length, checks.tags);
  kernel.setGuide(model.guideTable, checks.guide);
  kernel.setMoves(model.moveTable, checks.moves);
  kernel.setRelations(model.relationTable, RELATION_NAMES.length, model.soleRelations, checks.relations);
  kernel.setKinds(model.kinds);
  return kernel;
}

export class Analyser {
  private readonly kernel: Kernel;
  private readonly records: WordRecords;

  constructor(model: SyntaxModel) {
    this.kernel = kernelOf(model, model.checks);
    this.records = new WordRecords(this.kernel, model.lexicon);
  }

  /** Analyses sentences, each by itself. */
  analyse(words: Words, sentences: Iterable<Stretch>, out: Analyses): void {
    for (const batch of batchesOf(sentences)) this.analyseBatch(words, batch, out);
  }

  /** One step after the other for all sentences: each step has tables of its own, which then stay in the cache. */
  private analyseBatch({ word, lower }: Words, batch: readonly Stretch[], out: Analyses): void {
    const { kernel, records } = this;
    const { exports } = kernel;
    let count = 0;
    for (const [first, end] of batch) count += end - first + 2;
    const places = kernel.reserve(count);
    const { ints } = kernel;
    records.begin(count);

    let place = 0;
    for (const [first, end] of batch) {
      for (let i = first, at = places + place * PLACE; i < end; i++, at += PLACE)
        ints[at] = records.of(word[i]!, lower[i]!);
      exports.turnTo(place);
      exports.tag(end - first);
      place += end - first + 2;
    }

    place = 0;
    for (const [first, end] of batch) {
      exports.turnTo(place);
      exports.guide(end - first);
      place += end - first + 2;
    }

    place = 0;
    const { tag, head, deprel } = out;
    for (const [first, end] of batch) {
      const n = end - first;
      exports.turnTo(place);
      exports.parseGuided(n);
      for (let i = 0, at = places + place * PLACE; i < n; i++, at += PLACE) {
        const h = ints[at + Field.Head]!;
        tag[first + i] = ints[at + Field.Tag]!;
        head[first + i] = h === n ? -1 : first + h;
        deprel[first + i] = ints[at + Field.Relation]! - 1;
      }
      place += n + 2;
    }
  }
}
