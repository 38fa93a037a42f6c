/** An ingest of some inputs into the record, told of as it goes. */
import { type IngestCounts, ingestReports } from '../../ingest/pipeline.ts';
import { defaultWorkers, readingPool } from '../../ingest/pool.ts';
import { reportId } from '../../queries/evidence/report-ids.ts';
import type { Found } from '../../reports/formats/document.ts';
import type { Input } from '../../reports/inputs.ts';
import { reportKey } from '../../reports/key.ts';
import { type Problem, placeOf } from '../../reports/problem.ts';
import { readInputs } from '../../reports/reports.ts';
import { StoreError } from '../../store/errors.ts';
import { openStore } from '../../store/open.ts';
import type { Job } from '../schemas/jobs.ts';

export interface IngestInput extends Input {
  /** Where a page was fetched from: its report's address where the page gives none. */
  url?: string | undefined;
}

export type IngestNews =
  | { news: 'progress'; counts: IngestCounts; bytes: number }
  | { news: 'reconciling' }
  | { news: 'report'; id: string }
  | { news: 'problem'; problem: Job['problems'][number] }
  | { news: 'failed'; message: string }
  | { news: 'ended'; stopped: boolean };

declare const RAPPORTEUR_VERSION: string | undefined;
const version = typeof RAPPORTEUR_VERSION === 'string' ? RAPPORTEUR_VERSION : 'source';

export interface IngestOrder {
  record: string;
  inputs: IngestInput[];
}

/**
 * Reads the inputs into the record and tells of it; `ended` or `failed` comes last. When the signal is given, what is
 * under way is finished and kept.
 */
export async function runIngest(
  { record, inputs }: IngestOrder,
  tell: (news: IngestNews) => void,
  signal: AbortSignal,
): Promise<void> {
  const named = new Map(inputs.map((input) => [input.path, input.name]));
  const onProblem = (problem: Problem) => {
    const { kind, severity, message, remedy } = problem;
    const place = placeOf({ ...problem, path: named.get(problem.path) ?? problem.path });
    tell({ news: 'problem', problem: { kind, severity, place, message, remedy } });
  };
  let bytes = 0;
  let counts: IngestCounts = {
    reports: 0,
    added: 0,
    unchanged: 0,
    otherLanguage: 0,
    withoutDate: 0,
    failed: 0,
  };
  const progress = () => tell({ news: 'progress', counts, bytes });
  async function* found(): AsyncGenerator<Found> {
    for (const input of inputs) {
      const taken = (count: number) => {
        bytes += count;
        progress();
      };
      for await (const item of readInputs([input], { onBytes: taken })) {
        if (item.found === 'report') {
          if (input.url !== undefined) item.report.url ??= input.url;
          tell({ news: 'report', id: reportId(reportKey(item.report)) });
        }
        yield item;
      }
    }
  }
  const pool = readingPool(Math.max(1, defaultWorkers() - 1));
  try {
    const store = await openStore(record, { create: true, reader: version });
    try {
      counts = await ingestReports(found(), store, pool, {
        onProblem,
        onProgress: (now) => {
          counts = { ...now };
          progress();
        },
        signal,
      });
      progress();
      if (counts.added > 0 || !(await store.isReconciled())) {
        tell({ news: 'reconciling' });
        await store.reconcile();
      }
    } finally {
      await store.close();
    }
    tell({ news: 'ended', stopped: signal.aborted });
  } catch (error) {
    tell({ news: 'failed', message: failureOf(error) });
  } finally {
    await pool.close();
  }
}

function failureOf(error: unknown): string {
  if (error instanceof StoreError) return `${error.message}. ${error.remedy}`;
  return error instanceof Error ? error.message : String(error);
}
