/** What the readers of each format share: a stream in, reports and problems out. */
import type { Report } from '../../contract/reading.ts';
import type { Origin, Problem } from '../problem.ts';

export interface FoundReport {
  report: Report;
  origin: Origin;
}

/** A report with its origin, or what kept something from being one. */
export type Found =
  | { found: 'report'; report: Report; origin: Origin }
  | { found: 'problem'; problem: Problem };

export const foundReport = (report: Report, origin: Origin): Found => ({ found: 'report', report, origin });
export const foundProblem = (problem: Problem): Found => ({ found: 'problem', problem });

/** An input that has been opened. */
export interface Source {
  /** As it is named in messages; `-` is standard input. */
  path: string;
  /** The id of a report that has none of its own, before a line or item number is added. */
  name: string;
  bytes: AsyncIterable<Buffer>;
}
