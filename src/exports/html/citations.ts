import type { Citation } from '../../queries/answers.ts';
import { speakDate } from '../dates.ts';
import { type Cited, copiesNote, independent } from '../sources.ts';
import { escapeHtml, linkAddress } from './markup.ts';

/** Notes to one line. */
const notesOfLine = 3;

function noteHtml({ report, words, copies }: Cited): string {
  const title = escapeHtml(report.title ?? report.url ?? '');
  const address = linkAddress(report.url);
  const parts = [
    report.source === null ? 'Unnamed source' : `<cite>${escapeHtml(report.source)}</cite>`,
    report.published === null ? 'undated' : escapeHtml(speakDate(report.published)),
    ...(title === '' ? [] : [address ? `<a href="${address}" rel="noreferrer">${title}</a>` : `“${title}”`]),
  ];
  return `${parts.join(', ')}${copiesNote(copies)}<blockquote>${escapeHtml(words)}</blockquote>`;
}

/** Numbered citations; one report's same words have one number however often they are referred to. */
export class Citations {
  readonly #notes = new Map<string, { number: number; from: number }>();

  /** References to the independent reports of these citations: "[1][2]", each a link to its note. */
  refer(citations: readonly Citation[]): string {
    return independent([...citations], notesOfLine)
      .map((cited) => {
        const html = noteHtml(cited);
        const note = this.#notes.get(html) ?? { number: this.#notes.size + 1, from: 0 };
        this.#notes.set(html, note);
        note.from++;
        const { number, from } = note;
        const anchor = from === 1 ? ` id="from-${number}"` : '';
        return `<a class="note" href="#note-${number}"${anchor}>[${number}]</a>`;
      })
      .join('');
  }

  /** The notes in order of number, each with a link back to where it is first referred to. */
  html(): string {
    if (this.#notes.size === 0) return '';
    const items = [...this.#notes].map(
      ([html, { number }]) =>
        `<li id="note-${number}">${html}<a class="back" href="#from-${number}" aria-label="Back to the text">↩</a></li>\n`,
    );
    return `<ol class="notes">\n${items.join('')}</ol>\n`;
  }
}
