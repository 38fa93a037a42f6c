import { createHash } from 'node:crypto';
import type { Report } from '../contract/reading.ts';

/**
 * What identifies a report's content, as 16 hexadecimal digits of SHA-256: its words (white space and Unicode
 * composition apart), date, title, source and address. The same for the same report from any file or machine.
 */
export function reportKey(report: Report): string {
  const text = report.text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const parts = [text, report.published ?? '', report.title ?? '', report.source ?? '', report.url ?? ''];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}
