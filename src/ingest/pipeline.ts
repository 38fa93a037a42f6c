/** From reports to the store: known ones skipped, batches read by the pool, one writer that keeps their order. */
import type { Reading, Report } from '../contract/reading.ts';
import type { Found } from '../reports/formats/document.ts';
import { reportKey } from '../reports/key.ts';
import { type Origin, type Problem, problem } from '../reports/problem.ts';
import type { RecordStore, StoredReport } from '../store/port.ts';
import { batchSize, batchText, type CompactReading } from './batch.ts';
import type { ReadingPool } from './pool.ts';

export interface IngestCounts {
  /** Reports found in the inputs. */
  reports: number;
  /** Added to the record by this run. */
  added: number;
  /** In the record already, or more than once in the inputs. */
  unchanged: number;
  /** Of the added: kept, but not read. */
  otherLanguage: number;
  /** Of the reports found: relative dates in them stay unresolved. */
  withoutDate: number;
  /** Inputs, lines and reports that did not go in. */
  failed: number;
}

export interface IngestWatch {
  onProblem: (problem: Problem) => void;
  /** After each change of the counts. */
  onProgress?: (counts: Readonly<IngestCounts>) => void;
  /** When aborted, what is under way is finished and kept, and nothing more is taken. */
  signal?: AbortSignal;
}

interface Candidate {
  key: string;
  report: Report;
  origin: Origin;
}

const textOf = (candidates: Candidate[]) => candidates.reduce((sum, c) => sum + c.report.text.length, 0);
const isFull = (candidates: Candidate[]) => candidates.length >= batchSize || textOf(candidates) >= batchText;

/** The items of a stream until it ends or the signal is given, even while the stream is waiting for input. */
async function* until<T>(items: AsyncIterable<T>, signal: AbortSignal | undefined): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]();
  const ended: IteratorReturnResult<undefined> = { done: true, value: undefined };
  // One listener for the whole stream: racing each item against one promise would keep every item alive.
  let stopWaiting = () => {};
  const stop = () => stopWaiting();
  signal?.addEventListener('abort', stop);
  const next = () =>
    new Promise<IteratorResult<T, undefined>>((resolve, reject) => {
      stopWaiting = () => resolve(ended);
      iterator.next().then(resolve, reject);
    });
  try {
    while (!signal?.aborted) {
      const { done, value } = await next();
      if (done) break;
      yield value;
    }
  } finally {
    signal?.removeEventListener('abort', stop);
    // Not awaited: a generator that waits for standard input settles only when the input ends.
    iterator.return?.().catch(() => {});
  }
}

/**
 * Keeps all reports that are new. Batches are written in the order in which they were found, whichever thread is done first. What the store
 * throws is thrown on, after the batches before it have been kept.
 */
export async function ingestReports(
  found: AsyncIterable<Found>,
  store: RecordStore,
  pool: ReadingPool,
  watch: IngestWatch,
): Promise<IngestCounts> {
  const counts: IngestCounts = {
    reports: 0,
    added: 0,
    unchanged: 0,
    otherLanguage: 0,
    withoutDate: 0,
    failed: 0,
  };
  const underWay = new Set<string>();
  const writes: Promise<void>[] = [];
  let lastWrite: Promise<void> = Promise.resolve();
  let candidates: Candidate[] = [];
  let batch: Candidate[] = [];

  const fail = (p: Problem) => {
    if (p.severity === 'failure') counts.failed++;
    watch.onProblem(p);
  };

  const write = async (claimed: Candidate[], readings: Promise<CompactReading[]>) => {
    const stored = storedReports(claimed, await readings.catch(() => oneByOne(claimed, pool)), fail);
    const { added, unchanged } = await store.addReports(stored);
    counts.added += added;
    counts.unchanged += unchanged;
    counts.otherLanguage += stored.filter((s) => s.status === 'other-language').length;
    for (const { key } of claimed) underWay.delete(key);
    watch.onProgress?.(counts);
  };

  const dispatch = async () => {
    const claimed = batch;
    batch = [];
    while (writes.length >= pool.capacity) await writes.shift();
    const readings = pool.read(claimed.map((c) => c.report));
    readings.catch(() => {});
    lastWrite = lastWrite.then(() => write(claimed, readings));
    lastWrite.catch(() => {});
    writes.push(lastWrite);
  };

  const sift = async () => {
    if (candidates.length === 0) return;
    const known = await store.knownKeys(candidates.map((c) => c.key));
    for (const candidate of candidates) {
      if (known.has(candidate.key)) {
        counts.unchanged++;
        underWay.delete(candidate.key);
      } else batch.push(candidate);
      if (isFull(batch)) await dispatch();
    }
    candidates = [];
    watch.onProgress?.(counts);
  };

  for await (const item of until(found, watch.signal)) {
    if (item.found === 'problem') {
      fail(item.problem);
      continue;
    }
    counts.reports++;
    if (!item.report.published) counts.withoutDate++;
    const key = reportKey(item.report);
    if (underWay.has(key)) counts.unchanged++;
    else {
      underWay.add(key);
      candidates.push({ key, report: item.report, origin: item.origin });
    }
    if (isFull(candidates)) await sift();
  }
  if (!watch.signal?.aborted) {
    await sift();
    if (batch.length) await dispatch();
  }
  await lastWrite;
  return counts;
}

/** After a thread has died at a batch: whichever report it was, the others shall not go with it. */
async function oneByOne(claimed: Candidate[], pool: ReadingPool): Promise<CompactReading[]> {
  const readings: CompactReading[] = [];
  for (const { report } of claimed)
    try {
      readings.push(...(await pool.read([report])));
    } catch (error) {
      readings.push({ status: 'failed', language: null, json: null, signature: null, error: String(error) });
    }
  return readings;
}

function readerFailed(origin: Origin, message: string): Problem {
  const remedy = 'please report it with the text at hand; the other reports go in';
  return problem('reader-failed', origin, `the reader gave up: ${message}`, remedy);
}

function storedReports(
  claimed: Candidate[],
  readings: CompactReading[],
  fail: (p: Problem) => void,
): StoredReport[] {
  const stored: StoredReport[] = [];
  for (const [i, { key, report, origin }] of claimed.entries()) {
    const { status, language, json, signature, error } = readings[i]!;
    if (status === 'failed') fail(readerFailed(origin, error ?? ''));
    else {
      const reading = json === null ? null : (JSON.parse(json) as Reading);
      stored.push({ key, report, status, reading, signature, language });
    }
  }
  return stored;
}
