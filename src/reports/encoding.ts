/** From bytes to text: UTF-8, UTF-16 and, for what is neither, windows-1252 (which contains Latin-1). */
import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** What the first bytes of a file show: its encoding, or that it is no text at all. */
export function encodingOf(head: Uint8Array): Encoding | 'binary' {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const length = Math.min(head.length, 65_536);
  let even = 0;
  let odd = 0;
  let control = 0;
  for (let i = 0; i < length; i++) {
    const byte = head[i]!;
    if (byte === 0) {
      if (i % 2) odd++;
      else even++;
    } else if ((byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) || byte === 0x7f)
      control++;
  }
  const pairs = length >> 1;
  const isOrderly = pairs > 1 && control <= pairs * 0.05;
  if (isOrderly && odd > pairs * 0.3 && even <= pairs * 0.02) return 'utf-16le';
  if (isOrderly && even > pairs * 0.3 && odd <= pairs * 0.02) return 'utf-16be';
  const pdf = head[0] === 0x25 && head[1] === 0x50 && head[2] === 0x44 && head[3] === 0x46;
  return even + odd > 0 || control > length * 0.1 || pdf ? 'binary' : 'utf-8';
}

const windows1252 = new TextDecoder('windows-1252');
const decoders = new Map<string, TextDecoder>();

function decoderOf(label: string): TextDecoder {
  let decoder = decoders.get(label);
  if (!decoder) {
    try {
      decoder = new TextDecoder(label);
    } catch {
      decoder = windows1252;
    }
    decoders.set(label, decoder);
  }
  return decoder;
}

/**
 * Bytes that are not UTF-16 as text. Bytes that are not UTF-8 either are read in `declared` (an encoding that the
 * document names) or windows-1252, unless most of what is not ASCII is sound UTF-8: then they are damage, U+FFFD.
 */
export function decodeBytes(bytes: Buffer, declared?: string | undefined): string {
  const utf8 = bytes.toString('utf8');
  if (isUtf8(bytes)) return utf8;
  if (declared && !/^utf-?8$/i.test(declared)) return decoderOf(declared).decode(bytes);
  let damaged = 0;
  let sound = 0;
  for (let i = 0; i < utf8.length; i++) {
    const code = utf8.charCodeAt(i);
    if (code === 0xfffd) damaged++;
    else if (code > 0x7f) sound++;
  }
  return sound > damaged ? utf8 : windows1252.decode(bytes);
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
