import type { Span } from '../../contract/reading.ts';
import type { Passage } from '../answers.ts';
import type { EntryKind } from './citations.ts';

/** Words of a statement further apart than this are quoted one by one. In UTF-16 units. */
const longestStretch = 900;

/** Widened by the quotation marks and the stop around it. */
function withMarks(text: string, [start, end]: Span): Span {
  const opening = /["“„«「『‘']$/.exec(text.slice(Math.max(0, start - 1), start))?.[0].length ?? 0;
  const closing =
    /^[.,!?]?(?:["”»」』]|[’'](?!\p{L}))?[.,]?/u.exec(text.slice(end, end + 4))?.[0].length ?? 0;
  return [start - opening, end + closing];
}

/** Widened to the sentences that it touches; as it is where there are none. */
function wholeSentences(span: Span, sentences: Span[]): Span {
  const touched = sentences.filter(([start, end]) => start < span[1] && end > span[0]);
  return [Math.min(span[0], ...touched.map((s) => s[0])), Math.max(span[1], ...touched.map((s) => s[1]))];
}

/** Those that overlap, or that only white space parts, as one; in order. */
function merged(text: string, spans: Span[]): Span[] {
  const all: Span[] = [];
  for (const span of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = all.at(-1);
    if (last && (span[0] <= last[1] || text.slice(last[1], span[0]).trim() === ''))
      last[1] = Math.max(last[1], span[1]);
    else all.push([...span]);
  }
  return all;
}

/** At most so far from a name its office stands, in UTF-16 units. */
const beside = 60;

/** Where a person's name first stands with the office beside it, else where the name first stands. */
function introduction(passages: Passage[]): Passage {
  const names = passages.filter((p) => p.role === 'name');
  const offices = passages.filter((p) => p.role === 'office');
  const introduced = names.find(({ span }) =>
    offices.some((o) => o.span[0] - span[1] < beside && span[0] - o.span[1] < beside),
  );
  return introduced ?? names[0] ?? passages[0]!;
}

/** What to show of an entry: a statement from its first to its last word, a person where introduced. */
function shownOf(kind: EntryKind, passages: Passage[]): Span[] {
  const spans = passages.map((p) => p.span);
  if (kind === 'person') return [introduction(passages).span];
  const start = Math.min(...spans.map((s) => s[0]));
  const end = Math.max(...spans.map((s) => s[1]));
  return kind === 'statement' && end - start <= longestStretch ? [[start, end]] : spans;
}

/** The sentences of the report in which the passages stand, parted by " … " where others lie between. */
export function wordsAround(kind: EntryKind, passages: Passage[], text: string, sentences: Span[]): string {
  const spans = shownOf(kind, passages).map((s) => wholeSentences(withMarks(text, s), sentences));
  const words = merged(text, spans).map(([start, end]) => text.slice(start, end));
  return [...new Set(words)].join(' … ');
}
