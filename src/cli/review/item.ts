/** An item of the queue on the terminal, and what its keys do. */

import { labelOf } from '../../exports/entry/label.ts';
import type { Citation } from '../../queries/answers.ts';
import type { ReviewEntry, ReviewItem } from '../../queries/review/queue.ts';
import type { DecisionRequest } from '../../store/decisions/draft.ts';

export interface Choice {
  key: string;
  words: string;
  request: DecisionRequest;
}

/** What may be decided on an item, by key. */
export function choicesOf(item: ReviewItem): Choice[] {
  const target = item.entry.id;
  const reject: Choice = { key: 'r', words: 'reject it', request: { kind: 'reject', target } };
  if (item.pair) {
    const [a, b] = item.pair;
    return [
      { key: 'y', words: 'they are one', request: { kind: 'merge', targets: [a, b] } },
      { key: 'n', words: 'they are two', request: { kind: 'split', target: a, parts: [b] } },
    ];
  }
  const { field } = item;
  if (field === null)
    return [{ key: 'y', words: 'it is right', request: { kind: 'confirm', target } }, reject];
  const others = item.says.slice(0, 9).map(({ value }, i): Choice => {
    const all = field === 'parties' ? [...(item.value ?? '').split(' ').filter(Boolean), value] : [value];
    const request: DecisionRequest = { kind: 'correct', target, field, value: all };
    return { key: String(i + 1), words: field === 'parties' ? `${value} too` : value, request };
  });
  const keep: DecisionRequest = { kind: 'confirm', target, field };
  return [{ key: 'y', words: `keep ${item.value ?? 'not known'}`, request: keep }, ...others, reject];
}

const counted = (n: number, one: string) => `${n} ${n === 1 ? one : `${one}s`}`;
const supported = (reports: number, sources: number) =>
  `${counted(reports, 'report')}, ${counted(sources, 'source')}`;

function entryLines(entry: ReviewEntry): string[] {
  const sources = supported(Number(entry.fields['reports']), Number(entry.fields['sources']));
  return [`  ${labelOf(entry)}  [${sources}]`, ...entry.citations.map(quoted)];
}

/** Longer words are cut: `rapporteur show` has them whole. */
const LONG = 400;

function quoted({ report, words }: Citation): string {
  const from = [report.source, report.published].filter((w) => w !== null).join(', ');
  const told = words.replace(/\s+/g, ' ');
  const shown = told.length > LONG ? `${told.slice(0, LONG)}…` : told;
  return `    “${shown}” (${from === '' ? report.id : from})`;
}

/** The item with its evidence and keys. `position`: "3.". */
export function itemText(item: ReviewItem, position: string): string {
  const { reason, entry, other, why, score, field, value, says } = item;
  const sure = score === null ? '' : ` (${Math.round(score * 100)} %)`;
  const lines = [`${position}  ${reason}: ${why}${sure}`, ...entryLines(entry)];
  if (other) lines.push('  and', ...entryLines(other));
  if (field !== null) {
    lines.push(`  ${field}: ${value ?? 'not known'}`);
    for (const s of says)
      lines.push(
        `    but ${s.value}: ${supported(s.reports, s.sources)}`,
        ...s.citations.slice(0, 1).map((c) => `  ${quoted(c)}`),
      );
  }
  const keys = choicesOf(item).map(({ key, words }) => `${key} ${words}`);
  return [...lines, `  ${[...keys, 's skip', 'u undo', 'q quit'].join(' · ')}`].join('\n');
}
