import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineGroups, peek, whole } from './bytes.ts';

async function* chunksOf(bytes: Buffer, sizes: number[]) {
  let at = 0;
  for (let i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length]!;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function linesOf(chunks: AsyncIterable<Buffer>, limit?: number) {
  const lines: (string | null)[] = [];
  for await (const group of lineGroups(chunks, limit))
    for (const { number, bytes } of group) {
      expect(number).toBe(lines.length + 1);
      lines.push(bytes === null ? null : bytes.toString('utf8'));
    }
  return lines;
}

const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 });

describe('lineGroups', () => {
  it('cuts the same lines from any chunks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('a', 'é', '\n', '\r\n', '한')), sizes, async (parts, at) => {
        const text = parts.join('');
        const expected = text.split('\n').map((line) => line.replace(/\r$/, ''));
        if (text === '' || text.endsWith('\n')) expected.pop();
        expect(await linesOf(chunksOf(Buffer.from(text), at))).toEqual(expected);
      }),
    );
  });

  it('gives no bytes for a line over the limit, and goes on', async () => {
    const bytes = Buffer.from('ab\nabcdefgh\ncd');
    for (const size of [1, 3, 100])
      expect(await linesOf(chunksOf(bytes, [size]), 4)).toEqual(['ab', null, 'cd']);
  });
});

describe('peek', () => {
  it('shows the beginning and loses nothing', async () => {
    const bytes = fc.string({ unit: fc.constantFrom('a', '-', ' ', '\n') }).map((text) => Buffer.from(text));
    await fc.assert(
      fc.asyncProperty(bytes, sizes, fc.integer({ min: 1, max: 20 }), async (given, at, size) => {
        const { head, all } = await peek(chunksOf(given, at), size);
        expect(head.equals(given.subarray(0, head.length))).toBe(true);
        if (!head.includes('\n')) expect(head.length).toBeGreaterThanOrEqual(Math.min(size, given.length));
        expect((await whole(all))?.equals(given)).toBe(true);
      }),
    );
  });

  it('does not wait for more than the first line', async () => {
    async function* open() {
      yield Buffer.from('{"te');
      yield Buffer.from('xt":1}\n');
      await new Promise(() => {});
    }
    expect((await peek(open())).head.toString()).toBe('{"text":1}\n');
  });

  it('looks beyond the fence of a front matter', async () => {
    const { head } = await peek(chunksOf(Buffer.from('---\ntitle: x\n---\nText\nText'), [4]));
    expect(head.toString()).toContain('title: x');
  });
});

describe('whole', () => {
  it('gives up on a document over the limit', async () => {
    expect(await whole(chunksOf(Buffer.from('abcdef'), [2]), 5)).toBeNull();
    expect(await whole(chunksOf(Buffer.from('abcde'), [2]), 5)).toEqual(Buffer.from('abcde'));
  });
});
