/** A report with what was found in it, for a terminal. */
import type { Entity, Reading, Report, Span } from '../../contract/reading.ts';
import type { OneRead } from '../../ingest/read-one.ts';
import { printable } from '../../reports/clean.ts';
import { findings } from './findings.ts';

/** SGR codes. */
const styles = {
  title: '1',
  faint: '2',
  person: '1;36',
  party: '35',
  organisation: '34',
  place: '32',
  time: '33',
  quotation: '3',
} as const;
type Style = keyof typeof styles;

type Painter = (style: Style, words: string) => string;

const painter = (colour: boolean): Painter =>
  colour ? (style, words) => `\x1b[${styles[style]}m${words}\x1b[0m` : (_, words) => words;

interface Mark {
  span: Span;
  style: Style;
}

/** What is added to the text, in brackets: a resolved date with how it was resolved, a speaker. */
interface Note {
  at: number;
  words: string;
}

function styleOf(entity: Entity): Style {
  if (entity.kind === 'person' || entity.kind === 'place') return entity.kind;
  return entity.kind === 'state' || entity.party === entity.name ? 'party' : 'organisation';
}

function marksOf(reading: Reading, entities: Map<string, Entity>): Mark[] {
  const marks: Mark[] = [];
  for (const { span, entity, form } of reading.mentions) {
    const named = entities.get(entity);
    if (named && form !== 'pronoun') marks.push({ span, style: styleOf(named) });
  }
  for (const { span } of reading.times) marks.push({ span, style: 'time' });
  for (const { kind, content } of reading.statements)
    if (kind === 'direct') for (const span of content) marks.push({ span, style: 'quotation' });
  return marks;
}

const closingMark = /["”’'»]/;

function notesOf(text: string, reading: Reading, entities: Map<string, Entity>): Note[] {
  const notes: Note[] = reading.times.map(({ span, value, basis }) => ({
    at: span[1],
    words: basis ? `${value}, ${basis}` : value,
  }));
  for (const { kind, content, speaker, party } of reading.statements) {
    if (kind !== 'direct') continue;
    const end = content[content.length - 1]![1];
    const name = (speaker === null ? null : entities.get(speaker)?.name) ?? party ?? 'speaker unknown';
    notes.push({ at: closingMark.test(text[end] ?? '') ? end + 1 : end, words: name });
  }
  return notes;
}

const lengthOf = ({ span }: Mark) => span[1] - span[0];

/** The text cut wherever something begins or ends; the shortest mark over a piece gives it its style. */
function markedText(text: string, marks: Mark[], notes: Note[], paint: Painter): string {
  const cuts = new Set([0, text.length, ...marks.flatMap((m) => m.span), ...notes.map((n) => n.at)]);
  const ordered = [...cuts].sort((a, b) => a - b);
  const byStart = [...marks].sort((a, b) => a.span[0] - b.span[0]);
  let open: Mark[] = [];
  const byPlace = [...notes].sort((a, b) => a.at - b.at);
  let next = 0;
  let nextNote = 0;
  let words = '';
  for (const [i, at] of ordered.entries()) {
    while (byPlace[nextNote]?.at === at)
      words += paint('faint', ` [${printable(byPlace[nextNote++]!.words)}]`);
    open = open.filter((mark) => mark.span[1] > at);
    while (next < byStart.length && byStart[next]!.span[0] <= at) open.push(byStart[next++]!);
    const piece = printable(text.slice(at, ordered[i + 1] ?? at));
    const shortest = open.reduce<Mark | null>((a, b) => (a && lengthOf(a) <= lengthOf(b) ? a : b), null);
    words += shortest && piece ? paint(shortest.style, piece) : piece;
  }
  return words;
}

const NO_DATE = 'no date of publication, so that relative dates stay open (give it with --published)';

/** The report's text with people, parties, places, dates and quotations marked, then what was found as lists. */
export function prettyReading(
  report: Report,
  { status, language, reading }: OneRead,
  colour: boolean,
): string {
  const paint = painter(colour);
  const about = [report.source, report.published ?? NO_DATE, report.url]
    .filter((part) => part !== undefined)
    .join(' · ');
  const head = `${paint('title', printable(report.title ?? report.id))}\n${paint('faint', printable(about))}\n\n`;
  if (!reading) {
    const why = status === 'empty' ? 'There is no word in it.' : `Not English (${language}): not read.`;
    return `${head}${printable(report.text).trim()}\n\n${paint('faint', why)}\n\n`;
  }
  const entities = new Map(reading.entities.map((e) => [e.id, e]));
  const text = markedText(
    report.text,
    marksOf(reading, entities),
    notesOf(report.text, reading, entities),
    paint,
  ).trim();
  const lists = findings(report.text, reading, entities)
    .filter(({ lines }) => lines.length > 0)
    .map(
      ({ heading, lines }) =>
        `\n${paint('title', heading)}\n${lines.map((l) => `  ${printable(l)}\n`).join('')}`,
    );
  return `${head}${text}\n${lists.join('')}\n`;
}
