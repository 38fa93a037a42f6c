/** What a decision does, in lines for the terminal. */

import { labelOf, short } from '../../exports/entry/label.ts';
import type { Decided } from '../../store/decisions/decisions.ts';

const shown = (value: string | number | null | undefined) =>
  value === null || value === undefined || value === '' ? 'not known' : short(String(value));

/** A line for every entry that comes or goes (`+`, `-`), and for every field that changes. */
export function effectLines({ before, after }: Decided): string[] {
  const [old, now] = [new Map(before.map((e) => [e.id, e])), new Map(after.map((e) => [e.id, e]))];
  const lines: string[] = [];
  for (const entry of before) if (!now.has(entry.id)) lines.push(`- ${labelOf(entry)}`);
  for (const entry of after) {
    const was = old.get(entry.id);
    if (!was) lines.push(`+ ${labelOf(entry)}`);
    else {
      const changed = Object.keys(entry.fields).filter((f) => entry.fields[f] !== was.fields[f]);
      if (changed.length > 0) lines.push(`  ${labelOf(entry)}`);
      for (const f of changed) lines.push(`    ${f}: ${shown(was.fields[f])} → ${shown(entry.fields[f])}`);
    }
  }
  return lines.length > 0 ? lines : ['  Nothing in the record changes.'];
}
