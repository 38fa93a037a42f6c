/** Reads the minimal pairs and compares what the reader makes of each text with the right answer. */
import { readFileSync } from 'node:fs';
import type { Reading } from '../../src/contract/reading.ts';
import { read } from '../../src/reader/read.ts';

export type Row = Record<string, string>;

export interface Case {
  set: string;
  text: string;
  published: string;
  /** The rows with this text: one for each occasion or statement, or one that says "none". */
  rows: Row[];
}

/** The cases of a file beside this one, rows of the same text gathered. */
export function casesOf(file: string, text: string): Case[] {
  const [head, ...lines] = readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const columns = head!.split('\t');
  const cases = new Map<string, Case>();
  for (const line of lines) {
    const cells = line.split('\t');
    const row = Object.fromEntries(columns.map((c, i) => [c, cells[i] ?? '']));
    const made = cases.get(row[text]!) ?? {
      set: row['set']!,
      text: row[text]!.replaceAll(' ¶ ', '\n\n'),
      published: row['published'] ?? '2021-10-20',
      rows: [],
    };
    made.rows.push(row);
    cases.set(row[text]!, made);
  }
  return [...cases.values()];
}

const listOf = (cell: string) => cell.split(', ').filter(Boolean);
const plain = (s: string) =>
  s
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const nameOf = (reading: Reading, id: string | null) => reading.entities.find((e) => e.id === id)?.name ?? '';

/** One line for each occasion, in a fixed order; `given` limits the columns to those that the right answer fills. */
function occasions(case_: Case, reading: Reading): [got: string[], want: string[]] {
  const line = (status: string, date: string, parties: string[], people: string[], place: string) =>
    `${status} ${date || 'undated'} ${[...parties].sort().join('-')} [${[...people].sort().join(', ')}] ${place || 'nowhere'}`;
  const rows = case_.rows.filter((r) => r['status'] !== 'none');
  const medium = (m: string) => (rows.some((r) => r['medium']) ? ` ${m}` : '');
  const got = reading.meetings.map(
    (m) =>
      line(
        m.status,
        m.date ?? '',
        m.parties,
        m.people.map((p) => nameOf(reading, p)),
        m.place ?? '',
      ) + medium(m.medium),
  );
  const want = rows.map(
    (r) =>
      line(r['status']!, r['date']!, listOf(r['parties']!), listOf(r['people']!), r['place']!) +
      medium(r['medium']!),
  );
  return [got.sort(), want.sort()];
}

/** The same for statements: content as words, the speaker by name where there is one, else by party. */
function statements(case_: Case, reading: Reading): [got: string[], want: string[]] {
  const rows = case_.rows.filter((r) => r['kind'] !== 'none');
  const named = rows.every((r) => r['speaker']);
  const content = (s: string) => plain(s).replace(/^that /, '');
  const got = reading.statements.map((s) => {
    const words = content(s.content.map(([a, b]) => case_.text.slice(a, b)).join(' '));
    return `${s.kind} ${named ? nameOf(reading, s.speaker) : ''} (${s.party ?? ''}): ${words}`;
  });
  const want = rows.map(
    (r) => `${r['kind']} ${named ? r['speaker'] : ''} (${r['party']}): ${content(r['content']!)}`,
  );
  return [got.sort(), want.sort()];
}

/** What is wrong with the reading of a case, or null. */
export function fault(case_: Case, layer: 'meetings' | 'statements'): string | null {
  const reading = read({ id: 'pair', text: case_.text, published: case_.published });
  const [got, want] = layer === 'meetings' ? occasions(case_, reading) : statements(case_, reading);
  if (got.join('\n') === want.join('\n')) return null;
  return `${case_.set}: ${case_.text}\n    want ${want.join(' | ') || 'none'}\n    got  ${got.join(' | ') || 'none'}`;
}
