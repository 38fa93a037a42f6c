/** What a worker does with a batch, and what it sends back: strings, which cross threads at the price of a copy. */
import type { Additions } from '../contract/additions.ts';
import type { Report } from '../contract/reading.ts';
import { signatureOf } from '../record/sources/signature.ts';
import { readOne } from './read-one.ts';

/** Reports that a worker claims at once; a message for each alone costs more than reading a short one. */
export const batchSize = 64;

/** A batch is closed early at this many UTF-16 code units of text, so that long reports do not pile up. */
export const batchText = 4_000_000;

/** How a report is read. */
export interface HowToRead {
  /** What a dossier adds to what the reader knows. */
  additions?: Additions | undefined;
  /** `record` is quicker, and leaves out positions, proposals, commitments, claims and events. Default: `all`. */
  layers?: 'record' | 'all' | undefined;
}

export interface BatchRequest {
  number: number;
  reports: Report[];
}

export interface CompactReading {
  status: 'read' | 'other-language' | 'empty' | 'failed';
  language: string | null;
  /** The Reading as JSON, null unless read. */
  json: string | null;
  signature: string | null;
  /** Why the reader gave up on this report. */
  error?: string;
}

export interface BatchResponse {
  number: number;
  readings: CompactReading[];
}

function compact(report: Report, { additions, layers = 'all' }: HowToRead): CompactReading {
  try {
    const { status, language, reading } = readOne(report, { layers, additions });
    if (!reading) return { status, language, json: null, signature: null };
    return { status, language, json: JSON.stringify(reading), signature: signatureOf(report.text) };
  } catch (error) {
    return { status: 'failed', language: null, json: null, signature: null, error: String(error) };
  }
}

/** Reads a batch; a report at which the reader fails is marked and does not stop the others. */
export const readBatch = (reports: Report[], how: HowToRead = {}): CompactReading[] =>
  reports.map((report) => compact(report, how));
