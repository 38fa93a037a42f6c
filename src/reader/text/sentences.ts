/** Cuts tokens into sentences and says what kind of line each is. */
import { Gap, type Sentence, type SentenceKind, Shape, type Tokens } from '../types.ts';
import { standsBefore } from './abbreviations.ts';

/** A sentence longer than this is cut, so that no later step works on an unbounded stretch. */
const LONGEST = 400;

// Words that begin a sentence after an abbreviation that may end one ("… in the U.S. The talks …").
const STARTERS = new Set(
  'the a an he she it they we i you but and in on at as for by with after before when while if since this that these those there his her their its our both some many most however meanwhile still yet although though under during according also what who how one two no not officials'.split(
    ' ',
  ),
);

const isOpener = (w: string) =>
  w === '(' || w === '[' || w === '\u201c' || w === '\u2018' || w === '\u00ab' || w === '"' || w === '``';

/** The last token of closing marks that belong to a sentence which ends at token `i`. */
function closing(tokens: Tokens, i: number): number {
  let j = i;
  while (
    j + 1 < tokens.count &&
    tokens.gap[j + 1] === Gap.None &&
    (tokens.word[j + 1] === ')' ||
      tokens.word[j + 1] === ']' ||
      tokens.shape[j + 1]! & Shape.Quote ||
      /^[.!?]+$/.test(tokens.word[j + 1]!))
  )
    j++;
  return j;
}

/** Whether what follows token `i` can begin a sentence. */
function canBegin(tokens: Tokens, i: number): boolean {
  if (i >= tokens.count || tokens.gap[i]! >= Gap.Line) return true;
  if (tokens.gap[i] === Gap.None && tokens.shape[i]! & Shape.Letter)
    return (tokens.shape[i]! & Shape.Cap) !== 0 && tokens.word[i]!.length > 1;
  let j = i;
  while (j < tokens.count && isOpener(tokens.word[j]!)) j++;
  if (j >= tokens.count) return true;
  const shape = tokens.shape[j]!;
  if (shape & Shape.Cap || (shape & Shape.Digit && !(shape & Shape.Punct))) return true;
  return (
    (shape & Shape.Punct) !== 0 &&
    (shape & Shape.Quote) === 0 &&
    tokens.word[j] !== ',' &&
    tokens.word[j] !== ';'
  );
}

/** Whether a sentence ends with token `i` (closing marks apart). */
function ends(tokens: Tokens, i: number): boolean {
  const word = tokens.word[i]!;
  const shape = tokens.shape[i]!;
  if (shape & Shape.Punct) {
    const mark = word.charCodeAt(0);
    if (mark !== 0x2e && mark !== 0x21 && mark !== 0x3f && mark !== 0x2026 && mark !== 0x3002) return false;
    return canBegin(tokens, closing(tokens, i) + 1);
  }
  if (word.charCodeAt(word.length - 1) !== 0x2e) return false;
  const after = closing(tokens, i) + 1;
  if (after >= tokens.count || tokens.gap[after]! >= Gap.Line) return true;
  const lower = tokens.lower[i]!.slice(0, -1);
  if (standsBefore(lower)) return false;
  if (lower.length === 1 && !(after > i + 1)) return false;
  if (after > i + 1) return canBegin(tokens, after);
  if (isOpener(tokens.word[after]!)) return true;
  return (tokens.shape[after]! & Shape.Cap) !== 0 && STARTERS.has(tokens.lower[after]!);
}

/**
 * Makes a single line break either a space (text wrapped to a width) or a paragraph break: it is a space when
 * most lines of the report that are followed by a single break are as long as a column.
 */
export function settleLines(tokens: Tokens): void {
  let wrapped = 0;
  let loose = 0;
  let lineStart = 0;
  for (let i = 1; i < tokens.count; i++) {
    const gap = tokens.gap[i]!;
    if (gap < Gap.Line) continue;
    if (gap === Gap.Line) {
      const width = tokens.end[i - 1]! - tokens.start[lineStart]!;
      const last = tokens.word[i - 1]!;
      const finished = /[.!?"\u201d)]$/.test(last);
      if (width >= 40 && width <= 110 && !finished) wrapped++;
      else if (width > 110 || finished) loose++;
    }
    lineStart = i;
  }
  const to = wrapped > loose ? Gap.Space : Gap.Paragraph;
  for (let i = 1; i < tokens.count; i++) if (tokens.gap[i] === Gap.Line) tokens.gap[i] = to;
}

const DASHES = new Set(['-', '--', '\u2013', '\u2014', '_', '\u2015']);

/** The first token after a dateline ("SEOUL, Oct. 24 (Yonhap) —") that opens at `first`, or `first`. */
function afterDateline(tokens: Tokens, first: number, end: number): number {
  if (!(tokens.shape[first]! & Shape.Cap)) return first;
  const limit = Math.min(end, first + 16);
  let caps = (tokens.shape[first]! & Shape.AllCaps) !== 0;
  let bracket = false;
  for (let i = first; i < limit; i++) {
    const word = tokens.word[i]!;
    if (DASHES.has(word) && i > first && tokens.gap[i] !== Gap.None && (caps || bracket))
      return i + 1 < end ? i + 1 : first;
    if (word === '(') bracket = true;
    else if (word === ')' && i + 1 < end && (caps || bracket) && DASHES.has(tokens.word[i + 1]!))
      return i + 2 < end ? i + 2 : first;
    const shape = tokens.shape[i]!;
    const fits =
      shape & (Shape.Cap | Shape.Digit) ||
      word === ',' ||
      word === '(' ||
      word === ')' ||
      word === '/' ||
      word === '.' ||
      bracket;
    if (!fits) return first;
    if (shape & Shape.AllCaps) caps = true;
  }
  return first;
}

const CREDIT =
  /^\W{0,2}(?:photo|image|picture|file|video|watch|credit|read more|related|advertisement|click|close|story continued|(?:ap|afp|reuters|getty) (?:photo|images))\b/i;
const PHOTO_CREDIT =
  /\((?:photo|image|credit)\s*[:=]|(?:photo by|\/ ?(?:ap|afp|reuters|getty)(?: images)?\)?\s*$)/i;

function kindOf(tokens: Tokens, first: number, end: number, alone: boolean): SentenceKind {
  const line = tokens.text.slice(
    tokens.start[first]!,
    Math.min(tokens.end[end - 1]!, tokens.start[first]! + 400),
  );
  if (end - first <= 60 && (PHOTO_CREDIT.test(line) || (alone && end - first <= 12 && CREDIT.test(line))))
    return 'caption';
  if (alone && end - first <= 12 && tokens.word[first] === 'By' && tokens.shape[first + 1]! & Shape.Cap)
    return 'byline';
  if (alone && end - first <= 24) {
    const last = tokens.word[end - 1]!;
    if (!/[.!?:;,"'\u201d\u2019)]$/.test(last)) return 'headline';
  }
  return 'prose';
}

/** Cuts the report into sentences, fills `tokens.sentence` and returns them in order. Line breaks must be settled. */
export function sentencesOf(tokens: Tokens): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = -1;
  let first = 0;
  let opensParagraph = true;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.gap[i] === Gap.Paragraph) paragraph++;
    let last = -1;
    if (i + 1 >= tokens.count || tokens.gap[i + 1] === Gap.Paragraph) last = i;
    else if (ends(tokens, i)) last = Math.min(closing(tokens, i), tokens.count - 1);
    else if (i - first >= LONGEST) last = i;
    if (last < 0) continue;
    const end = last + 1;
    const closesParagraph = end >= tokens.count || tokens.gap[end] === Gap.Paragraph;
    sentences.push({
      first,
      end,
      span: [tokens.start[first]!, tokens.end[last]!],
      paragraph,
      kind: kindOf(tokens, first, end, opensParagraph && closesParagraph),
      body: opensParagraph ? afterDateline(tokens, first, end) : first,
    });
    tokens.sentence.fill(sentences.length - 1, first, end);
    first = end;
    opensParagraph = closesParagraph;
    i = last;
  }
  return sentences;
}
