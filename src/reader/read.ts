import type { Reading, Report } from '../contract/reading.ts';
import { layoutOf } from './text/layout.ts';

/** Reads one report. Pure: the same report gives the same reading, byte for byte. */
export function read(report: Report): Reading {
  const layout = layoutOf(report.text);
  return {
    id: report.id,
    sentences: layout.sentences.map((s) => s.span),
    entities: [],
    mentions: [],
    times: [],
    statements: [],
    meetings: [],
    events: [],
    positions: [],
  };
}
