/** What a decision does, in lines for the terminal. */

import type { Decided } from '../../store/decisions/decisions.ts';
import type { EntryState } from '../../store/decisions/state.ts';

const told: { [kind: string]: readonly string[] } = {
  person: ['name', 'party', 'office'],
  occasion: ['date', 'parties', 'people', 'place', 'status'],
  statement: ['date', 'person', 'speaker', 'text'],
  position: ['date', 'holder', 'stance', 'issue', 'text'],
  proposal: ['date', 'authors', 'kind', 'text'],
  commitment: ['date', 'holders', 'due', 'text'],
  claim: ['parties', 'text'],
  event: ['date', 'source', 'type', 'target', 'text'],
};

const SHORT = 80;
const short = (words: string) => (words.length > SHORT ? `${words.slice(0, SHORT - 1)}…` : words);

/** "person-0c1…: Sung Kim, USA, envoy" */
export function labelOf({ id, kind, fields }: EntryState): string {
  const names = told[kind] ?? Object.keys(fields).filter((f) => f !== 'reports' && f !== 'sources');
  const words = names.map((f) => fields[f]).filter((v) => v !== null && v !== undefined && v !== '');
  return `${id}: ${short(words.join(', '))}`;
}

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
