import type { Layout } from '../types.ts';
import { quotationsOf } from './quotations.ts';
import { sentencesOf, settleLines } from './sentences.ts';
import { tokenize } from './tokens.ts';

/** Tokens, sentences and quotations of a report's text. */
export function layoutOf(text: string): Layout {
  const tokens = tokenize(text);
  settleLines(tokens);
  const sentences = sentencesOf(tokens);
  return { tokens, sentences, ...quotationsOf(tokens, sentences) };
}
