/** Trains the tagger. */

import { TAG_TEMPLATES } from '../../src/reader/syntax/kernel/templates.ts';
import { POS_NAMES, type PosName } from '../../src/reader/syntax/labels.ts';
import { lexiconOf, lexiconRows, withSoleTag } from '../../src/reader/syntax/words/lexicon.ts';
import { formOf } from '../../src/reader/syntax/words/word-atoms.ts';
import type { TreebankSentence } from './conllu.ts';
import { best, WidePerceptron } from './perceptron.ts';
import { randomFrom, shuffled } from './random.ts';
import { Workbench } from './workbench.ts';

/** A word of the tag dictionary has been seen this often, and with each part of speech in this share of cases. */
const LEAST_SEEN = 4;
const LEAST_SHARE = 0.03;
/** A word seen this often, and with one tag in this share of cases, always gets that tag. */
const SOLE_SEEN = 20;
const SOLE_SHARE = 0.997;
/** A tag that is seen less often is taken as the commonest of its part of speech. */
const LEAST_TAGGED = 50;

/** Tags as the tagger gives them: a part of speech and the treebank's own tag ("VERB VBD"). */
export interface TagSet {
  names: string[];
  /** For each tag its part of speech. */
  pos: Uint8Array;
  code(pos: string, xpos: string): number;
}

export function tagSetOf(sentences: readonly TreebankSentence[]): TagSet {
  const counts = new Map<string, number>();
  for (const s of sentences)
    s.pos.forEach((pos, i) => {
      const name = `${pos} ${s.xpos[i]}`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    });
  const byCount = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
  const commonest = new Map<string, string>();
  for (const name of byCount) {
    const pos = name.split(' ')[0]!;
    if (!commonest.has(pos)) commonest.set(pos, name);
  }
  const names = byCount.filter(
    (name) => counts.get(name)! >= LEAST_TAGGED || [...commonest.values()].includes(name),
  );
  const codes = new Map(names.map((name, code) => [name, code]));
  return {
    names,
    pos: Uint8Array.from(names, (name) => POS_NAMES.indexOf(name.split(' ')[0] as PosName)),
    code: (pos, xpos) => codes.get(`${pos} ${xpos}`) ?? codes.get(commonest.get(pos) ?? names[0]!)!,
  };
}

/** The tag dictionary of the sentences: for each word's hash its bits as `Lexicon` has them. */
function lexiconEntries(sentences: readonly TreebankSentence[], tags: TagSet): [number, number][] {
  const counts = new Map<number, Map<number, number>>();
  for (const s of sentences) {
    for (let i = 0; i < s.word.length; i++) {
      const form = formOf(s.word[i]!, s.lower[i]!);
      const of = counts.get(form) ?? new Map<number, number>();
      counts.set(form, of);
      const tag = tags.code(s.pos[i]!, s.xpos[i]!);
      of.set(tag, (of.get(tag) ?? 0) + 1);
    }
  }
  const entries: [number, number][] = [];
  for (const [form, of] of counts) {
    const seen = [...of.values()].reduce((a, b) => a + b, 0);
    if (seen < LEAST_SEEN) continue;
    const shares = new Map<number, number>();
    for (const [tag, n] of of) {
      const pos = tags.pos[tag]!;
      shares.set(pos, (shares.get(pos) ?? 0) + n / seen);
    }
    let bits = 0;
    for (const [pos, share] of shares) if (share >= LEAST_SHARE) bits |= 1 << pos;
    const [tag, times] = [...of].sort((a, b) => b[1] - a[1])[0]!;
    if (seen >= SOLE_SEEN && times / seen >= SOLE_SHARE) bits = withSoleTag(bits, tag);
    entries.push([form, bits]);
  }
  return entries;
}

export interface TrainedTagger {
  model: WidePerceptron;
  lexicon: Int32Array;
  tags: TagSet;
}

/** Trains over `epochs` passes in an order that `seed` fixes. */
export function trainTagger(
  sentences: readonly TreebankSentence[],
  tags: TagSet,
  epochs: number,
  seed: number,
): TrainedTagger {
  const rows = lexiconRows(lexiconEntries(sentences, tags));
  const bench = new Workbench(lexiconOf(rows));
  const { exports } = bench;
  const model = new WidePerceptron();
  const count = TAG_TEMPLATES.templates.length;
  const scores = new Int32Array(128);
  const random = randomFrom(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const s of shuffled(sentences, random)) {
      bench.place(s);
      const hashes = bench.hashes(count);
      exports.beginTags(s.word.length);
      let t1 = -1;
      let t2 = -1;
      for (let i = 0; i < s.word.length; i++) {
        let guess = exports.soleAt(i);
        if (guess < 0) {
          exports.tagFeatures(i, t1, t2);
          model.score(hashes, count, scores);
          guess = best(scores, 0, tags.names.length);
          const gold = tags.code(s.pos[i]!, s.xpos[i]!);
          model.time++;
          if (guess !== gold) model.update(hashes, count, gold, guess);
        }
        t2 = t1;
        t1 = guess;
      }
    }
  }
  return { model, lexicon: rows, tags };
}
