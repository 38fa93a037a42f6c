import type { Report } from '../../contract/reading.ts';
import { cleanText } from '../clean.ts';
import { noDate } from '../fields.ts';
import { problem } from '../problem.ts';
import { publishedInName } from '../published.ts';
import { type Found, foundProblem, foundReport, type Source } from './document.ts';

/** The whole of a plain text as one report, dated by the name of its file. */
export function* textReports(text: string, source: Source): Generator<Found> {
  const origin = { path: source.path };
  if (text.trim() === '') {
    yield foundProblem(problem('empty-file', origin, 'the file is empty', 'put the words of a report in it'));
    return;
  }
  const report: Report = { id: source.name, text: cleanText(text) };
  const published = publishedInName(source.path);
  if (published) report.published = published;
  else yield foundProblem(noDate(origin));
  yield foundReport(report, origin);
}
