/** `rapporteur ingest`: inputs into a record file. */

import { ingestReports } from '../ingest/pipeline.ts';
import { defaultWorkers, readingPool } from '../ingest/pool.ts';
import { reread } from '../ingest/reread.ts';
import { readerVersion } from '../ingest/version.ts';
import { expandInputs, standardInput } from '../reports/inputs.ts';
import { readInputs } from '../reports/reports.ts';
import type { openStore } from '../store/open.ts';
import type { RecordStore } from '../store/port.ts';
import { dossierAdditions } from './dossier/additions.ts';
import { type IngestSummary, nearDuplicatesOf, summaryJson, summaryText } from './ingest/summary.ts';
import { ProblemTeller, toldError } from './problems.ts';
import { createProgress, type ProgressStream } from './progress.ts';

export interface IngestOptions {
  /** The record file. */
  record: string;
  /** Reading threads; 0 reads on the main thread. As many as the machine has cores where not given. */
  workers?: number | undefined;
  /** No progress and no summary; problems are still told. */
  quiet?: boolean | undefined;
  /** The summary as JSON on standard output. */
  json?: boolean | undefined;
  /** A dossier whose names and words the reader is to know. */
  dossier?: string | undefined;
  /** How deep to read; `all` where not given. */
  layers?: 'record' | 'all' | undefined;
}

/** What the command works with; the process's own where not given. */
export interface IngestSurroundings {
  stdin?: AsyncIterable<Buffer> & { isTTY?: boolean; destroy?: () => unknown };
  stdout?: { write(text: string): unknown };
  stderr?: ProgressStream;
  openStore?: typeof openStore;
}

/**
 * Exit codes: 0 all went in; 1 some inputs failed and the others went in, or the record could not be written;
 * 2 nothing to read; 130 interrupted (143 on SIGTERM), with what was under way kept.
 */
export async function runIngest(
  given: string[],
  options: IngestOptions,
  surroundings: IngestSurroundings = {},
): Promise<number> {
  const stdin = surroundings.stdin ?? (process.stdin as typeof process.stdin & AsyncIterable<Buffer>);
  const stdout = surroundings.stdout ?? process.stdout;
  const stderr = surroundings.stderr ?? process.stderr;
  const named = given.length > 0 ? given : [standardInput];
  if (given.length === 0 && stdin.isTTY) {
    stderr.write('Nothing to ingest: name files, folders or patterns, or pipe reports in.\n');
    return 2;
  }
  const workers = options.workers ?? defaultWorkers();
  if (!Number.isInteger(workers) || workers < 0) {
    stderr.write('--workers must be a whole number, 0 or more.\n');
    return 2;
  }

  const additions = options.dossier === undefined ? undefined : await dossierAdditions(options.dossier);
  const { inputs, problems } = await expandInputs(named);
  const total = inputs.some((i) => i.path === standardInput) ? 0 : inputs.reduce((sum, i) => sum + i.size, 0);
  const progress = createProgress({ stream: stderr, total, quiet: options.quiet });
  const teller = new ProblemTeller((line) => progress.line(line));
  for (const problem of problems) teller.add(problem);

  const stop = new AbortController();
  let stopCode = 0;
  const stopWith = (code: number) => () => {
    stopCode = code;
    stop.abort();
    if (inputs.some((input) => input.path === standardInput)) stdin.destroy?.();
  };
  const [interrupt, terminate] = [stopWith(130), stopWith(143)];
  const stopListening = () => {
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', terminate);
  };
  // Once each: a second Ctrl-C ends the process at once, which loses the batch under way and nothing else.
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', terminate);

  let store: RecordStore | null = null;
  const pool = readingPool(workers, { additions, layers: options.layers });
  try {
    const open = surroundings.openStore ?? (await import('../store/open.ts')).openStore;
    store = await open(options.record, { create: true, reader: readerVersion });
    const counts = await ingestReports(readInputs(inputs, { stdin, onBytes: progress.bytes }), store, pool, {
      onProblem: (problem) => teller.add(problem),
      onProgress: (c) => progress.reports(c.added + c.unchanged),
      signal: stop.signal,
    });
    counts.failed += problems.length;
    if ((await store.outdated(1)).length > 0) progress.phase('reading again what an older version read');
    await reread(store, pool, { signal: stop.signal });
    if (stop.signal.aborted) {
      progress.end();
      stderr.write(
        `Interrupted: ${counts.added} new reports are kept in ${options.record}. ` +
          'Run the same command again to go on where it stopped.\n',
      );
      return stopCode;
    }
    if (counts.reports === 0) {
      progress.end();
      stderr.write('There was no report to read.\n');
      return 2;
    }
    // From here a signal ends the process at once: what is not in the record yet is taken in by the next run.
    stopListening();
    if (!(await store.isReconciled())) progress.phase('bringing the record up to date');
    if (counts.added > 0 || !(await store.isReconciled())) await store.reconcile();
    const nearDuplicates = await nearDuplicatesOf(store);
    const record = { path: options.record, ...(await store.counts()) };
    const summary: IngestSummary = { ...counts, nearDuplicates, problems: teller, record };
    progress.end();
    if (options.json) stdout.write(`${summaryJson(summary)}\n`);
    else if (!options.quiet) stdout.write(summaryText(summary));
    return counts.failed > 0 ? 1 : 0;
  } catch (error) {
    progress.end();
    const told = toldError(error);
    if (told === null) throw error;
    stderr.write(`${told}\n`);
    return 1;
  } finally {
    stopListening();
    await pool.close();
    await store?.close();
  }
}
