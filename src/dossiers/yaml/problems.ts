/** What can be wrong with a YAML file. A `failure` keeps it from being used; a `notice` does not. */
export interface FileProblem {
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

export type DossierProblem = FileProblem;

/** `korea.yaml:12:5: people[3].party: … (…)`, as editors and terminals link it. */
export function fileProblemLine({ file, line, column, path, message, remedy }: FileProblem): string {
  const where = path === '' ? '' : `${path}: `;
  return `${file}:${line}:${column}: ${where}${message}${remedy === '' ? '' : ` (${remedy})`}`;
}

/** Thrown where a YAML file cannot be used, with all that is wrong with it. */
export class FileError extends Error {
  readonly problems: readonly FileProblem[];
  readonly remedy: string;

  constructor(problems: readonly FileProblem[], remedy: string) {
    super(problems.map(fileProblemLine).join('\n'));
    this.name = 'FileError';
    this.problems = problems;
    this.remedy = remedy;
  }
}

/** Thrown where a dossier cannot be used. */
export class DossierError extends FileError {
  constructor(problems: readonly DossierProblem[]) {
    super(problems, 'Mend the file; `rapporteur dossier check FILE` tells whether it is sound.');
    this.name = 'DossierError';
  }
}
