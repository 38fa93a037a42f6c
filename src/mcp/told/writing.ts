/** Markdown for models: what is quoted from reports stands in quotations, line by line, and nowhere else. */
import { printable } from '../../reports/clean.ts';

/** One line of text, without what could steer whoever shows it. */
export const flat = (words: string): string => printable(words).replace(/\s+/g, ' ').trim();

/** Where an entry or a report opens. */
export type Permalink = (id: string) => string;

/** Permalinks of a desk at an address such as `http://127.0.0.1:4747`. */
export const permalinksAt = (desk: string): Permalink => {
  const base = desk.replace(/\/+$/, '');
  return (id) => `${base}/${id.startsWith('report-') ? 'reports' : 'entries'}/${id}`;
};

/** The given parts that there are, joined. */
export const joined = (parts: (string | null | undefined | false)[], by = ' · '): string =>
  parts.filter((p) => p !== null && p !== undefined && p !== false && p !== '').join(by);

export const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
