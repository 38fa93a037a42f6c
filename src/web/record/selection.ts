/** Words of a report as a person points at them: selected with the mouse, or widened to their sentence. */
export type Span = readonly [start: number, end: number];

/** The span without the blanks at its ends; null where nothing else is in it. */
export function trimmed(text: string, [start, end]: Span): Span | null {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = from + words.trim().length;
  return to > from ? [from, to] : null;
}

/** The sentence or sentences, within their lines, that the span touches. */
export function sentenceAround(text: string, [start, end]: Span): Span {
  const from = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const stop = text.slice(end).search(/[\n\r]/);
  const to = stop < 0 ? text.length : end + stop;
  const sentences = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text.slice(from, to))]
    .map(({ index, segment }) => [from + index, from + index + segment.length] as const)
    .filter(([a, b]) => a < end && b > start);
  const [first, last] = [sentences[0], sentences.at(-1)];
  return (first && last && trimmed(text, [first[0], last[1]])) || [start, end];
}

/** Where the words stand: at the place given, else at the first; -1 where they do not. */
export function placeOf(text: string, words: string, start: number | null): number {
  if (words.trim() === '') return -1;
  return start !== null && text.startsWith(words, start) ? start : text.indexOf(words);
}

/** How often the words stand in the text. */
export const timesIn = (text: string, words: string): number =>
  words.trim() === '' ? 0 : text.split(words).length - 1;

/** A paragraph as it is drawn: its text nodes joined are the text from `data-start` on. */
const paragraphsIn = (body: HTMLElement) => [...body.querySelectorAll<HTMLElement>('p[data-start]')];

function offsetIn(paragraph: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.selectNodeContents(paragraph);
  before.setEnd(node, offset);
  return Number(paragraph.dataset['start']) + before.toString().length;
}

/** What is selected of the text that `body` shows, as offsets into it; null where that is nothing. */
export function selectedSpan(body: HTMLElement, text: string): Span | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const touched = paragraphsIn(body).filter((p) => range.intersectsNode(p));
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last) return null;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const start = first.contains(startContainer)
    ? offsetIn(first, startContainer, startOffset)
    : Number(first.dataset['start']);
  const end = last.contains(endContainer)
    ? offsetIn(last, endContainer, endOffset)
    : offsetIn(last, last, last.childNodes.length);
  return trimmed(text, [start, end]);
}
