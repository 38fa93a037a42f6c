import type { Reading, Report } from '../contract/reading.ts';
import { type ReadOptions, read } from '../reader/read.ts';
import { isEnglish, languageOf } from '../reports/language.ts';

/** A report with what was read from it. A text in another language, or without a letter, is not read. */
export interface OneRead {
  status: 'read' | 'other-language' | 'empty';
  /** BCP 47: as given, else as found; null where the text does not show it. */
  language: string | null;
  /** Null unless `status` is `read`. */
  reading: Reading | null;
}

export function readOne(report: Report, options?: ReadOptions): OneRead {
  const language = report.language ?? languageOf(report.text);
  if (!/\p{L}/u.test(report.text)) return { status: 'empty', language, reading: null };
  if (!isEnglish(language)) return { status: 'other-language', language, reading: null };
  return { status: 'read', language, reading: read(report, options) };
}
