import type { Reading } from './reading.ts';

/** The Reading of a report that was not read. */
export function emptyReading(id: string): Reading {
  return {
    id,
    sentences: [],
    entities: [],
    mentions: [],
    times: [],
    statements: [],
    meetings: [],
    events: [],
    positions: [],
  };
}
