import { userInfo } from 'node:os';
import { printable } from '../../reports/clean.ts';
import { openStore } from '../../store/open.ts';
import type { RecordStore } from '../../store/port.ts';

export interface Writer {
  write(text: string): unknown;
}

/** What the commands work with; the process's own where not given. */
export interface DecideSurroundings {
  stdout?: Writer;
  stderr?: Writer;
  env?: { [name: string]: string | undefined };
}

/** Runs the work with the record open for writing and up to date, and closes it. Throws the errors of the store. */
export async function withWritable<T>(
  path: string,
  stderr: Writer,
  work: (store: RecordStore) => Promise<T>,
): Promise<T> {
  const store = await openStore(path);
  try {
    if (!(await store.isReconciled())) {
      stderr.write(`${printable(path)} is not up to date: making the record from its reports first.\n`);
      await store.reconcile();
    }
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Who decides: as given, else the user of the environment; null where nobody is known. */
export function authorOf(
  given: string | undefined,
  env: { [name: string]: string | undefined },
): string | null {
  const named =
    given ?? env['RAPPORTEUR_USER'] ?? env['USER'] ?? env['LOGNAME'] ?? env['USERNAME'] ?? systemUser();
  return named.trim() === '' ? null : named.trim();
}

function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    // The system may know no user of this number.
    return '';
  }
}
