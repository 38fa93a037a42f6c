/** `rapporteur rebuild` */

import { defaultWorkers, readingPool } from '../../ingest/pool.ts';
import { reread } from '../../ingest/reread.ts';
import { readerVersion } from '../../ingest/version.ts';
import { printable } from '../../reports/clean.ts';
import { openStore } from '../../store/open.ts';
import type { DecideSurroundings } from './record.ts';

/** Derives the record anew from readings and decisions, after reading again what an older version read. Throws the store's errors. */
export async function runRebuild(
  { record }: { record: string },
  { stdout = process.stdout }: DecideSurroundings = {},
): Promise<number> {
  const store = await openStore(record, { reader: readerVersion });
  const pool = readingPool(defaultWorkers());
  try {
    await reread(store, pool);
    await store.rebuild();
    const { reports, read, people, occasions, statements } = await store.counts();
    const counted = `${occasions} occasions, ${statements} statements, ${people} people`;
    stdout.write(`${printable(`${record}: ${read} of ${reports} reports read; ${counted}.`)}
`);
    return 0;
  } finally {
    await pool.close();
    await store.close();
  }
}
