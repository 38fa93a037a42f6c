/** Where an export goes: standard output, or a file that is there whole or not at all. */
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Piece } from '../../exports/export.ts';

/** The file or folder cannot be written: `code` is that of the system. */
export class CannotWriteError extends Error {
  readonly remedy: string;

  constructor(path: string, cause: NodeJS.ErrnoException) {
    super(`${path} cannot be written (${cause.code ?? cause.message})`, { cause });
    this.name = 'CannotWriteError';
    this.remedy = cause.code === 'ENOSPC' ? 'Make room on the disk.' : 'Choose another place with --out.';
  }
}

const pieceSize = 65_536;

/** The pieces gathered to some 64 kB each, as bytes. */
async function* gathered(pieces: AsyncIterable<Piece>): AsyncGenerator<Uint8Array> {
  let text = '';
  for await (const piece of pieces) {
    if (typeof piece === 'string') {
      text += piece;
      if (text.length < pieceSize) continue;
    }
    if (text !== '') yield Buffer.from(text);
    text = '';
    if (typeof piece !== 'string') yield piece;
  }
  if (text !== '') yield Buffer.from(text);
}

export interface ByteStream {
  write(bytes: Uint8Array, done: (error?: Error | null) => void): boolean;
}

/** Writes the pieces to a stream, each after the last is taken. */
export async function toStream(stream: ByteStream, pieces: AsyncIterable<Piece>): Promise<void> {
  for await (const bytes of gathered(pieces))
    await new Promise<void>((resolve, reject) => {
      stream.write(bytes, (error) => (error ? reject(error) : resolve()));
    });
}

/**
 * Writes the pieces to a file beside the one named, which then takes its place; folders are made where missing.
 * Throws a {@link CannotWriteError}; what the pieces throw leaves the file as it was.
 */
export async function toFile(path: string, pieces: AsyncIterable<Piece>): Promise<void> {
  const cannot = (error: unknown) => new CannotWriteError(path, error as NodeJS.ErrnoException);
  const part = `${path}.part-${process.pid}`;
  await mkdir(dirname(path), { recursive: true }).catch((e) => Promise.reject(cannot(e)));
  const file = await open(part, 'w').catch((e) => Promise.reject(cannot(e)));
  try {
    for await (const bytes of gathered(pieces))
      await file.writeFile(bytes).catch((e) => Promise.reject(cannot(e)));
    await file.close();
    await rename(part, path).catch((e) => Promise.reject(cannot(e)));
  } catch (error) {
    await file.close().catch(() => {});
    await rm(part, { force: true });
    throw error;
  }
}
