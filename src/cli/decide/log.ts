/** `rapporteur log` */
import { type DecisionAnswer, decisions } from '../../queries/decisions.ts';
import { entryIdOf } from '../../queries/entry.ts';
import { printable } from '../../reports/clean.ts';
import { withRecord } from '../ask/record.ts';
import type { DecideSurroundings } from './record.ts';

export interface LogOptions {
  record: string;
  format: 'table' | 'json' | 'jsonl';
  limit?: number | undefined;
}

function text({
  id,
  kind,
  target,
  entries,
  state,
  undoneBy,
  field,
  value,
  by,
  at,
  why,
}: DecisionAnswer): string {
  const said = value === null ? 'not known' : typeof value === 'string' ? value : value.join(' ');
  const what = field === null ? '' : ` ${field}: ${said}`;
  const now = entries.map((e) => (e.isShown ? e.id : `${e.id} (rejected)`)).join(', ');
  const lines = [`${id}  ${at.slice(0, 16).replace('T', ' ')}  ${by}`, `  ${kind} ${target}${what}`];
  if (kind !== 'undo' && now !== target && entries.length > 0) lines.push(`  now ${now}`);
  if (state === 'undone') lines.push(`  undone by ${undoneBy}`);
  if (state === 'overruled') lines.push('  without effect: a newer decision contradicts it');
  if (state === 'gone') lines.push('  without effect: what it was tied to is not in the record');
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
