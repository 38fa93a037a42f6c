/**
 * Which marks may have been taken over: most of the marks of a report are new, and a look at 64 bytes spares a search in
 * a table larger than any cache. A Bloom filter, all bits of a mark within one block (Putze, Sanders, Singler 2007).
 */
export class MarkFilter {
  /** How many marks it is made of. */
  marks: number;
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array = new Uint8Array(LEAST), marks = 0) {
    this.bytes = bytes;
    this.marks = marks;
  }

  /** An empty one with room for so many marks and as many again. */
  static of(marks: number): MarkFilter {
    let size = LEAST;
    while (size < 2 * marks) size *= 2;
    return new MarkFilter(new Uint8Array(size));
  }

  /** Whether so many more marks fit: a byte for each. */
  hasRoomFor(marks: number): boolean {
    return this.marks + marks <= this.bytes.length;
  }

  add(mark: number): void {
    this.marks++;
    const { bytes } = this;
    const block = blockOf(mark, bytes);
    const [g, h] = [first(mark), second(mark)];
    for (const place of [g >>> 23, (g >>> 14) & 511, h >>> 23, (h >>> 14) & 511])
      bytes[block + (place >>> 3)]! |= 1 << (place & 7);
  }

  /** False where the mark is none of those; nearly always true only where it is one. */
  mayHave(mark: number): boolean {
    const { bytes } = this;
    const block = blockOf(mark, bytes);
    const g = first(mark);
    if (!isSet(bytes, block, g >>> 23) || !isSet(bytes, block, (g >>> 14) & 511)) return false;
    const h = second(mark);
    return isSet(bytes, block, h >>> 23) && isSet(bytes, block, (h >>> 14) & 511);
  }
}

/** Bytes of the smallest. */
const LEAST = 2 ** 19;
const BLOCK = 64;

/** Where the block of a mark begins. Marks are hashes of 52 bits: the lower ones tell the block, the upper ones the bits. */
const blockOf = (mark: number, bytes: Uint8Array) => (mark & (bytes.length / BLOCK - 1)) * BLOCK;
const upper = (mark: number) => Math.floor(mark / 2 ** 20) | 0;
const first = (mark: number) => Math.imul(upper(mark), 0x9e3779b1);
const second = (mark: number) => Math.imul(upper(mark) ^ 0x5bd1e995, 0x85ebca6b);
const isSet = (bytes: Uint8Array, block: number, place: number) =>
  (bytes[block + (place >>> 3)]! & (1 << (place & 7))) !== 0;
