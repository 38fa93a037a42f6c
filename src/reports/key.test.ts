import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../contract/reading.ts';
import { reportKey } from './key.ts';

const report: Report = {
  id: 'a',
  text: 'The envoys met.\n\nThey left.',
  published: '2021-10-18',
  source: 'Own',
};

describe('reportKey', () => {
  it('is 16 hexadecimal digits and stays as it is', () => {
    expect(reportKey(report)).toMatch(/^[0-9a-f]{16}$/);
    expect(reportKey(report)).toBe(reportKey({ ...report }));
  });

  it('does not depend on id, language, white space or composition', () => {
    const same = { ...report, id: 'b', language: 'en', text: ' The envoys\r\nmet.  They left.' };
    expect(reportKey(same)).toBe(reportKey(report));
    expect(reportKey({ ...report, text: 'Se\u0301oul' })).toBe(reportKey({ ...report, text: 'S\u00e9oul' }));
  });

  it('depends on every other field, and on which field says it', () => {
    const fields = ['text', 'published', 'title', 'source', 'url'] as const;
    const keys = fields.map((field) => reportKey({ id: '', text: 'x', [field]: 'y' }));
    expect(new Set(keys).size).toBe(fields.length);
  });

  it('tells texts apart', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const squeezed = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
        const isSame = squeezed(a) === squeezed(b);
        expect(reportKey({ id: '', text: a }) === reportKey({ id: '', text: b })).toBe(isSame);
      }),
    );
  });
});
