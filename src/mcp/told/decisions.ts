/** What people have decided, and what they are to look at, as text. */
import type { Decision, Part, ReviewItem, ReviewPage, SaidValue } from '../../api/schemas/index.ts';
import { labelOf } from '../../exports/entry/label.ts';
import { quotations } from './entries.ts';
import { counted, flat, joined, type Permalink } from './writing.ts';

const more = (next: string | null) => (next === null ? [] : [`More: the same with cursor "${next}".`]);

function item({ reason, why, entry, other, field, value, says }: ReviewItem, link: Permalink): string {
  const candidate = (e: ReviewItem['entry']) => [
    `${flat(labelOf(e))} · ${link(e.id)}`,
    ...quotations(e.citations, link),
  ];
  return [
    `### ${reason}: ${flat(why)}`,
    ...candidate(entry),
    ...(other ? ['and', ...candidate(other)] : []),
    ...(field === null ? [] : [`${field}: ${flat(value ?? 'not known')}`]),
    ...says.flatMap((s) => [
      `but ${flat(s.value)}: ${counted(s.reports, 'report')}, ${counted(s.sources, 'independent source')}`,
      ...quotations(s.citations, link),
    ]),
  ].join('\n');
}

export function review({ items, total, next, reasons }: ReviewPage, link: Permalink): string[] {
  if (total === 0) return ['There is nothing to review.'];
  const counts = reasons.map((r) => `${r.reason} ${r.items}`).join(', ');
  return [`${items.length} of ${total} (${counts}).`, ...items.map((i) => item(i, link)), ...more(next)];
}

export function decisions(
  { items, total, next }: { items: Decision[]; total: number; next: string | null },
  link: Permalink,
): string[] {
  if (total === 0) return ['Nothing was decided.'];
  const line = ({ id, kind, target, field, value, by, at, why, state, entries }: Decision) => {
    const said = value === null ? 'not known' : typeof value === 'string' ? value : value.join(', ');
    return joined([
      `- ${at.slice(0, 16).replace('T', ' ')} ${flat(by)}`,
      `${kind} ${target}${field === null ? '' : ` ${field}: ${flat(said)}`}`,
      state !== 'holds' && state,
      why && `“${flat(why)}”`,
      ...entries.map((e) => link(e.id)),
      id,
    ]);
  };
  return [`${items.length} of ${total}.`, items.map(line).join('\n'), ...more(next)];
}

export const said = ({ items }: { items: SaidValue[] }): string[] =>
  items.length === 0
    ? ['No report speaks of it.']
    : [
        items
          .map(({ value, reports, sources }) =>
            joined([`- ${flat(value)}`, counted(reports, 'report'), counted(sources, 'independent source')]),
          )
          .join('\n'),
      ];

export function parts({ items }: { items: Part[] }, link: Permalink): string[] {
  return items.map(({ id, leads, terms, reports, first, words }) =>
    [
      `- ${joined([flat(terms), counted(reports, 'report'), leads && 'the entry goes by it', id])}`,
      ...(words === null || !first ? [] : [`> ${flat(words)}`, `> — ${link(first.id)}`]),
    ].join('\n'),
  );
}
