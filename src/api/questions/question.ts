import type { z } from '@hono/zod-openapi';
import type { RecordStore } from '../../store/port.ts';
import type { Pager } from '../paging/pages.ts';

/** What a question is answered from. */
export interface Asked extends Pager {
  store: Pick<RecordStore, 'db' | 'counts' | 'isReconciled'>;
}

/**
 * A question that the record answers: one route of the API and one tool for models. `input` has plain values
 * (strings, numbers, booleans, lists of strings); a `{name}` in `path` is one of them.
 */
export interface Question<I extends z.ZodObject = z.ZodObject, A extends z.ZodType = z.ZodType> {
  /** Names the operation and the tool. */
  name: string;
  path: `/${string}`;
  /** Groups questions in the reference. */
  tag: 'Record' | 'Reports' | 'Overview';
  summary: string;
  description: string;
  input: I;
  answer: A;
  /** What is drawn or filled in by a page and tells a model nothing: a route, but no tool. */
  isDrawn?: true;
  /** Throws a `QueryError`, and a `CursorError` where there are pages. */
  ask(asked: Asked, input: z.output<I>): Promise<z.input<A>>;
}

/** A question without the types of its input and answer, for lists of them. */
export type AnyQuestion = Omit<Question, 'ask'> & { ask(asked: Asked, input: never): Promise<unknown> };

export function question<I extends z.ZodObject, A extends z.ZodType>(q: Question<I, A>): Question<I, A> {
  return Object.freeze(q);
}
