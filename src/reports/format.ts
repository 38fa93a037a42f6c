/** Which format an input is in: by its extension, else by how it begins. */
import { headersOf } from './formats/csv.ts';

export type Format = 'text' | 'markdown' | 'html' | 'json' | 'json-lines' | 'csv';

const byExtension: { [extension: string]: Format } = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  json: 'json',
  jsonl: 'json-lines',
  ndjson: 'json-lines',
  csv: 'csv',
};

/** The format that the path's extension names; null for any other extension or none. */
export function formatOfPath(path: string): Format | null {
  const extension = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase();
  return (extension && byExtension[extension]) || null;
}

function isJson(words: string): boolean {
  try {
    JSON.parse(words);
    return true;
  } catch {
    return false;
  }
}

/** The format of a text that begins like this. */
export function formatOfHead(head: string): Format {
  const start = head.replace(/^\ufeff/, '').trimStart();
  if (start.startsWith('[')) return /^\[\s*[{\]]/.test(start) ? 'json' : 'text';
  if (start.startsWith('{')) {
    const line = start.slice(0, start.indexOf('\n') < 0 ? undefined : start.indexOf('\n'));
    return line.trim() === '{' || !(isJson(line) || /^\{\s*"\w+"\s*:/.test(line)) ? 'json' : 'json-lines';
  }
  if (/^<(?:!doctype|html|head|body|article|div|p|meta|\?xml|!--)/i.test(start)) return 'html';
  if (/^---[ \t]*\r?\n/.test(start) && /^\w+:/m.test(start)) return 'markdown';
  const headers = headersOf(start.split(/\r?\n/, 1)[0]!);
  if (headers.fields >= 2 && headers.hasText) return 'csv';
  return 'text';
}
