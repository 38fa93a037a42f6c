/** What can be wrong with a dossier. A `failure` keeps it from being used; a `notice` does not. */
export interface DossierProblem {
  severity: 'failure' | 'notice';
  file: string;
  /** Counted from 1. */
  line: number;
  column: number;
  /** The place in the file's structure: `people[3].offices[0].from`; empty for the file as a whole. */
  path: string;
  message: string;
  /** What to do about it. */
  remedy: string;
}

/** `korea.yaml:12:5: people[3].party: … (…)`, as editors and terminals link it. */
export function dossierProblemLine({ file, line, column, path, message, remedy }: DossierProblem): string {
  const where = path === '' ? '' : `${path}: `;
  return `${file}:${line}:${column}: ${where}${message}${remedy === '' ? '' : ` (${remedy})`}`;
}

/** Thrown where a dossier cannot be used, with all that is wrong with it. */
export class DossierError extends Error {
  readonly problems: readonly DossierProblem[];
  readonly remedy: string;

  constructor(problems: readonly DossierProblem[]) {
    super(problems.map(dossierProblemLine).join('\n'));
    this.name = 'DossierError';
    this.problems = problems;
    this.remedy = 'Mend the file; `rapporteur dossier check FILE` tells whether it is sound.';
  }
}
