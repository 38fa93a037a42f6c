/** From bytes to text: UTF-8, UTF-16 and, for what is neither, windows-1252 (which contains Latin-1). */
import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

const isControl = (code: number) =>
  (code < 0x20 && code !== 9 && code !== 10 && code !== 12 && code !== 13) || code === 0x7f;

/** Whether the bytes are UTF-16 with much of ASCII in it, the zero bytes of which are at `high` of each pair. */
function isUtf16(head: Uint8Array, length: number, high: 0 | 1): boolean {
  let ascii = 0;
  let wrong = 0;
  for (let i = 0; i + 1 < length; i += 2) {
    if (head[i + high] !== 0) continue;
    if (isControl(head[i + 1 - high]!)) wrong++;
    else ascii++;
  }
  return ascii > 1 && ascii > (length >> 1) * 0.3 && wrong <= ascii * 0.02;
}

/** What the first bytes of a file show: its encoding, or that it is no text at all. */
export function encodingOf(head: Uint8Array): Encoding | 'binary' {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const length = Math.min(head.length, 65_536);
  let zeros = 0;
  let controls = 0;
  for (let i = 0; i < length; i++) {
    if (head[i] === 0) zeros++;
    if (isControl(head[i]!)) controls++;
  }
  if (zeros > 0) {
    if (isUtf16(head, length, 1)) return 'utf-16le';
    return isUtf16(head, length, 0) ? 'utf-16be' : 'binary';
  }
  const isPdf = head[0] === 0x25 && head[1] === 0x50 && head[2] === 0x44 && head[3] === 0x46;
  return controls > length * 0.1 || isPdf ? 'binary' : 'utf-8';
}

/** Bytes 0x80 to 0x9f in windows-1252; U+FFFD for the five that it does not use. */
const windows1252High =
  '\u20ac\ufffd\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\ufffd\u017d\ufffd' +
  '\ufffd\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\ufffd\u017e\u0178';

/** By table, since the TextDecoder of Node 20 takes windows-1252 for Latin-1 and loses its quotation marks. */
function decodeWindows1252(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\x80-\x9f]/g, (c) => windows1252High[c.charCodeAt(0) - 0x80]!);
}

const windows1252Names = /^(?:windows-?1252|cp-?1252|iso-?8859-?1|latin-?1|us-ascii|ascii)$/i;

function decodeDeclared(bytes: Buffer, declared: string): string {
  if (windows1252Names.test(declared)) return decodeWindows1252(bytes);
  try {
    return new TextDecoder(declared).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}

/**
 * Bytes that are not UTF-16 as text. Bytes that are not UTF-8 either are read in `declared` (an encoding that the
 * document names) or windows-1252, unless most of what is not ASCII is sound UTF-8: then they are damage, U+FFFD.
 */
export function decodeBytes(bytes: Buffer, declared?: string | undefined): string {
  const utf8 = bytes.toString('utf8');
  if (isUtf8(bytes)) return utf8;
  if (declared && !/^utf-?8$/i.test(declared)) return decodeDeclared(bytes, declared);
  let damaged = 0;
  let sound = 0;
  for (let i = 0; i < utf8.length; i++) {
    const code = utf8.charCodeAt(i);
    if (code === 0xfffd) damaged++;
    else if (code > 0x7f) sound++;
  }
  return sound > damaged ? utf8 : decodeWindows1252(bytes);
}

/** A stream of bytes in the given encoding as a stream of bytes without UTF-16. */
export async function* withoutUtf16(
  chunks: AsyncIterable<Buffer>,
  encoding: Encoding,
): AsyncGenerator<Buffer> {
  if (encoding === 'utf-8') {
    yield* chunks;
    return;
  }
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }), 'utf8');
  yield Buffer.from(decoder.decode(), 'utf8');
}
