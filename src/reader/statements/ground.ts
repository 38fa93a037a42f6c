/** What the statement rules look at: the report's tokens with sentences, quotations, names and times within reach. */
import {
  type Layout,
  type Names,
  type Quotation,
  type Sentence,
  Shape,
  type TimeMention,
  type Tokens,
} from '../types.ts';
import { DASHES, PREPOSITIONS, TIME_OPENERS, TIME_UNITS, TIME_WORDS } from './attribution/words.ts';
import { triggersOf } from './triggers.ts';
import type { Verbatim } from './verbatim.ts';

const NUMBERS = /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several)$/;
const TITLE_WORDS = new Set('a an the of in on to for and or at by with from'.split(' '));

export class Ground {
  readonly tokens: Tokens;
  readonly lower: readonly string[];
  readonly quotations: readonly Quotation[];
  /** For each token what it can open, as bits of Trigger. */
  readonly triggers: Uint8Array;
  /** For each token, the index of the time expression that covers it, or -1. */
  readonly timeAt: Int32Array;
  private readonly verbatim: Uint8Array | undefined;
  /** For each token, the last quotation that closes before it, or -1. */
  private readonly closed: Int32Array;

  constructor(
    readonly layout: Layout,
    readonly names: Names,
    readonly times: readonly TimeMention[],
    spoken: readonly Verbatim[] = [],
  ) {
    this.tokens = layout.tokens;
    this.lower = layout.tokens.lower;
    this.quotations = layout.quotations;
    this.triggers = triggersOf(this.lower);
    this.timeAt = new Int32Array(layout.tokens.count).fill(-1);
    if (spoken.length) {
      this.verbatim = new Uint8Array(layout.tokens.count);
      for (const { source, content } of spoken)
        for (const r of [source, ...content]) this.verbatim.fill(1, r.first, r.end);
    }
    this.closed = new Int32Array(layout.tokens.count + 1).fill(-1);
    let from = 0;
    let last = -1;
    for (const [k, q] of layout.quotations.entries()) {
      // One that runs on into the next paragraph has no closing mark.
      if (layout.quoted[q.close] !== k) continue;
      this.closed.fill(last, from, q.close + 1);
      from = q.close + 1;
      last = k;
    }
    this.closed.fill(last, from);
    for (const [i, t] of times.entries()) this.timeAt.fill(i, t.first, t.end);
  }

  sentenceOf(i: number): Sentence {
    return this.layout.sentences[this.tokens.sentence[i]!]!;
  }

  /** The quotation that opens at token `i`, or undefined. */
  opensAt(i: number): Quotation | undefined {
    const q = this.layout.quoted[i] ?? -1;
    return q >= 0 && this.quotations[q]!.open === i ? this.quotations[q] : undefined;
  }

  /** The quotation whose closing mark is token `i`, or undefined. */
  closesAt(i: number): Quotation | undefined {
    const q = this.layout.quoted[i] ?? -1;
    return q >= 0 && this.quotations[q]!.close === i ? this.quotations[q] : undefined;
  }

  /** The last quotation whose closing mark stands in tokens [floor, i), or undefined. */
  closedIn(floor: number, i: number): Quotation | undefined {
    const q = this.quotations[this.closed[i]!];
    return q && q.close >= floor ? q : undefined;
  }

  /** Whether token `i` lies between quotation marks, or in speech that needs none. */
  isQuoted(i: number): boolean {
    return (this.layout.quoted[i] ?? -1) >= 0 || this.isVerbatim(i);
  }

  /** Whether token `i` lies in a transcript or a post. */
  isVerbatim(i: number): boolean {
    return this.verbatim !== undefined && this.verbatim[i] === 1;
  }

  is(i: number, word: string): boolean {
    return this.lower[i] === word;
  }

  isPunctuation(i: number): boolean {
    return (this.tokens.shape[i]! & Shape.Punct) !== 0;
  }

  isCapital(i: number): boolean {
    return (this.tokens.shape[i]! & Shape.Cap) !== 0;
  }

  isPossessive(i: number): boolean {
    return (this.tokens.shape[i]! & Shape.Possessive) !== 0;
  }

  isDash(i: number): boolean {
    return DASHES.has(this.lower[i]!);
  }

  isStop(i: number): boolean {
    return this.isPunctuation(i) && /^[.!?…;]+$/.test(this.lower[i]!);
  }

  /**
   * The end of the time expression that begins at token `i` (a preposition before it included), or `i`; of one that owns
   * what follows too ("this week's exchange").
   */
  afterTime(i: number, end: number): number {
    let j = i;
    if (j < end && PREPOSITIONS.has(this.lower[j]!) && this.isTimeWord(j + 1, end)) j++;
    while (j < end && this.isTimeWord(j, end)) {
      const mention = this.timeAt[j]!;
      j = mention >= 0 ? Math.min(this.times[mention]!.end, end) : j + 1;
    }
    return j < end && this.lower[j] === "'s" ? i : j;
  }

  /** Whether token `i` begins or continues a time expression. */
  isTimeWord(i: number, end: number): boolean {
    if (i >= end) return false;
    if (this.timeAt[i]! >= 0) return true;
    const w = this.lower[i]!;
    if (TIME_WORDS.has(w)) return true;
    if (TIME_OPENERS.has(w))
      return (
        i + 1 < end &&
        (TIME_WORDS.has(this.lower[i + 1]!) ||
          TIME_UNITS.has(this.lower[i + 1]!) ||
          this.timeAt[i + 1]! >= 0 ||
          ((w === 'late' || w === 'early' || w === 'earlier' || w === 'later') &&
            (PREPOSITIONS.has(this.lower[i + 1]!) || TIME_OPENERS.has(this.lower[i + 1]!)) &&
            this.isTimeWord(i + 2, end)))
      );
    if (i + 1 < end && TIME_UNITS.has(this.lower[i + 1]!) && NUMBERS.test(w)) return true;
    const before = i > 0 ? this.lower[i - 1]! : '';
    if (TIME_UNITS.has(w)) return TIME_OPENERS.has(before) || NUMBERS.test(before);
    if (!(this.tokens.shape[i]! & Shape.Digit)) return false;
    if (/^(?:19|20)\d\d$|^\d{1,2}(?:st|nd|rd|th)$/.test(w)) return true;
    return /^\d{1,4}$/.test(w) && (TIME_WORDS.has(before) || before === ',');
  }

  /** Whether the quotation is a title and no speech: "Face the Nation". */
  isTitle(q: Quotation): boolean {
    let capitals = 0;
    for (let i = q.open + 1; i < q.close; i++) {
      const shape = this.tokens.shape[i]!;
      if (!(shape & Shape.Letter) || this.isPossessive(i)) continue;
      if (shape & Shape.Cap) capitals++;
      else if (!TITLE_WORDS.has(this.lower[i]!)) return false;
    }
    return capitals > 0 && q.close - q.open <= 12;
  }

  /** The number of words inside tokens [first, end). */
  wordCount(first: number, end: number): number {
    let n = 0;
    for (let i = first; i < end; i++)
      if (this.tokens.shape[i]! & (Shape.Letter | Shape.Digit) && !this.isPossessive(i)) n++;
    return n;
  }

  /** The character span of tokens [first, end). */
  span(first: number, end: number): [number, number] {
    return [this.tokens.start[first]!, this.tokens.end[end - 1]!];
  }
}
