/** How a report is named where it is cited. */
import type { Citation, ReportRef } from '../queries/answers.ts';

export interface Cited {
  report: ReportRef;
  words: string;
  /** Near-duplicates of the report that are cited too. */
  copies: number;
}

/** The independent sources of an entry, at most `limit`, each with the number of its near-duplicates. */
export function independent(citations: Citation[], limit = Number.POSITIVE_INFINITY): Cited[] {
  const originals = citations.filter((c) => c.copyOf === null);
  return originals.slice(0, limit).map((c) => ({
    report: c.report,
    words: c.words,
    copies: citations.filter((other) => other.copyOf === c.report.id).length,
  }));
}

/** "Yonhap, 2021-10-19, “Envoys meet”" */
export function reportLine(
  report: ReportRef,
  speak: (date: string) => string = (d) => d.slice(0, 10),
): string {
  const date = report.published === null ? 'undated' : speak(report.published);
  const title = report.title === null ? [] : [`“${report.title}”`];
  return [report.source ?? 'Unnamed source', date, ...title].join(', ');
}

/** " (and 2 near-copies)"; nothing where there are none. */
export const copiesNote = (copies: number): string =>
  copies === 0 ? '' : ` (and ${copies} near-${copies === 1 ? 'copy' : 'copies'})`;
