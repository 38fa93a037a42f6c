/** The evidence as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), embedded in one AnnotationPage. */
import type {
  Citation,
  OccasionAnswer,
  Passage,
  PersonAnswer,
  ReportRef,
  StatementAnswer,
} from '../../queries/answers.ts';
import { speakerOf } from '../columns.ts';
import type { Exporter } from '../export.ts';
import { occasionPhrase } from '../phrases.ts';
import { inPages } from '../selection/pages.ts';
import type { Selection } from '../selection/selection.ts';
import { textsOf } from './texts.ts';

type Cited = OccasionAnswer | StatementAnswer | PersonAnswer;

/** Characters of context before and after a quotation. */
const context = 32;

/** What an entry is about, for the body of its annotations. */
function label(a: Cited): string {
  if (a.type === 'occasion') return occasionPhrase(a);
  if (a.type === 'person') return a.party === null ? a.name : `${a.name} (${a.party})`;
  return [speakerOf(a), a.text].filter(Boolean).join(': ');
}

/** A report is named by its address, else by its id as a URN. */
const addressOf = ({ id, url }: ReportRef) =>
  url !== null && URL.canParse(url) ? url : `urn:rapporteur:${id}`;

const isHigh = (unit: number) => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number) => unit >= 0xdc00 && unit < 0xe000;

/** A place between the halves of a surrogate pair is moved before it, so that no character is cut. */
function whole(text: string, at: number): number {
  return isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at)) ? at - 1 : at;
}

/** Positions count characters, which are code points in the model, not UTF-16 units (4.2.5). */
function codePoints(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (!isLow(text.charCodeAt(i))) count++;
  return count;
}

function selectors(text: string, { span: [start, end], words }: Passage) {
  const first = codePoints(text, 0, start);
  return [
    {
      type: 'TextQuoteSelector',
      exact: words,
      prefix: text.slice(whole(text, Math.max(0, start - context)), start),
      suffix: text.slice(end, whole(text, Math.min(text.length, end + context))),
    },
    { type: 'TextPositionSelector', start: first, end: first + codePoints(text, start, end) },
  ];
}

function annotation(a: Cited, { report }: Citation, passage: Passage, text: string) {
  const [start, end] = passage.span;
  return {
    id: `urn:rapporteur:${a.id}:${report.id}:${passage.role}:${start}-${end}`,
    type: 'Annotation',
    motivation: a.type === 'person' ? 'identifying' : 'describing',
    body: [
      { type: 'TextualBody', value: label(a), format: 'text/plain', purpose: 'describing' },
      { type: 'TextualBody', value: passage.role, format: 'text/plain', purpose: 'tagging' },
      { type: 'SpecificResource', source: `urn:rapporteur:${a.id}`, purpose: 'linking' },
    ],
    target: {
      type: 'SpecificResource',
      source: addressOf(report),
      selector: selectors(text, passage),
    },
  };
}

async function* entries({ occasions, statements, people }: Selection): AsyncGenerator<Cited> {
  yield* occasions();
  yield* statements();
  yield* people();
}

/**
 * One AnnotationPage with an annotation for every passage that an occasion, statement or person rests on: its target is
 * the report with TextQuoteSelector and TextPositionSelector, its body the entry.
 */
export const exportAnnotations: Exporter = async function* (selection) {
  let count = 0;
  yield '{"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:rapporteur:annotations","type":"AnnotationPage","startIndex":0,"items":[';
  for await (const page of inPages(entries(selection), 50)) {
    const texts = await textsOf(
      selection.store,
      page.flatMap((a) => a.citations.map((c) => c.report.id)),
    );
    for (const a of page)
      for (const citation of a.citations)
        for (const passage of citation.passages) {
          const item = annotation(a, citation, passage, texts.get(citation.report.id) ?? '');
          yield `${count++ === 0 ? '\n' : ',\n'}${JSON.stringify(item)}`;
        }
  }
  yield '\n]}\n';
};
