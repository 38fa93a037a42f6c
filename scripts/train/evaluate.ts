/** Measures a model on a treebank. */
import { Analyser } from '../../src/reader/syntax/analyser.ts';
import { UNIVERSAL } from '../../src/reader/syntax/labels.ts';
import type { SyntaxModel } from '../../src/reader/syntax/model.ts';
import type { TreebankSentence } from './conllu.ts';
import { relationCode } from './parse-training.ts';

/** Shares of words, in per cent. `las` compares universal relations, `fine` their subtypes too. */
export interface Figures {
  words: number;
  upos: number;
  xpos: number;
  lemma: number;
  uas: number;
  las: number;
  fine: number;
  /** Of processor time, tagging and parsing together. */
  wordsPerSecond: number;
}

export function evaluate(model: SyntaxModel, sentences: readonly TreebankSentence[]): Figures {
  const analyser = new Analyser(model);
  const longest = Math.max(...sentences.map((s) => s.word.length));
  const out = {
    tag: new Uint8Array(longest),
    head: new Int32Array(longest),
    deprel: new Uint8Array(longest),
  };
  const hits = { words: 0, upos: 0, xpos: 0, lemma: 0, uas: 0, las: 0, fine: 0 };
  for (const s of sentences) {
    analyser.analyse(s, [[0, s.word.length]], out);
    for (let i = 0; i < s.word.length; i++) {
      hits.words++;
      const [pos, xpos] = model.tags[out.tag[i]!]!.split(' ');
      if (pos === s.pos[i]) hits.upos++;
      if (xpos === s.xpos[i]) hits.xpos++;
      if (model.lemma(s.lower[i]!, s.word[i]!, out.tag[i]!) === s.lemma[i]) hits.lemma++;
      if (out.head[i] !== s.head[i]) continue;
      hits.uas++;
      const gold = relationCode(s.relation[i]!);
      if (out.deprel[i] === gold) hits.fine++;
      if (UNIVERSAL[out.deprel[i]!] === UNIVERSAL[gold]) hits.las++;
    }
  }
  const before = process.cpuUsage();
  for (const s of sentences) analyser.analyse(s, [[0, s.word.length]], out);
  const { user, system } = process.cpuUsage(before);
  const share = (n: number) => Math.round((10000 * n) / hits.words) / 100;
  return {
    words: hits.words,
    upos: share(hits.upos),
    xpos: share(hits.xpos),
    lemma: share(hits.lemma),
    uas: share(hits.uas),
    las: share(hits.las),
    fine: share(hits.fine),
    wordsPerSecond: Math.round((1e6 * hits.words) / (user + system)),
  };
}
