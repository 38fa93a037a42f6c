/** `rapporteur read`: reports in, readings out, nothing kept. */

import { emptyReading } from '../contract/empty-reading.ts';
import type { Report } from '../contract/reading.ts';
import { readOne } from '../ingest/read-one.ts';
import { type Found, foundProblem } from '../reports/formats/document.ts';
import { jsonLineGroups } from '../reports/formats/json.ts';
import { expandInputs } from '../reports/inputs.ts';
import { type Problem, problem } from '../reports/problem.ts';
import { isoPublished } from '../reports/published.ts';
import { readInputs } from '../reports/reports.ts';
import { dossierAdditions } from './dossier/additions.ts';
import { problemLine } from './problems.ts';
import { createOutput, OutputError, type OutputStream, ReaderGone } from './read/output.ts';
import { prettyReading } from './read/pretty.ts';
import { terminalOf } from './terminal.ts';

export interface ReadOptions {
  /** The date of publication of all reports, whatever they say themselves. */
  published?: string | undefined;
  /** `pretty` on a terminal and `jsonl` elsewhere where not given. */
  format?: 'pretty' | 'jsonl' | undefined;
  /** `record`: what the record keeps; `all`, the default: events, positions, proposals, commitments and claims too. */
  layers?: 'record' | 'all' | undefined;
  /** A dossier whose names and words the reader is to know. */
  dossier?: string | undefined;
}

/** What the command works with; the process's own where not given. */
export interface ReadSurroundings {
  stdin?: AsyncIterable<Buffer> & { isTTY?: boolean };
  stdout?: OutputStream;
  stderr?: { write(text: string): unknown };
  env?: { [name: string]: string | undefined };
}

async function* inGroups(found: AsyncIterable<Found>): AsyncGenerator<Found[]> {
  for await (const one of found) yield [one];
}

async function* opened(args: string[], stdin: AsyncIterable<Buffer>): AsyncGenerator<Found[]> {
  if (args.length === 0) {
    yield* jsonLineGroups({ path: '-', name: 'stdin', bytes: stdin });
    return;
  }
  const { inputs, problems } = await expandInputs(args);
  for (const p of problems) yield [foundProblem(p)];
  yield* inGroups(readInputs(inputs, { stdin }));
}

/**
 * Reads the named files, or JSON Lines from standard input, and writes one reading each in the same order. What
 * cannot be read is told on standard error and leaves no line. Exit codes: 0 all was read; 1 something was not;
 * 2 wrong use. Throws a `NoDossierError` or a `DossierError`. That whoever takes the output goes away is no error.
 */
export async function runRead(
  args: string[],
  options: ReadOptions = {},
  surroundings: ReadSurroundings = {},
): Promise<number> {
  const stdin = surroundings.stdin ?? (process.stdin as typeof process.stdin & AsyncIterable<Buffer>);
  const stdout = surroundings.stdout ?? process.stdout;
  const stderr = surroundings.stderr ?? process.stderr;
  const env = surroundings.env ?? process.env;
  const published = options.published === undefined ? undefined : isoPublished(options.published);
  if (published === null) {
    stderr.write('--published must be a date: YYYY-MM-DD.\n');
    return 2;
  }
  if (args.length === 0 && stdin.isTTY) {
    stderr.write('Nothing to read: name files, or pipe reports in, one JSON object a line.\n');
    return 2;
  }
  const additions = options.dossier === undefined ? undefined : await dossierAdditions(options.dossier);
  const isPretty = (options.format ?? (stdout.isTTY ? 'pretty' : 'jsonl')) === 'pretty';
  const { colour } = terminalOf(stdout, env);
  const output = createOutput(stdout);
  let failures = 0;
  const tell = (p: Problem) => {
    if (p.severity === 'failure') failures++;
    // Most texts piped in have no date on purpose; that its dates stay open is seen in the reading.
    if (p.kind !== 'no-date' && !(published && p.kind === 'impossible-date'))
      stderr.write(`${problemLine(p)}\n`);
  };
  const written = (report: Report): string => {
    const { status, language, reading } = readOne(report, { layers: options.layers ?? 'all', additions });
    if (isPretty) return prettyReading(report, { status, language, reading }, colour);
    return `${JSON.stringify(reading ?? emptyReading(report.id))}\n`;
  };
  try {
    for await (const group of opened(args, stdin)) {
      for (const one of group) {
        if (one.found === 'problem') {
          tell(one.problem);
          continue;
        }
        const report = published ? { ...one.report, published } : one.report;
        let line: string;
        try {
          line = written(report);
        } catch (error) {
          const message = `the reader gave up: ${String(error)}`;
          tell(problem('reader-failed', one.origin, message, 'please report it with the text at hand'));
          continue;
        }
        await output.write(line);
      }
      await output.flush();
    }
  } catch (error) {
    if (error instanceof ReaderGone) return 0;
    if (!(error instanceof OutputError)) throw error;
    const reason = error.code === 'ENOSPC' ? 'no space left on the device' : error.code;
    stderr.write(`The readings cannot be written: ${reason}.\n`);
    return 1;
  } finally {
    output.close();
  }
  return failures > 0 ? 1 : 0;
}
