/** Speech without quotation marks: transcripts with speakers' labels, and posts set into a report. */
import { Gap, type Layout, Shape, type Tokens } from '../types.ts';
import type { Range } from './draft.ts';

export interface Verbatim {
  /** The words that name the speaker: "KIM", "Sung Kim". */
  source: Range;
  /** One range a paragraph. */
  content: Range[];
}

interface Paragraph {
  first: number;
  end: number;
}

function paragraphsOf(layout: Layout): Paragraph[] {
  const out: Paragraph[] = [];
  let last = -1;
  for (const s of layout.sentences) {
    if (s.paragraph === last) out[out.length - 1]!.end = s.end;
    else out.push({ first: s.first, end: s.end });
    last = s.paragraph;
  }
  return out;
}

const LONGEST_LABEL = 4;

/** The label in capitals that opens a paragraph ("KIM:", "MR. KIM:"), or null. */
function labelOf(tokens: Tokens, p: Paragraph): Range | null {
  const first = tokens.shape[p.first]! & Shape.Quote ? p.first + 1 : p.first;
  let i = first;
  for (; i < p.end && i - first <= LONGEST_LABEL; i++) {
    if (tokens.word[i] === ':') break;
    const shape = tokens.shape[i]!;
    if (!(shape & Shape.AllCaps) && !(shape & Shape.Cap && tokens.word[i]!.endsWith('.'))) return null;
  }
  if (i === first || i + 1 >= p.end || tokens.word[i] !== ':' || tokens.gap[i] !== Gap.None) return null;
  return { first, end: i };
}

/** The end of what is said in a paragraph: without the quotation mark that closes it. */
function contentEnd(tokens: Tokens, p: Paragraph): number {
  return tokens.shape[p.end - 1]! & Shape.Quote ? p.end - 1 : p.end;
}

const skipQuote = (tokens: Tokens, i: number) => (tokens.shape[i]! & Shape.Quote ? i + 1 : i);

/** The turns of a transcript: two labels or more, one of which comes again. */
function transcriptOf(layout: Layout, paragraphs: readonly Paragraph[]): Verbatim[] {
  const { tokens } = layout;
  const labels = paragraphs.map((p) => labelOf(tokens, p));
  const counts = new Map<string, number>();
  for (const l of labels) {
    if (!l) continue;
    const name = tokens.lower.slice(l.first, l.end).join(' ');
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  if (counts.size < 2 || ![...counts.values()].some((n) => n > 1)) return [];
  const turns: Verbatim[] = [];
  const lastLabel = labels.findLastIndex((l) => l !== null);
  paragraphs.forEach((p, k) => {
    const label = labels[k];
    const turn = turns[turns.length - 1];
    const first = label ? label.end + 1 : skipQuote(tokens, p.first);
    const end = contentEnd(tokens, p);
    if (first >= end || k > lastLabel) return;
    if (label) turns.push({ source: label, content: [{ first, end }] });
    else if (turn && tokens.word[first] !== '(') turn.content.push({ first, end });
  });
  return turns;
}

const DASH = /^(?:-|--|–|—|―)$/;

const LINK = /https?:\/\/|pic\.twitter\.com/;

/** A post that ends "— Sung Kim (@sungkim) October 18, 2021". */
function postOf(layout: Layout, p: Paragraph): Verbatim | null {
  const { tokens } = layout;
  for (let at = p.end - 1; at > p.first + 3 && p.end - at <= 12; at--) {
    if (tokens.word[at] !== '@' || tokens.word[at - 1] !== '(') continue;
    let dash = at - 2;
    while (dash > p.first && at - dash <= 10 && !DASH.test(tokens.word[dash]!)) dash--;
    if (!DASH.test(tokens.word[dash]!) || dash + 1 >= at - 1) return null;
    const link = tokens.text.slice(tokens.start[p.first]!, tokens.start[dash]!).search(LINK);
    let end = dash;
    while (link >= 0 && end > p.first && tokens.start[end - 1]! >= tokens.start[p.first]! + link) end--;
    return end - p.first >= 4
      ? { source: { first: dash + 1, end: at - 1 }, content: [{ first: p.first, end }] }
      : null;
  }
  return null;
}

/** All speech of a report that stands without quotation marks of its own. */
export function verbatimOf(layout: Layout): Verbatim[] {
  const paragraphs = paragraphsOf(layout);
  const posts = paragraphs.map((p) => postOf(layout, p)).filter((v) => v !== null);
  return [...transcriptOf(layout, paragraphs), ...posts];
}
