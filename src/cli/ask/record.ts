import { printable } from '../../reports/clean.ts';
import { RecordNotWritableError, StoreError } from '../../store/errors.ts';
import { openStore } from '../../store/open.ts';
import type { RecordStore } from '../../store/port.ts';

const note = (text: string) => process.stderr.write(`${printable(text)}\n`);

/** A file of an older version is brought up to date, for which it must be written; so what opens it to write says why not. */
async function open(path: string): Promise<RecordStore> {
  try {
    return await openStore(path, { readonly: true });
  } catch (error) {
    if (error instanceof StoreError && !(error instanceof RecordNotWritableError)) throw error;
    return openStore(path);
  }
}

/**
 * Runs the work with the record open, and closes it. A record that does not cover all its reports, since an ingest was
 * interrupted, is made anew first where the file can be written. Throws the errors of the store.
 */
export async function withRecord<T>(path: string, work: (store: RecordStore) => Promise<T>): Promise<T> {
  let store = await open(path);
  try {
    if (!(await store.isReconciled())) {
      note('An ingest did not end: making the record from the reports that were kept.');
      await store.close();
      store = await openStore(path);
      await store.reconcile().catch((error: unknown) => {
        if (!(error instanceof StoreError)) throw error;
        note(`${error.message}. Answering from the record as it was.`);
      });
    }
    return await work(store);
  } finally {
    await store.close();
  }
}
