/** Reading again, from the texts in the store, what another version of the reader read. */
import type { OutdatedReport, RecordStore } from '../store/port.ts';
import { batchSize, type CompactReading } from './batch.ts';
import type { ReadingPool } from './pool.ts';

export interface RereadWatch {
  /** With the number of reports read again so far. */
  onProgress?: (reports: number) => void;
  signal?: AbortSignal;
}

/**
 * Reads again all that is outdated, a batch for every worker at a time; the record is to be reconciled afterwards.
 * Interrupted, it is gone on with by the next call. Returns how many were read again.
 */
export async function reread(
  store: RecordStore,
  pool: ReadingPool,
  watch: RereadWatch = {},
): Promise<number> {
  let reports = 0;
  while (!watch.signal?.aborted) {
    const outdated = await store.outdated(batchSize * pool.capacity);
    if (outdated.length === 0) break;
    const batches: OutdatedReport[][] = [];
    for (let i = 0; i < outdated.length; i += batchSize) batches.push(outdated.slice(i, i + batchSize));
    const readings = await Promise.all(batches.map((batch) => readAgain(batch, pool)));
    await store.replaceReadings(readings.flat());
    reports += outdated.length;
    watch.onProgress?.(reports);
  }
  return reports;
}

async function readAgain(batch: OutdatedReport[], pool: ReadingPool) {
  const readings = await pool.read(batch.map((o) => o.report));
  return batch.map(({ number }, i) => ({ number, ...stored(readings[i]!) }));
}

/** A report at which the reader fails is kept as one that says nothing. */
function stored({ status, json, signature }: CompactReading) {
  if (status === 'failed') return { status: 'empty' as const, reading: null, signature: null };
  return { status, reading: json, signature };
}
