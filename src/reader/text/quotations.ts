/** Pairs quotation marks, paragraph by paragraph. */
import { Gap, type Quotation, type Sentence, Shape, type Tokens } from '../types.ts';
import { isDoubleQuote } from './tokens.ts';

const OPENING = new Set(['\u201c', '\u201e', '\u00ab', '\u300c', '``']);
const CLOSING = new Set(['\u201d', '\u00bb', '\u300d', "''"]);

/** Whether the mark at token `i` stands like an opening one: apart from the word before, close to the word after. */
function looksOpening(tokens: Tokens, i: number): boolean {
  const before = tokens.gap[i] !== Gap.None || i === 0 || /^[([\u2014\u2013-]/.test(tokens.word[i - 1]!);
  const after = i + 1 < tokens.count && tokens.gap[i + 1] === Gap.None;
  return before && after;
}

function looksClosing(tokens: Tokens, i: number): boolean {
  return tokens.gap[i] === Gap.None;
}

function make(tokens: Tokens, open: number, close: number): Quotation | null {
  if (close <= open + 1) return null;
  return {
    open,
    close,
    content: [tokens.start[open + 1]!, tokens.end[close - 1]!],
    continues: false,
    continued: false,
  };
}

/** The double-quoted stretches of one paragraph; the last one may be left open. */
function doubles(tokens: Tokens, first: number, end: number, out: Quotation[]): void {
  let open = -1;
  for (let i = first; i < end; i++) {
    const word = tokens.word[i]!;
    if (!(tokens.shape[i]! & Shape.Quote) || !isDoubleQuote(word)) continue;
    if (open < 0) {
      // A closing mark with nothing open is a stray; a straight one opens only where it stands like one.
      if (CLOSING.has(word) && !looksOpening(tokens, i)) continue;
      if (!OPENING.has(word) && !looksOpening(tokens, i) && !(i === first)) continue;
      open = i;
    } else if (
      OPENING.has(word) ||
      (!CLOSING.has(word) && looksOpening(tokens, i) && !looksClosing(tokens, i))
    ) {
      // Opened again before it was closed: the earlier mark had lost its partner.
      const cut = tokens.gap[i] === Gap.None ? null : make(tokens, open, i);
      if (cut && endsClause(tokens, i - 1)) out.push(cut);
      open = i;
    } else {
      const made = make(tokens, open, i);
      if (made) out.push(made);
      open = -1;
    }
  }
  if (open >= 0) {
    const made = make(tokens, open, end);
    if (made) out.push(made);
  }
}

const endsClause = (tokens: Tokens, i: number) => /[.,!?\u2026-]$/.test(tokens.word[i]!);

/** Single-quoted stretches outside double quotation marks: opened apart from the word before, closed after a word. */
function singles(
  tokens: Tokens,
  first: number,
  end: number,
  inside: (i: number) => boolean,
  out: Quotation[],
): void {
  let open = -1;
  for (let i = first; i < end; i++) {
    if (!(tokens.shape[i]! & Shape.Quote) || isDoubleQuote(tokens.word[i]!) || inside(i)) continue;
    const word = tokens.word[i]!;
    if (open < 0) {
      if (word !== '\u2019' && looksOpening(tokens, i) && /^[\p{L}\p{N}]/u.test(tokens.word[i + 1] ?? ''))
        open = i;
    } else if (looksClosing(tokens, i) && word !== '\u2018') {
      // After "s" it may be a plural possessive: then a later mark must be looked for.
      const possessive =
        /s$/i.test(tokens.word[i - 1]!) &&
        i + 1 < end &&
        tokens.gap[i + 1] !== Gap.None &&
        tokens.shape[i + 1]! & Shape.Letter;
      if (possessive && laterClose(tokens, i + 1, end)) continue;
      const made = make(tokens, open, i);
      if (made) out.push(made);
      open = -1;
    }
  }
}

function laterClose(tokens: Tokens, from: number, end: number): boolean {
  const limit = Math.min(end, from + 60);
  for (let i = from; i < limit; i++) {
    if (!(tokens.shape[i]! & Shape.Quote) || isDoubleQuote(tokens.word[i]!)) continue;
    if (looksOpening(tokens, i)) return false;
    if (looksClosing(tokens, i)) return true;
  }
  return false;
}

/**
 * All quotations in order. One that is still open at the end of its paragraph continues in the next paragraph
 * when that begins with a quotation mark; else it ends with its paragraph.
 */
export function quotationsOf(
  tokens: Tokens,
  sentences: readonly Sentence[],
): { quotations: Quotation[]; quoted: Int32Array } {
  const quotations: Quotation[] = [];
  const quoted = new Int32Array(tokens.count).fill(-1);
  let s = 0;
  while (s < sentences.length) {
    const paragraph = sentences[s]!.paragraph;
    const first = sentences[s]!.first;
    while (s < sentences.length && sentences[s]!.paragraph === paragraph) s++;
    const end = sentences[s - 1]!.end;
    const found: Quotation[] = [];
    doubles(tokens, first, end, found);
    const inside = (i: number) => found.some((q) => q.open < i && i < q.close);
    singles(tokens, first, end, inside, found);
    found.sort((a, b) => a.open - b.open);
    const previous = quotations[quotations.length - 1];
    const opening = found[0];
    if (
      previous &&
      opening &&
      previous.close === first &&
      opening.open === first &&
      isUnclosed(tokens, previous)
    ) {
      previous.continues = true;
      opening.continued = true;
    }
    for (const q of found) {
      quoted.fill(quotations.length, q.open, Math.min(q.close + 1, end));
      quotations.push(q);
    }
  }
  return { quotations, quoted };
}

const isUnclosed = (tokens: Tokens, q: Quotation) =>
  q.close >= tokens.count || !(tokens.shape[q.close]! & Shape.Quote) || tokens.gap[q.close] === Gap.Paragraph;
