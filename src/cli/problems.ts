/** How problems are told at the terminal. */

import { printable } from '../reports/clean.ts';
import { type Problem, type ProblemKind, placeOf } from '../reports/problem.ts';

/** `news.jsonl:12: not JSON: … (mend or remove the line)`: one line, safe to print. */
export function problemLine(problem: Problem): string {
  const line = `${placeOf(problem)}: ${problem.message} (${problem.remedy})`;
  return printable(line).replace(/\s+/g, ' ');
}

/** What each kind is called in a summary. */
export const problemNames: { [kind in ProblemKind]: string } = {
  'no-such-file': 'no such file',
  'empty-file': 'empty',
  'nothing-readable': 'nothing readable in the folder',
  unreadable: 'not readable',
  binary: 'binary data',
  'too-large': 'too large',
  'broken-json': 'broken JSON',
  'broken-csv': 'broken CSV',
  'broken-front-matter': 'front matter that is not YAML',
  'not-a-report': 'not a report',
  'no-text': 'without text',
  'reader-failed': 'reader failed',
  'impossible-date': 'impossible date of publication',
  'no-date': 'no date of publication',
};

/** How many notices of one kind are told one by one. */
const noticesTold = 5;

/** Tells failures one by one and, of notices, the first few of a kind; counts all. */
export class ProblemTeller {
  readonly counts = new Map<ProblemKind, number>();
  /** The first thousand problems. */
  readonly first: Problem[] = [];
  readonly #tell: (line: string) => void;

  constructor(tell: (line: string) => void) {
    this.#tell = tell;
  }

  add(problem: Problem): void {
    const count = (this.counts.get(problem.kind) ?? 0) + 1;
    this.counts.set(problem.kind, count);
    if (this.first.length < 1000) this.first.push(problem);
    if (problem.severity === 'failure' || count <= noticesTold) this.#tell(problemLine(problem));
    else if (count === noticesTold + 1)
      this.#tell(`(more of the same, ${problemNames[problem.kind]}, are only counted)`);
  }
}

/** The message and remedy of an error that carries both, as those of the store do; null for any other. */
export function toldError(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { remedy } = error as { remedy?: unknown };
  return typeof remedy === 'string' ? printable(`${error.message}. ${remedy}`) : null;
}
