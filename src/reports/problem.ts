/** What can be wrong with an input. A `failure` keeps something out of the record; a `notice` does not. */

export const problemKinds = [
  'no-such-file',
  'empty-file',
  'nothing-readable',
  'unreadable',
  'binary',
  'too-large',
  'broken-json',
  'broken-csv',
  'broken-front-matter',
  'not-a-report',
  'no-text',
  'reader-failed',
  'impossible-date',
  'no-date',
] as const;
export type ProblemKind = (typeof problemKinds)[number];

export interface Problem {
  kind: ProblemKind;
  severity: 'failure' | 'notice';
  /** The input as it was named, or the file found in it; `-` is standard input. */
  path: string;
  /** Line in the file, counted from 1. */
  line?: number | undefined;
  /** Place in a JSON array, counted from 1. */
  item?: number | undefined;
  /** What is wrong, without the place. */
  message: string;
  /** What to do about it. */
  remedy: string;
}

/** Where a report came from. */
export interface Origin {
  path: string;
  line?: number | undefined;
  item?: number | undefined;
}

const notices: ReadonlySet<ProblemKind> = new Set(['impossible-date', 'no-date', 'broken-front-matter']);

export function problem(kind: ProblemKind, at: Origin, message: string, remedy: string): Problem {
  const severity = notices.has(kind) ? 'notice' : 'failure';
  return { kind, severity, path: at.path, line: at.line, item: at.item, message, remedy };
}

/** `news.jsonl:12`, `news.json#3`, `standard input:4`, as editors and terminals link them. */
export function placeOf(at: Origin): string {
  const path = at.path === '-' ? 'standard input' : at.path;
  if (at.line !== undefined) return `${path}:${at.line}`;
  return at.item !== undefined ? `${path}#${at.item}` : path;
}
