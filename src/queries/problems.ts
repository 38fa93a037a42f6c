/** What can be wrong with a question, with what is needed to say it and to mend it. */
export interface Named {
  id: string;
  name: string;
}

export type QueryProblem =
  | { kind: 'bad-date'; option: string; words: string; reason: 'malformed' | 'not-in-calendar' }
  | { kind: 'empty-period'; from: string; to: string }
  /** `nearest` are the most alike names; `known` every party that the record holds. */
  | { kind: 'unknown-party'; words: string; nearest: Named[]; known: Named[] }
  | { kind: 'unknown-person'; words: string; nearest: Named[] }
  | { kind: 'ambiguous-person'; words: string; candidates: Named[] }
  | { kind: 'unknown-source'; words: string; known: string[] }
  | { kind: 'unknown-value'; option: string; words: string; known: readonly string[] }
  | { kind: 'empty-search'; words: string }
  | { kind: 'unknown-entry'; id: string; nearest: Named[] }
  /** A person has said that it is none. */
  | { kind: 'rejected-entry'; id: string }
  | { kind: 'ambiguous-entry'; id: string; candidates: Named[] };

/** Thrown by the queries when a question cannot be answered as asked. */
export class QueryError extends Error {
  readonly problem: QueryProblem;

  constructor(problem: QueryProblem) {
    super(`${problem.kind}: ${JSON.stringify(problem)}`);
    this.name = 'QueryError';
    this.problem = problem;
  }
}
