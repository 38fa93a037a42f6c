/** Entries of a kind that follow from readings, for tests. */
import type { Reading } from '../../contract/reading.ts';
import { gather } from '../gather.ts';
import type { EntryKind } from '../kinds.ts';
import { aspects } from '../registry.ts';
import { MemoryLedger } from '../settle/memory.ts';
import { settle } from '../settle/settle.ts';
import { type Told, told } from '../testing.ts';
import type { ReadReport } from '../types.ts';

/** A report with what is added to its reading; `at` gives the span of words of its text. */
export function toldWith(
  number: number,
  report: Told,
  more: (at: (words: string) => [number, number]) => Partial<Reading>,
): ReadReport {
  const read = told(number, report);
  const at = (words: string): [number, number] => {
    const start = report.text.indexOf(words);
    if (start < 0) throw new Error(`"${words}" is not in "${report.text}"`);
    return [start, start + words.length];
  };
  return { ...read, reading: { ...read.reading, ...more(at) } };
}

/** The fields of all entries of the kind, with how many reports tell of each, the most told first. */
export function entriesOf<F>(kind: EntryKind, reports: readonly ReadReport[]): (F & { reports: number })[] {
  const ledger = new MemoryLedger();
  const gathered = reports.map(gather);
  for (const report of gathered) ledger.addReport(report);
  settle(ledger, gathered, { aspects });
  return [...ledger.written.values()]
    .filter((w) => w.entry.kind === kind)
    .map((w) => ({ ...(w.fields as F), reports: w.entry.reports }))
    .sort((a, b) => b.reports - a.reports);
}
