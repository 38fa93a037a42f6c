/** Where a date expression stands: the report's day, the date before it in the story, the words around it. */
import { dateOf } from '../../contract/edtf.ts';
import type { Layout, Sentence, TimeBasis, Tokens } from '../types.ts';
import type { DatedOccasion } from './occasions/dated.ts';
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

const OPENING = new Set('in on early late earlier later mid the - and but then'.split(' '));

/** "The day before the first week of May" holds two dates; nobody writes more into one another. */
const DEEPEST = 3;

export class Scene {
  readonly tokens: Tokens;
  readonly lower: string[];
  readonly sentences: readonly Sentence[];
  /** The day from which "today" and "last month" count: of publication, or of the dateline just before it. */
  reference: number | null;
  /** The date before in the story. */
  focus: Stretch | null = null;
  focusSentence = -1;
  /** The date before in the story that dates more than what somebody said. */
  event: Stretch | null = null;
  /** Whether the story's date had its year written. */
  focusAbsolute = false;
  /** The date, of a year that is written or goes on from one, that opened the last sentence which a date opened. */
  private frame: { stretch: Stretch; sentence: number } | null = null;
  /** The first token that no expression holds yet. */
  floor = 0;

  /** The token after the last date that the calendar does not hold, which gives no other one. */
  refused = 0;
  /** Whether an expression counts from an occasion whose date was not known. */
  waits = false;

  private depth = 0;

  /** `parse` gives the dates whose core is a token, for expressions that hold another ("the week of April 12"). */
  constructor(
    layout: Layout,
    published: number | null,
    readonly parse: (scene: Scene, i: number) => Found[] | null,
    /** The last day on which the report was brought up to date, as far as it shows; else -Infinity. */
    public updated = -Infinity,
    /** The dated occasions of the whole report; null while they are not known. */
    readonly occasions: readonly DatedOccasion[] | null = null,
  ) {
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

  /** The one date that begins at `p`, its determiner or pointer included; null when none or several begin there. */
  dateFrom(p: number): Found | null {
    if (this.depth >= DEEPEST) return null;
    const limit = Math.min(p + 4, this.tokens.count);
    const floor = this.floor;
    this.floor = p;
    this.depth++;
    let found: Found[] | null = null;
    for (let i = p; i < limit && !found?.length; i++) found = this.parse(this, i);
    this.depth--;
    this.floor = floor;
    const only = found?.length === 1 ? found[0]! : null;
    return only && only.first <= p + (this.word(p) === 'the' ? 1 : 0) ? only : null;
  }

  /** Whether the expression at `first` opens its sentence: "In June", "Early in 2019". */
  private opens(first: number): boolean {
    const { body } = this.sentenceOf(first);
    for (let i = body; i < first; i++) if (!OPENING.has(this.word(i))) return false;
    return first - body < 4;
  }

  /**
   * What a yearly thing at `first` is in the story that a year opened: "In 2019 they met in May", and, where it opens
   * the next sentence and comes later, "In February 2019 they met. In June they parted". Null where no year did.
   */
  inFrame(first: number, inYear: (year: number) => readonly Stretch[]): Stretch | null {
    const { frame } = this;
    if (!frame) return null;
    const behind = this.tokens.sentence[first]! - frame.sentence;
    const { grain } = frame.stretch;
    if (behind === 0 ? grain !== 'year' : behind !== 1 || grain === 'years' || !this.opens(first))
      return null;
    const stretch = inYear(dateOf(frame.stretch.first).year)[0];
    if (!stretch || behind === 0 || grain === 'year') return stretch ?? null;
    return stretch.first > frame.stretch.last ? stretch : null;
  }

  /**
   * Makes an expression the story's date. One that only dates what somebody said ("said Thursday") is no event's,
   * and gives way to an event's date in the same sentence.
   */
  tell(found: Found, dateOfSpeech: boolean): void {
    const sentence = this.tokens.sentence[found.first]!;
    if (!dateOfSpeech) this.event = found.stretch;
    else if (sentence === this.focusSentence) return;
    this.focus = found.stretch;
    this.focusSentence = sentence;
    if (this.opens(found.first) && (found.basis === 'absolute' || found.basis === 'narrative'))
      this.frame = { stretch: found.stretch, sentence };
    this.focusAbsolute = found.basis === 'absolute' || (found.basis === 'narrative' && this.focusAbsolute);
  }
}
