/** Where a date expression stands: the report's day, the date before it in the story, the words around it. */
import type { Layout, Sentence, TimeBasis, Tokens } from '../types.ts';
import type { Stretch } from './stretch.ts';

/** A date expression, resolved. */
export interface Found {
  /** Tokens [first, end). */
  first: number;
  end: number;
  stretch: Stretch;
  basis: TimeBasis;
  /** What the expression leaves open and context filled in: it names such a day of every week or year. */
  cycle?: 'week' | 'year';
}

export class Scene {
  readonly tokens: Tokens;
  readonly lower: string[];
  readonly sentences: readonly Sentence[];
  /** The day from which "today" and "last month" count: of publication, or of the dateline just before it. */
  reference: number | null;
  /** The date before in the story. */
  focus: Stretch | null = null;
  focusSentence = -1;
  /** Whether the story's date had its year written. */
  focusAbsolute = false;
  /** The first token that no expression holds yet. */
  floor = 0;

  constructor(layout: Layout, published: number | null) {
    this.tokens = layout.tokens;
    this.lower = layout.tokens.lower;
    this.sentences = layout.sentences;
    this.reference = published;
  }

  /** The lower-case word of a token, or '' outside the report. */
  word(i: number): string {
    return i >= 0 && i < this.tokens.count ? this.lower[i]! : '';
  }

  sentenceOf(i: number): Sentence {
    return this.sentences[this.tokens.sentence[i]!]!;
  }

  /** The first token of the sentence of `i` that no earlier expression holds. */
  leftEdge(i: number): number {
    return Math.max(this.floor, this.sentenceOf(i).first);
  }

  hasShape(i: number, bits: number): boolean {
    return i >= 0 && i < this.tokens.count && (this.tokens.shape[i]! & bits) !== 0;
  }

  /** Makes an expression the story's date. */
  tell(found: Found): void {
    this.focus = found.stretch;
    this.focusSentence = this.tokens.sentence[found.first]!;
    this.focusAbsolute = found.basis === 'absolute' || (found.basis === 'narrative' && this.focusAbsolute);
  }
}
