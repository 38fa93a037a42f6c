/** How the answers of a command are set on standard output. */
import type { Format } from '../../exports/formats.ts';
import { terminalOf } from '../terminal.ts';

export interface Shown {
  format: Format;
  /** Whether answers are cited, or by how many independent reports. */
  cite?: boolean | number | undefined;
}

/** What the renderers are told. */
export function layoutOf({ format, cite = false }: Shown) {
  return {
    format,
    cite: cite !== false,
    citeLimit: typeof cite === 'number' ? cite : undefined,
    ...terminalOf(process.stdout, process.env),
  };
}

/** Cites no more than will be shown: all in JSON, on demand elsewhere. */
export function citationsFor({ format, cite }: Shown): number | undefined {
  if (typeof cite === 'number') return cite;
  return cite || format === 'json' || format === 'jsonl' ? undefined : 0;
}
