/** Answers as responses: with an ETag that holds while the record does not change, in the encoding asked for. */
import type { Context } from 'hono';
import { type Encoded, encodingFor, worthCompressing } from '../asking/cache.ts';
import type { ApiEnv } from '../context.ts';

/** Whether `If-None-Match` names the tag (RFC 9110, 13.1.2; weak comparison). */
export function isKnown(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  return header.split(',').some((tag) => opaque(tag) === opaque(etag));
}

export interface Answered {
  etag: string;
  type: string;
  cache: string;
  isText: boolean;
}

/** 304 where the client has it already, else the bytes as `Accept-Encoding` wants them. */
export async function respond(
  c: Context<ApiEnv>,
  { etag, type, cache, isText }: Answered,
  bytes: () => Promise<Encoded>,
): Promise<Response> {
  const headers: { [name: string]: string } = { ETag: etag, 'Cache-Control': cache, Vary: 'Accept-Encoding' };
  if (isKnown(c.req.header('if-none-match'), etag)) return new Response(null, { status: 304, headers });
  const encoded = await bytes();
  const encoding =
    isText && encoded.plain.byteLength >= worthCompressing
      ? encodingFor(c.req.header('accept-encoding'))
      : null;
  const body = encoding === null ? encoded.plain : await encoded.in(encoding);
  headers['Content-Type'] = type;
  headers['Content-Length'] = String(body.byteLength);
  if (encoding !== null) headers['Content-Encoding'] = encoding;
  return new Response(body as Uint8Array<ArrayBuffer>, { status: 200, headers });
}
