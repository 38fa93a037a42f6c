/** `rapporteur rebuild` */
import { printable } from '../../reports/clean.ts';
import { openStore } from '../../store/open.ts';
import type { DecideSurroundings } from './record.ts';

/** Derives the record anew from readings and decisions. Throws the store's errors. */
export async function runRebuild(
  { record }: { record: string },
  { stdout = process.stdout }: DecideSurroundings = {},
): Promise<number> {
  const store = await openStore(record);
  try {
    await store.rebuild();
    const { reports, read, people, occasions, statements } = await store.counts();
    const counted = `${occasions} occasions, ${statements} statements, ${people} people`;
    stdout.write(`${printable(`${record}: ${read} of ${reports} reports read; ${counted}.`)}
`);
    return 0;
  } finally {
    await store.close();
  }
}
