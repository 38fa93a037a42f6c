/** `rapporteur log` */

import { entryIdOf } from '../../queries/entry.ts';
import { type DecisionAnswer, decisions } from '../../queries/review/decisions.ts';
import { printable } from '../../reports/clean.ts';
import { withRecord } from '../ask/record.ts';
import type { DecideSurroundings } from './record.ts';

export interface LogOptions {
  record: string;
  format: 'table' | 'json' | 'jsonl';
  limit?: number | undefined;
}

/** "Ada, 2021-10-19 08:00: correct date: 2021-10-18, “by the minutes”", and what became of it. */
export function decisionText({ kind, state, undoneBy, field, value, by, at, why }: DecisionAnswer): string {
  const said = value === null ? 'not known' : typeof value === 'string' ? value : value.join(' ');
  const what = field === null ? kind : `${kind} ${field}: ${said}`;
  const parts = [what, why === null ? null : `“${why}”`, fates[state](undoneBy)];
  return `${by}, ${timeOf(at)}: ${parts.filter((p) => p !== null).join(', ')}`;
}

const timeOf = (at: string) => at.slice(0, 16).replace('T', ' ');

const fates: { [state in DecisionAnswer['state']]: (undoneBy: string | null) => string | null } = {
  holds: () => null,
  undone: (by) => `undone by ${by}`,
  overruled: () => 'without effect: a newer decision contradicts it',
  gone: () => 'without effect: what it was tied to is not in the record',
};

function text(decision: DecisionAnswer): string {
  const { id, kind, target, entries, state, undoneBy, field, value, by, at, why } = decision;
  const said = value === null ? 'not known' : typeof value === 'string' ? value : value.join(' ');
  const what = field === null ? '' : ` ${field}: ${said}`;
  const now = entries.map((e) => (e.isShown ? e.id : `${e.id} (rejected)`)).join(', ');
  const lines = [`${id}  ${timeOf(at)}  ${by}`, `  ${kind} ${target}${what}`];
  if (kind !== 'undo' && now !== target && entries.length > 0) lines.push(`  now ${now}`);
  const fate = fates[state](undoneBy);
  if (fate !== null) lines.push(`  ${fate}`);
  if (why !== null) lines.push(`  “${why}”`);
  return lines.join('\n');
}

/** Lists all decisions, oldest first, or those on one entry. Throws the store's errors. */
export async function runLog(
  asked: string | undefined,
  { record, format, limit }: LogOptions,
  { stdout = process.stdout, stderr = process.stderr }: DecideSurroundings = {},
): Promise<number> {
  const found = await withRecord(record, async (store) => {
    const entry = asked === undefined ? undefined : await entryIdOf(store, asked);
    return decisions(store, { entry, limit });
  });
  if (format === 'json') stdout.write(`${JSON.stringify(found, null, 2)}\n`);
  else if (format === 'jsonl') stdout.write(found.map((d) => `${JSON.stringify(d)}\n`).join(''));
  else if (found.length === 0) stderr.write('Nothing was decided.\n');
  else stdout.write(`${printable(found.map(text).join('\n'))}\n`);
  return 0;
}
