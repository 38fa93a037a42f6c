import { stringify } from 'csv-stringify/sync';
import type { Answer } from '../queries/answers.ts';
import { citationFields, type Fields, fieldsOf } from './tables/fields.ts';

function rowsOf(answer: Answer, cite: boolean): Fields[] {
  const fields = fieldsOf(answer);
  if (!cite || !('citations' in answer) || answer.citations.length === 0) return [fields];
  return answer.citations.flatMap(citationFields).map((c) => ({ ...fields, ...c }));
}

/**
 * Answers as CSV (RFC 4180, UTF-8) with a heading line; several values in a cell are parted by "; ". With `cite`, an
 * answer is a line for each passage that it rests on. A cell that a spreadsheet would take for a formula begins with
 * an apostrophe.
 */
export function csv(answers: readonly Answer[], cite: boolean): string {
  const mixed = new Set(answers.map((a) => a.type)).size > 1;
  const rows = answers.flatMap((a) => rowsOf(a, cite).map((row) => (mixed ? { type: a.type, ...row } : row)));
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return csvRows(rows, columns, columns.length > 0);
}

/** Rows as CSV lines, after a heading line where `header` is set. */
export function csvRows(rows: readonly Fields[], columns: readonly string[], header: boolean): string {
  return stringify(rows as Fields[], { header, columns: [...columns], escape_formulas: true });
}
