/** Why a question was not answered, in a form that crosses threads. */
import { QueryError, type QueryProblem } from '../../queries/problems.ts';
import { DecisionError, type DecisionProblem } from '../../record/decisions/types.ts';
import { StoreError } from '../../store/errors.ts';
import { CursorError } from '../paging/cursor.ts';
import { ElsewhereError } from '../questions/entries/entry.ts';

export type Refusal =
  | { kind: 'query'; problem: QueryProblem }
  | { kind: 'decision'; problem: DecisionProblem }
  /** Somebody else writes to the record, and did not get done in time. */
  | { kind: 'being-written' }
  | { kind: 'bad-cursor' }
  /** The answer stands at another id. */
  | { kind: 'elsewhere'; id: string }
  | { kind: 'store'; message: string; remedy: string }
  | { kind: 'unknown-table'; known: string[] }
  /** Too many questions are waiting, or this one took too long. */
  | { kind: 'busy' }
  | { kind: 'too-slow'; seconds: number };

export class RefusedError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.kind);
    this.name = 'RefusedError';
    this.refusal = refusal;
  }
}

/** The refusal that an error stands for; null for one that should not happen. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof RefusedError) return error.refusal;
  if (error instanceof QueryError) return { kind: 'query', problem: error.problem };
  if (error instanceof DecisionError) return { kind: 'decision', problem: error.problem };
  if (error instanceof CursorError) return { kind: 'bad-cursor' };
  if (error instanceof ElsewhereError) return { kind: 'elsewhere', id: error.id };
  if (error instanceof StoreError) return { kind: 'store', message: error.message, remedy: error.remedy };
  return null;
}
