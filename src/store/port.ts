/** What the rest of the program may ask of a record file. */
import type { Kysely } from 'kysely';
import type { Reading, Report } from '../contract/reading.ts';
import type { Author, Decided } from './decisions/decisions.ts';
import type { DecisionRequest } from './decisions/draft.ts';
import type { codes, RecordDatabase } from './schema.ts';

/**
 * A report on its way into the store, with what was read from it. A NUL or a lone surrogate in its text is kept as
 * U+FFFD, which takes as many units, so that every span holds.
 */
export interface StoredReport {
  /** A hash of what identifies the report's content. */
  key: string;
  report: Report;
  status: (typeof codes.reportStatus)[number];
  /** The reading or its JSON, whichever is at hand. Null unless `status` is `read`. */
  reading: Reading | string | null;
  /** Made by `signatureOf` of the text; null where the report was not read. */
  signature: string | null;
  /** The language that was found, BCP 47. */
  language: string | null;
}

/** A report whose reading another version of the reader made. */
export interface OutdatedReport {
  /** Its row in the store. */
  number: number;
  report: Report;
}

/** What was read from it now. */
export interface RereadReport {
  number: number;
  status: StoredReport['status'];
  /** The reading as JSON; null unless `status` is `read`. */
  reading: string | null;
  signature: string | null;
}

export interface RecordCounts {
  reports: number;
  read: number;
  otherLanguage: number;
  withoutDate: number;
  people: number;
  occasions: number;
  statements: number;
}

export interface RecordStore {
  readonly path: string;
  /** For queries. What is written goes through the methods below. */
  readonly db: Kysely<RecordDatabase>;
  /** Those of the keys whose reports are there already. */
  knownKeys(keys: string[]): Promise<Set<string>>;
  /**
   * Keeps the reports, and takes them into the record, in one transaction; one whose key is there already is left as it
   * is.
   */
  addReports(batch: StoredReport[]): Promise<{ added: number; unchanged: number }>;
  /** Reports whose readings another version of the reader made, at most so many; none where the store was opened without a version. */
  outdated(limit: number): Promise<OutdatedReport[]>;
  /** Puts readings in the place of older ones, in one transaction. {@link reconcile} then makes the record anew. */
  replaceReadings(batch: RereadReport[]): Promise<void>;
  /** Takes into the record what is not yet, and makes it anew where it was made by other rules. */
  reconcile(): Promise<void>;
  /** Makes the record anew from all readings, batch by batch. Interrupted, it is gone on with by {@link reconcile}. */
  rebuild(): Promise<void>;
  /** Whether the record covers every reading, by the rules of today. If not, call {@link reconcile}. */
  isReconciled(): Promise<boolean>;
  /**
   * Puts a decision into the log and brings the record to what follows, in one transaction; with `isTrial`, only tells
   * what would follow. The record must be reconciled. Throws a `DecisionError`.
   */
  decide(request: DecisionRequest, author: Author, isTrial?: boolean): Promise<Decided>;
  counts(): Promise<RecordCounts>;
  close(): Promise<void>;
}
