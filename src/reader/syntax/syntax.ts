/** The words of a report in their sentences: parts of speech, lemmas, and who depends on whom. */
import type { Layout } from '../types.ts';
import { Analyser, type Stretch } from './analyser.ts';
import { englishModel } from './english.ts';
import { Penn, type PennName } from './labels.ts';

/** Flat arrays over the report's tokens. */
export interface Syntax {
  /** Universal parts of speech: codes of `Pos`. */
  pos: Uint8Array;
  /** Penn Treebank tags: codes of `Penn`. They tell tense and number apart ("VBD", "NNS"). */
  penn: Uint8Array;
  /** The token that each depends on; −1 for the root of a sentence or of a dateline. */
  head: Int32Array;
  /** Universal dependency relations to the head: codes of `Rel`. */
  deprel: Uint8Array;
  /** The dictionary form of token `i`: "met" → "meet"; proper names keep their capitals. */
  lemma(i: number): string;
}

let analyser: Analyser | undefined;

/**
 * Tags and parses the sentences that are wanted, all by default; a dateline is a tree of its own. Tokens of the others
 * are nouns without heads.
 */
export function syntaxOf(layout: Layout, wanted: (sentence: number) => boolean = () => true): Syntax {
  const model = englishModel();
  analyser ??= new Analyser(model);
  const { tokens, sentences } = layout;
  const tag = new Uint8Array(tokens.count);
  const head = new Int32Array(tokens.count).fill(-1);
  const deprel = new Uint8Array(tokens.count);
  const out = { tag, head, deprel };
  const stretches: Stretch[] = [];
  for (const [i, { first, body, end }] of sentences.entries()) {
    if (!wanted(i)) continue;
    if (body > first) stretches.push([first, body]);
    if (end > body) stretches.push([body, end]);
  }
  analyser.analyse(tokens, stretches, out);
  const pennOfTag = Uint8Array.from(model.tags, (name) => Penn[name.split(' ')[1] as PennName]);
  return {
    pos: tag.map((code) => model.posOfTag[code]!),
    penn: tag.map((code) => pennOfTag[code]!),
    head,
    deprel,
    lemma: (i) => model.lemma(tokens.lower[i]!, tokens.word[i]!, tag[i]!),
  };
}
