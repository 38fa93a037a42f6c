/** JSON (one record or a list) and JSON Lines (one record a line). */
import { lineGroups } from '../bytes.ts';
import { decodeBytes } from '../encoding.ts';
import { reportFromFields } from '../fields.ts';
import { type Origin, problem } from '../problem.ts';
import { type Found, foundProblem, foundReport, type Source } from './document.ts';

/** The parser's words without its excerpt, which may hold anything. */
export function jsonErrorOf(error: unknown): string {
  return (error as Error).message.replace(/,? ?\.{0,3}"[\s\S]*$/, '').replace(/ in JSON at/, ' at');
}

function* recordReports(record: unknown, at: Origin, id: string): Generator<Found> {
  const { report, problems } = reportFromFields(record, at, { id });
  for (const p of problems) yield foundProblem(p);
  if (report) yield foundReport(report, at);
}

/** The records of a JSON document: one object, a list of them, or a list under `articles`, `items` or `reports`. */
export function* jsonReports(document: unknown, source: Source): Generator<Found> {
  const nested = document as { articles?: unknown; items?: unknown; reports?: unknown } | null;
  const list = Array.isArray(document)
    ? document
    : [nested?.reports, nested?.articles, nested?.items].find(Array.isArray);
  if (!list) {
    yield* recordReports(document, { path: source.path }, source.name);
    return;
  }
  if (list.length === 0) {
    const message = 'the list holds no report';
    yield foundProblem(problem('empty-file', { path: source.path }, message, 'put reports in it'));
  }
  for (const [index, record] of list.entries())
    yield* recordReports(record, { path: source.path, item: index + 1 }, `${source.name}#${index + 1}`);
}

/** One record a line. A line that is not JSON is a problem of its own; the others go on. */
export async function* jsonLinesReports(source: Source): AsyncGenerator<Found> {
  let seen = false;
  for await (const lines of lineGroups(source.bytes))
    for (const { number, bytes } of lines) {
      const at = { path: source.path, line: number };
      if (bytes === null) {
        yield foundProblem(problem('too-large', at, 'the line is longer than 64 MB', 'split it'));
        continue;
      }
      const words = decodeBytes(bytes).replace(/^\ufeff/, '');
      if (words.trim() === '') continue;
      seen = true;
      let record: unknown;
      try {
        record = JSON.parse(words);
      } catch (error) {
        const message = `not JSON: ${jsonErrorOf(error)}`;
        yield foundProblem(problem('broken-json', at, message, 'mend or remove the line; the others go in'));
        continue;
      }
      yield* recordReports(record, at, `${source.name}:${number}`);
    }
  if (!seen) {
    const message = 'no line holds anything';
    yield foundProblem(problem('empty-file', { path: source.path }, message, 'put one report a line in it'));
  }
}
