import { describe, expect, it } from 'vitest';
import { decodeBytes, encodingOf, withoutUtf16 } from './encoding.ts';

const words = 'The two envoys met in Seoul on Monday.\n';
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

async function collect(chunks: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts).toString('utf8');
}

async function* inPieces(bytes: Buffer, size: number) {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}

describe('encodingOf', () => {
  it.each([
    ['UTF-8', Buffer.from(words), 'utf-8'],
    ['UTF-8 of another script', Buffer.from('한국과 미국의 대표'), 'utf-8'],
    ['windows-1252', Buffer.from('caf\xe9', 'latin1'), 'utf-8'],
    ['UTF-16LE with a mark', Buffer.from(`\ufeff${words}`, 'utf16le'), 'utf-16le'],
    ['UTF-16BE with a mark', utf16be(`\ufeff${words}`), 'utf-16be'],
    ['UTF-16LE without', Buffer.from(words, 'utf16le'), 'utf-16le'],
    ['UTF-16BE without', utf16be(words), 'utf-16be'],
    ['zeros', Buffer.alloc(100), 'binary'],
    ['text with a zero', Buffer.from('abc\0def ghi jkl mno'), 'binary'],
    ['many control characters', Buffer.from('a\x01\x02b\x03'), 'binary'],
    ['a few control characters', Buffer.from(`${words}\x01${words}`), 'utf-8'],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj'), 'binary'],
    ['nothing', Buffer.alloc(0), 'utf-8'],
  ])('%s', (_, bytes, expected) => {
    expect(encodingOf(bytes)).toBe(expected);
  });

  it('takes pseudo-random bytes for binary data', () => {
    const bytes = Buffer.alloc(4096);
    for (let i = 0, state = 7; i < bytes.length; i++) {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      bytes[i] = state >>> 24;
    }
    expect(encodingOf(bytes)).toBe('binary');
  });
});

describe('decodeBytes', () => {
  it('reads UTF-8, and what is not UTF-8 as windows-1252', () => {
    expect(decodeBytes(Buffer.from('Séoul – “oui”'))).toBe('Séoul – “oui”');
    expect(decodeBytes(Buffer.from('S\xe9oul \x93oui\x94', 'latin1'))).toBe('Séoul “oui”');
  });

  it('keeps UTF-8 that is damaged in one place', () => {
    const damaged = Buffer.concat([Buffer.from('Séoul – “oui” '), Buffer.from([0xc3])]);
    expect(decodeBytes(damaged)).toBe('Séoul – “oui” \ufffd');
  });

  it('follows the encoding that a document declares, if there is such a one', () => {
    expect(decodeBytes(Buffer.from([0xcf, 0xf0, 0xe8]), 'windows-1251')).toBe('При');
    expect(decodeBytes(Buffer.from([0xe9]), 'no-such-encoding')).toBe('é');
  });
});

describe('withoutUtf16', () => {
  it.each([1, 2, 3, 7])('gives UTF-8 from pieces of %i bytes', async (size) => {
    const text = `\ufeff${words}한국 😀`;
    const le = withoutUtf16(inPieces(Buffer.from(text, 'utf16le'), size), 'utf-16le');
    expect(await collect(le)).toBe(text.slice(1));
    expect(await collect(withoutUtf16(inPieces(utf16be(text), size), 'utf-16be'))).toBe(text.slice(1));
  });
});
