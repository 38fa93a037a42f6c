/** What an ingest has come to. */
import { sql } from 'kysely';
import type { IngestCounts } from '../../ingest/pipeline.ts';
import { printable } from '../../reports/clean.ts';
import type { ProblemKind } from '../../reports/problem.ts';
import type { RecordCounts, RecordStore } from '../../store/port.ts';
import { type ProblemTeller, problemNames } from '../problems.ts';

export interface IngestSummary extends IngestCounts {
  /** Reports in the record that repeat another one: they count as one source with it. */
  nearDuplicates: number;
  problems: ProblemTeller;
  /** The record as it stands now. */
  record: RecordCounts & { path: string };
}

/** How many reports of a reconciled record repeat another. */
export async function nearDuplicatesOf(store: RecordStore): Promise<number> {
  const row = await store.db
    .selectFrom('report')
    .select(sql<number>`count(*)`.as('n'))
    .whereRef('cluster', '<>', 'id')
    .executeTakeFirstOrThrow();
  return row.n;
}

const number = new Intl.NumberFormat('en');
const reasonsApart = new Set<ProblemKind>(['no-date', 'impossible-date']);

/** The summary as a person reads it, one count a line. */
export function summaryText(summary: IngestSummary): string {
  const lines: [string, number, string][] = [
    ['Read', summary.reports, summary.reports === 1 ? 'report' : 'reports'],
    ['New', summary.added, ''],
    ['Unchanged', summary.unchanged, summary.unchanged ? 'in the record before, or twice in the inputs' : ''],
    ['Near-duplicates', summary.nearDuplicates, 'in the record, one source each with what they repeat'],
    ['Other language', summary.otherLanguage, 'kept and marked, not read'],
    ['Without date', summary.withoutDate, 'their relative dates stay unresolved'],
    ['Failed', summary.failed, ''],
  ];
  const shown = lines.filter(
    ([name, count]) => count > 0 || name === 'Read' || name === 'New' || name === 'Failed',
  );
  const digits = Math.max(...shown.map(([, count]) => number.format(count).length));
  let text = '';
  for (const [name, count, note] of shown)
    text += `${`${name.padEnd(16)} ${number.format(count).padStart(digits)}  ${note}`.trimEnd()}\n`;
  for (const [kind, count] of summary.problems.counts)
    if (!reasonsApart.has(kind)) text += `  ${number.format(count)} × ${problemNames[kind]}\n`;
  const { path, reports, people, occasions, statements } = summary.record;
  const held = [
    `${number.format(reports)} reports`,
    `${number.format(people)} people`,
    `${number.format(occasions)} occasions`,
    `${number.format(statements)} statements`,
  ];
  return `${text}Record ${printable(path)}: ${held.join(', ')}\n`;
}

/** The summary for programs: the counts, the problems (the first thousand) and the record's own counts. */
export function summaryJson({ problems, ...summary }: IngestSummary): string {
  const problemCounts = Object.fromEntries(problems.counts);
  return JSON.stringify({ ...summary, problemCounts, problems: problems.first });
}
