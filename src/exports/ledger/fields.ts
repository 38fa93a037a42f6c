/** Answers as flat rows: what is nested goes by its path, several values in a cell are parted by "; ". */
import type { Citation } from '../../queries/answers.ts';
import { citationFields, type Fields } from '../tables/fields.ts';

type Plain = string | number | boolean | null | undefined | Plain[] | { [key: string]: Plain };

const isObject = (value: Plain): value is { [key: string]: Plain } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value of a list in a cell: an object by its id, else its values. */
function inList(value: Plain): string {
  if (!isObject(value)) return Array.isArray(value) ? value.map(inList).join(', ') : String(value ?? '');
  const { id } = value;
  if (typeof id === 'string') return id;
  return Object.values(value)
    .flatMap((v) => (v === null || v === undefined ? [] : [inList(v)]))
    .join(' ');
}

function put(fields: Fields, name: string, value: Plain): void {
  if (isObject(value)) {
    for (const [key, inner] of Object.entries(value)) put(fields, `${name}_${key}`, inner);
    return;
  }
  if (Array.isArray(value)) fields[name] = value.map(inList).join('; ');
  else if (typeof value === 'boolean') fields[name] = value ? 'yes' : 'no';
  else fields[name] = value ?? null;
}

const snake = (name: string) => name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);

/** The answer without its type and citations; with `cite` a row for each passage that it rests on. */
export function ledgerRows(answer: { citations: Citation[]; type: string }, cite: boolean): Fields[] {
  const { citations, type: _, ...rest } = answer;
  const fields: Fields = {};
  for (const [name, value] of Object.entries(rest)) put(fields, snake(name), value as Plain);
  if (!cite || citations.length === 0) return [fields];
  return citations.flatMap(citationFields).map((c) => ({ ...fields, ...c }));
}
