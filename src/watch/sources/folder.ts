/** Files of a folder that are new or have changed. */
import { stat } from 'node:fs/promises';
import { expandInputs, type Input } from '../../reports/inputs.ts';
import type { Problem } from '../../reports/problem.ts';

export interface Changes {
  /** New and changed files, with what marks each as done. */
  changed: { input: Input; mark: string }[];
  /** Every file that is there now. */
  present: string[];
  problems: Problem[];
}

/**
 * The files below a folder whose size or time of change is not the one in `done`. A file that changed within `settle`
 * milliseconds before `now` may still be written, and waits for the next look.
 */
export async function folderChanges(
  folder: string,
  done: Readonly<Record<string, string>>,
  { now, settle }: { now: number; settle: number },
): Promise<Changes> {
  const { inputs, problems } = await expandInputs([folder]);
  const changes: Changes = { changed: [], present: [], problems };
  for (const input of inputs) {
    const file = await stat(input.path).catch(() => null);
    if (!file) continue;
    changes.present.push(input.path);
    const mark = `${file.size} ${file.mtimeMs}`;
    const isSettled = now - file.mtimeMs >= settle || file.mtimeMs > now;
    if (done[input.path] !== mark && isSettled) changes.changed.push({ input, mark });
  }
  return changes;
}
