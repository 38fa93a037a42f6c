/** What a watch has to know when it starts again; a JSON file that is there whole or as it was before. */
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';

const time = z.number();

const feedSchema = z.object({
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  /** When it is asked next. */
  due: time.default(0),
  /** In a row. */
  failures: z.int().default(0),
  /** Items that are done with, by id, with when they were last in the feed. */
  seen: z.record(z.string(), time).default({}),
  /** How often in a row the page of an item could not be fetched. */
  tries: z.record(z.string(), z.int()).default({}),
  /** Set where the feed is gone for good. */
  gone: z.boolean().default(false),
});

const folderSchema = z.object({
  due: time.default(0),
  /** Size and time of change of each file that is done with. */
  files: z.record(z.string(), z.string()).default({}),
});

const messageSchema = z.object({
  id: z.string(),
  body: z.string(),
  attempts: z.int(),
  due: time,
});

const querySchema = z.object({
  /** What is known of each answer by its id: its fingerprint. */
  known: z.record(z.string(), z.string()).default({}),
  /** Whether the first answers have been taken, before which nothing is new. */
  begun: z.boolean().default(false),
  /** The latest news, newest last, as entries of the Atom feed. */
  entries: z.array(z.object({ id: z.string(), found: time, change: z.enum(['new', 'changed']) })).default([]),
  /** Webhook messages that are not delivered yet. */
  outbox: z.array(messageSchema).default([]),
});

const stateSchema = z.object({
  version: z.literal(1),
  feeds: z.record(z.string(), feedSchema).default({}),
  folders: z.record(z.string(), folderSchema).default({}),
  queries: z.record(z.string(), querySchema).default({}),
});

export type FeedState = z.infer<typeof feedSchema>;
export type FolderState = z.infer<typeof folderSchema>;
export type QueryState = z.infer<typeof querySchema>;
export type Message = z.infer<typeof messageSchema>;
export type WatchState = z.infer<typeof stateSchema>;

/** The state file cannot be read or written, or is none. */
export class StateError extends Error {
  readonly remedy: string;

  constructor(path: string, what: string, remedy: string, cause?: unknown) {
    super(`${path} ${what}`, { cause });
    this.name = 'StateError';
    this.remedy = remedy;
  }
}

export const emptyState = (): WatchState => ({ version: 1, feeds: {}, folders: {}, queries: {} });

export const feedState = (state: WatchState, url: string): FeedState => {
  state.feeds[url] ??= feedSchema.parse({});
  return state.feeds[url];
};
export const folderState = (state: WatchState, path: string): FolderState => {
  state.folders[path] ??= folderSchema.parse({});
  return state.folders[path];
};
export const queryState = (state: WatchState, name: string): QueryState => {
  state.queries[name] ??= querySchema.parse({});
  return state.queries[name];
};

/** The state of a file; an empty one where there is no file. Throws a {@link StateError}. */
export async function loadState(path: string): Promise<WatchState> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return emptyState();
    throw new StateError(
      path,
      `cannot be read (${code})`,
      'Change its permissions, or name another with --state.',
      error,
    );
  }
  try {
    return stateSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new StateError(
      path,
      'is no state of a watch',
      'Move it away to begin anew, or name another with --state.',
      error,
    );
  }
}

/** Writes the state beside the file, which then takes its place. Throws a {@link StateError}. */
export async function saveState(path: string, state: WatchState): Promise<void> {
  const part = `${path}.part-${process.pid}`;
  try {
    await writeFile(part, `${JSON.stringify(state)}\n`, { flush: true });
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true }).catch(() => {});
    const { code } = error as NodeJS.ErrnoException;
    throw new StateError(path, `cannot be written (${code})`, 'Name another place with --state.', error);
  }
}
