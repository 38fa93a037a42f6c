import type { Citation } from '../../queries/answers.ts';
import { speakDate } from '../dates.ts';
import { type Cited, copiesNote, independent } from '../sources.ts';
import { escapeMarkdown, linkTarget } from './escape.ts';

function noteText({ report, words, copies }: Cited, quote: boolean): string {
  const title = report.title === null ? null : escapeMarkdown(report.title);
  const target = linkTarget(report.url);
  const parts = [
    report.source === null ? 'Unnamed source' : `*${escapeMarkdown(report.source)}*`,
    report.published === null ? 'undated' : speakDate(report.published),
    ...(title === null ? (target ? [`<${target}>`] : []) : [target ? `[${title}](${target})` : `“${title}”`]),
  ];
  const quoted = quote ? `: ${escapeMarkdown(words)}` : '.';
  return `${parts.join(', ')}${copiesNote(copies)}${quoted}`;
}

/** Numbered footnotes to reports; the same note is given one number however often it is referred to. */
export class Footnotes {
  readonly #numbers = new Map<string, number>();

  /**
   * The references "[^1][^2]" to the independent reports of these citations, at most `limit`. With `quote`, a note
   * gives the words; without, it names the report only, for words that stand in the text itself.
   */
  refer(citations: Citation[], options: { limit?: number; quote?: boolean } = {}): string {
    const { limit, quote = true } = options;
    return independent(citations, limit)
      .map((cited) => {
        const note = noteText(cited, quote);
        const number = this.#numbers.get(note) ?? this.#numbers.size + 1;
        this.#numbers.set(note, number);
        return `[^${number}]`;
      })
      .join('');
  }

  text(): string {
    return [...this.#numbers].map(([note, number]) => `[^${number}]: ${note}`).join('\n');
  }
}
