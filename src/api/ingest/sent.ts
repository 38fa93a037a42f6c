/** What came otherwise than as a file, as a file. */
import { TextDecoder } from 'node:util';
import type { z } from '@hono/zod-openapi';
import type { Page } from '../fetching/fetch.ts';
import type { pastedSchema } from '../schemas/jobs.ts';
import type { Sent } from './uploads.ts';

/** Pasted reports as JSON Lines, whose fields are those of a report. */
export function pastedAsSent(reports: z.output<typeof pastedSchema>[]): Sent {
  const lines = reports.map((report) => `${JSON.stringify(report)}\n`).join('');
  return { name: 'pasted.jsonl', bytes: new TextEncoder().encode(lines) };
}

const endings: { [type: string]: string } = { 'text/plain': 'txt', 'text/markdown': 'md' };

function decoder(charset: string): TextDecoder | null {
  try {
    return new TextDecoder(charset);
  } catch {
    return null;
  }
}

/** A page that was fetched, in UTF-8 where its headers tell the encoding. */
export function pageAsSent({ url, type, charset, bytes }: Page): Sent {
  const { hostname, pathname } = new URL(url);
  const last = decodedPart(pathname).replace(/\.\w+$/, '');
  const known = charset === undefined ? null : decoder(charset);
  // The byte order mark tells the encoding before whatever the page says of itself.
  const words = known ? new TextEncoder().encode(`\ufeff${known.decode(bytes)}`) : bytes;
  return { name: `${last || hostname}.${endings[type] ?? 'html'}`, bytes: words, url };
}

function decodedPart(pathname: string): string {
  const part = pathname.split('/').filter(Boolean).at(-1) ?? '';
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
