/** What the stages on positions, proposals, commitments and claims look at. */
import type { StatementDraft } from '../statements/draft.ts';
import { UNIVERSAL } from '../syntax/labels.ts';
import type { Trees } from '../syntax/trees.ts';
import type { Layout, Names, TimeMention } from '../types.ts';
import { wordKinds } from './word-kinds.ts';

/** In tokens. */
const LONGEST_SENTENCE = 400;

export class Scene {
  readonly lower: readonly string[];
  readonly head: Int32Array;
  readonly deprel: Uint8Array;
  readonly pos: Uint8Array;
  readonly penn: Uint8Array;
  /** For each token, the index of the innermost statement whose content holds it, or -1. */
  readonly statementAt: Int32Array;
  /** For each token, the index of the time expression that covers it, or -1. */
  readonly timeAt: Int32Array;
  private readonly kinds: Uint8Array;

  constructor(
    readonly layout: Layout,
    readonly names: Names,
    readonly times: readonly TimeMention[],
    readonly statements: readonly StatementDraft[],
    readonly trees: Trees,
  ) {
    this.lower = layout.tokens.lower;
    const { syntax } = trees;
    this.head = syntax.head;
    this.deprel = syntax.deprel;
    this.pos = syntax.pos;
    this.penn = syntax.penn;
    this.statementAt = statementsByToken(layout, statements);
    this.kinds = wordKinds(layout.tokens);
    this.timeAt = new Int32Array(layout.tokens.count).fill(-1);
    for (const [k, t] of times.entries()) this.timeAt.fill(k, t.first, t.end);
  }

  /** Whether the sentence of token `i` is one to read: no caption, no byline, and no list or table taken for a sentence. */
  isReadable(i: number): boolean {
    const { kind, first, end } = this.sentenceOf(i);
    return kind !== 'caption' && kind !== 'byline' && end - first <= LONGEST_SENTENCE;
  }

  /** Whether token `i` is a word of one of the kinds `bits`. */
  isOf(i: number, bits: number): boolean {
    return (this.kinds[i]! & bits) !== 0;
  }

  /** The time expressions in tokens [first, end), in text order. */
  timesIn(first: number, end: number): TimeMention[] {
    const found: TimeMention[] = [];
    for (let i = first; i < end; i++) {
      const k = this.timeAt[i]!;
      if (k >= 0 && this.times[k]!.first === i) found.push(this.times[k]!);
    }
    return found;
  }

  /** The universal relation of token `i` to its head. */
  relation(i: number): number {
    return UNIVERSAL[this.deprel[i]!]!;
  }

  /** The character span of tokens [first, end). */
  span(first: number, end: number): [number, number] {
    const { tokens } = this.layout;
    return [tokens.start[first]!, tokens.end[end - 1]!];
  }

  sentenceOf(i: number) {
    return this.layout.sentences[this.layout.tokens.sentence[i]!]!;
  }

  /** The token of [first, end) that governs the others. */
  headOf(first: number, end: number): number {
    for (let i = end - 1; i >= first; i--) {
      const h = this.head[i]!;
      if (h < first || h >= end) return i;
    }
    return end - 1;
  }
}

/** Shorter statements lie inside longer ones and win; text order makes one pass enough. */
function statementsByToken(layout: Layout, statements: readonly StatementDraft[]): Int32Array {
  const { tokens } = layout;
  const at = new Int32Array(tokens.count).fill(-1);
  const length = new Float64Array(statements.length);
  const spans: [number, number, number][] = [];
  statements.forEach((s, k) => {
    for (const [a, b] of s.content) {
      length[k]! += b - a;
      spans.push([a, b, k]);
    }
  });
  spans.sort((x, y) => x[0] - y[0]);
  let from = 0;
  for (const [a, b, k] of spans) {
    while (from < tokens.count && tokens.end[from]! <= a) from++;
    for (let i = from; i < tokens.count && tokens.start[i]! < b; i++)
      if (at[i]! < 0 || length[at[i]!]! > length[k]!) at[i] = k;
  }
  return at;
}
