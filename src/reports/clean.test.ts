import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, plainLines, printable } from './clean.ts';

describe('cleanText', () => {
  it('leaves ordinary text as it is', () => {
    const text = 'Envoys met in Séoul.\n\n“Yes,” she said – twice.\tThen they left. 한국';
    expect(cleanText(text)).toBe(text);
  });

  it('keeps every position while it replaces what is no text', () => {
    expect(cleanText('a\r\nb\rc\x00d\x1be\x85f')).toBe('a \nb\nc d e f');
    expect(cleanText('\ufeffSeoul')).toBe(' Seoul');
    expect(cleanText('x\ud800y\udc00z😀')).toBe('x\ufffdy\ufffdz😀');
  });

  it('leaves bidi overrides in the text', () => {
    expect(cleanText('a\u202eb')).toBe('a\u202eb');
  });

  it('has the length of its input and no control characters, and does nothing twice', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (codes) => {
        const text = String.fromCharCode(...codes);
        const clean = cleanText(text);
        expect(clean.length).toBe(text.length);
        expect(clean).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]/);
        expect(Buffer.from(clean, 'utf8').toString('utf8')).toBe(clean);
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });
});

describe('plainLines', () => {
  it('writes every line ending as a line feed and drops the byte order mark', () => {
    expect(plainLines('\ufeffa\r\nb\rc\nd')).toBe('a\nb\nc\nd');
  });
});

describe('printable', () => {
  it('drops what steers a terminal or turns letters round', () => {
    expect(printable('\x1b[31mred\x1b[0m \x1b]0;title\x07\x9b2Jx')).toBe('red x');
    expect(printable('a\u202eb\u2066c\u200fd\u061ce')).toBe('abcde');
    expect(printable('two\nlines\tand a tab')).toBe('two\nlines\tand a tab');
  });

  it('leaves no control or bidi character in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text)).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
      }),
    );
  });
});
