import { type Duplex, Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { FetchError } from './problems.ts';

type Body = AsyncIterable<Uint8Array>;

async function* bounded(body: Body, most: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > most) throw new FetchError({ kind: 'too-large', most });
    yield chunk;
  }
}

const decompressors: { [encoding: string]: () => Duplex } = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** Rejects when the signal is given: a stream that waits for its source does not end at that by itself. */
function given(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

async function collected(body: Body, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bounded(body, most)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/**
 * The whole body, decompressed; at most `most` bytes both as sent and as unpacked. Throws a {@link FetchError}
 * `too-large`, or for an encoding that was not asked for `not-a-page`.
 */
export async function bodyOf(
  body: Body,
  encoding: string | undefined,
  most: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const name = encoding?.trim().toLowerCase() ?? 'identity';
  const sent = Readable.from(bounded(body, most), { signal });
  const decompress = decompressors[name];
  if (name !== 'identity' && !decompress) throw new FetchError({ kind: 'not-a-page', type: `${name} data` });
  const unpacked = decompress?.();
  sent.on('error', (error) => unpacked?.destroy(error));
  const whole: Body = unpacked ? sent.pipe(unpacked) : sent;
  return Promise.race([collected(whole, most), given(signal)]);
}
