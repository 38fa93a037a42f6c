/** Lays a treebank's analyses on the reader's own tokens ("did" + "n't" is one token there, "and/or" three). */
import { tokenize } from '../../src/reader/text/tokens.ts';
import type { TreebankSentence } from './conllu.ts';

/** Which of several words that make one token gives it its analysis: the lower the better. */
const RANK: Record<string, number> = {
  VERB: 0,
  NOUN: 1,
  PROPN: 1,
  ADJ: 1,
  NUM: 1,
  ADV: 2,
  PRON: 3,
  AUX: 4,
  PART: 6,
  PUNCT: 8,
};

function depth(sentence: TreebankSentence, i: number): number {
  let steps = 0;
  for (let at = i; at >= 0 && steps < 1000; at = sentence.head[at]!) steps++;
  return steps;
}

/** The word of [from, to) that stands for all: one whose head lies outside, the highest in the tree. */
function representative(sentence: TreebankSentence, from: number, to: number): number {
  let chosen = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let i = from; i < to; i++) {
    const head = sentence.head[i]!;
    if (head >= from && head < to) continue;
    const cost = depth(sentence, i) * 16 + (RANK[sentence.pos[i]!] ?? 5);
    if (cost < least) {
      least = cost;
      chosen = i;
    }
  }
  return chosen;
}

/** The sentence over the reader's tokens; itself where these are the treebank's words; null if it cannot be laid on. */
export function retokenised(sentence: TreebankSentence): TreebankSentence | null {
  if (!sentence.start.length) return null;
  const tokens = tokenize(sentence.text);
  const n = sentence.word.length;
  if (tokens.count === n && tokens.word.every((word, i) => word === sentence.word[i])) return sentence;
  const out: TreebankSentence = {
    text: sentence.text,
    word: tokens.word,
    lower: tokens.lower,
    start: Array.from(tokens.start),
    end: Array.from(tokens.end),
    lemma: [],
    pos: [],
    xpos: [],
    head: [],
    relation: [],
  };
  /** For each word of the treebank the token that stands for it. */
  const tokenOf = new Array<number>(n);
  const source: number[] = [];
  let i = 0;
  let t = 0;
  while (i < n && t < tokens.count) {
    const [i0, t0] = [i, t];
    i++;
    t++;
    while (sentence.end[i - 1] !== out.end[t - 1]) {
      if (sentence.end[i - 1]! < out.end[t - 1]!) i++;
      else t++;
      if (i > n || t > tokens.count) return null;
    }
    const chosen = representative(sentence, i0, i);
    if (chosen < 0) return null;
    // Of several tokens for one word the last letters' token has the analysis.
    let main = t - 1;
    while (main > t0 && !/[\p{L}\p{N}]/u.test(out.word[main]!)) main--;
    for (let k = i0; k < i; k++) tokenOf[k] = main;
    for (let k = t0; k < t; k++) source.push(k === main ? chosen : -1 - main);
  }
  if (i < n || t < tokens.count) return null;
  for (let k = 0; k < tokens.count; k++) {
    const from = source[k]!;
    if (from < 0) {
      const letters = /[\p{L}\p{N}]/u.test(out.word[k]!);
      out.pos.push(letters ? 'X' : 'PUNCT');
      out.xpos.push(letters ? 'FW' : ':');
      out.lemma.push(out.lower[k]!);
      out.head.push(-1 - from);
      out.relation.push(letters ? 'goeswith' : 'punct');
      continue;
    }
    const head = sentence.head[from]!;
    out.pos.push(sentence.pos[from]!);
    out.xpos.push(sentence.xpos[from]!);
    out.lemma.push(sentence.word[from] === out.word[k] ? sentence.lemma[from]! : out.lower[k]!);
    out.head.push(head < 0 ? -1 : tokenOf[head]!);
    out.relation.push(sentence.relation[from]!);
  }
  return isTree(out.head) ? out : null;
}

/** Whether every word reaches the one root. */
export function isTree(head: readonly number[]): boolean {
  if (head.filter((h) => h < 0).length !== 1) return false;
  return head.every((_, i) => {
    let steps = 0;
    let at = i;
    while (at >= 0 && steps <= head.length) {
      at = head[at]!;
      steps++;
    }
    return at < 0;
  });
}
