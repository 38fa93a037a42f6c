/** Streams of bytes: looking at the beginning, taking the whole, cutting into lines. */

/** A document of one report (or one JSON array) may be this long, in bytes; a longer line is refused too. */
export const largestDocument = 64 * 1024 * 1024;

const newline = 10;
const carriageReturn = 13;

export interface Peeked {
  /** The first bytes: at least a line that shows something, or 64 kB of it; empty for an empty stream. */
  head: Buffer;
  /** The whole stream, its beginning included. */
  all: AsyncIterable<Buffer>;
}

/** Whether there is a whole line that is neither blank nor the fence of a front matter. */
function showsLine(head: Buffer): boolean {
  let start = 0;
  for (let end = head.indexOf(newline); end >= 0; end = head.indexOf(newline, start)) {
    const words = head
      .subarray(start, Math.min(end, start + 100))
      .toString('latin1')
      .trim();
    if (words !== '' && words !== '---') return true;
    start = end + 1;
  }
  return false;
}

/**
 * Reads the beginning of a stream without losing it. Waits for no more than it needs, since a pipe may stay open
 * long after its first line.
 */
export async function peek(chunks: AsyncIterable<Buffer>, size = 65_536): Promise<Peeked> {
  const rest = chunks[Symbol.asyncIterator]();
  const first: Buffer[] = [];
  let length = 0;
  let done = false;
  while (length < size && !done) {
    const next = await rest.next();
    if (next.done) done = true;
    else {
      first.push(next.value);
      length += next.value.length;
      if (length < size && showsLine(next.value)) break;
    }
  }
  async function* all() {
    try {
      yield* first;
      while (!done) {
        const next = await rest.next();
        if (next.done) break;
        yield next.value;
      }
    } finally {
      await rest.return?.();
    }
  }
  return { head: Buffer.concat(first), all: all() };
}

/** The whole stream; null when it is longer than {@link largestDocument}. */
export async function whole(chunks: AsyncIterable<Buffer>, limit = largestDocument): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > limit) return null;
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

export interface Line {
  /** Counted from 1. */
  number: number;
  /** Without its line ending; null when longer than the limit. */
  bytes: Buffer | null;
}

const trimmed = (line: Buffer) =>
  line.length > 0 && line[line.length - 1] === carriageReturn ? line.subarray(0, -1) : line;

/** The lines of a stream, in groups as they arrive, so that a consumer awaits once a chunk and not once a line. */
export async function* lineGroups(
  chunks: AsyncIterable<Buffer>,
  limit = largestDocument,
): AsyncGenerator<Line[]> {
  let number = 0;
  let held: Buffer[] = [];
  let heldLength = 0;
  const take = (last: Buffer): Line => {
    number++;
    const tooLong = heldLength + last.length > limit;
    const bytes = tooLong ? null : trimmed(held.length ? Buffer.concat([...held, last]) : last);
    held = [];
    heldLength = 0;
    return { number, bytes };
  };
  for await (const chunk of chunks) {
    const lines: Line[] = [];
    let start = 0;
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, start)) {
      lines.push(take(chunk.subarray(start, at)));
      start = at + 1;
    }
    if (start < chunk.length) {
      heldLength += chunk.length - start;
      if (heldLength > limit) held = [];
      else held.push(chunk.subarray(start));
    }
    if (lines.length) yield lines;
  }
  if (heldLength > 0) yield [take(Buffer.alloc(0))];
}
