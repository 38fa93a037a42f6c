/** JSON (one record or a list) and JSON Lines (one record a line). */
import { type Line, lineGroups } from '../bytes.ts';
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

function linesProblem(kind: 'too-large' | 'broken-json', at: Origin, message: string): Found {
  return foundProblem(problem(kind, at, message, 'mend or remove the line; the others go in'));
}

function* lineReports(line: Line, source: Source): Generator<Found> {
  const at = { path: source.path, line: line.number };
  if (line.bytes === null) {
    yield linesProblem('too-large', at, 'the line is longer than 64 MB');
    return;
  }
  const words = decodeBytes(line.bytes).replace(/^\ufeff/, '');
  if (words.trim() === '') return;
  let record: unknown;
  try {
    record = JSON.parse(words);
  } catch (error) {
    yield linesProblem('broken-json', at, `not JSON: ${jsonErrorOf(error)}`);
    return;
  }
  yield* recordReports(record, at, `${source.name}:${line.number}`);
}

/**
 * One record a line, in groups as the stream delivers them. A line that is not JSON is a problem of its own, blank
 * lines count in the numbering only. Nothing is yielded for an empty stream.
 */
export async function* jsonLineGroups(source: Source): AsyncGenerator<Found[]> {
  for await (const lines of lineGroups(source.bytes)) {
    const found: Found[] = [];
    for (const line of lines) for (const one of lineReports(line, source)) found.push(one);
    if (found.length) yield found;
  }
}

export async function* jsonLinesReports(source: Source): AsyncGenerator<Found> {
  let seen = false;
  for await (const group of jsonLineGroups(source)) {
    seen = true;
    yield* group;
  }
  if (!seen) {
    const message = 'no line holds anything';
    yield foundProblem(problem('empty-file', { path: source.path }, message, 'put one report a line in it'));
  }
}
