import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CursorError, sealedCursors } from './cursor.ts';

const cursors = sealedCursors(new Uint8Array(32).fill(7));
const place = fc.record({ after: fc.string({ unit: 'grapheme', maxLength: 40 }), at: fc.nat() });

it('opens to the place that it was made of', () => {
  fc.assert(
    fc.property(place, fc.string(), (p, question) => {
      expect(cursors.open(cursors.seal(p, question), question)).toEqual(p);
    }),
  );
});

it('opens for no other question and under no other secret', () => {
  const sealed = cursors.seal({ after: 'occasion-1', at: 50 }, 'meetings {}');
  expect(() => cursors.open(sealed, 'meetings {"party":["KOR"]}')).toThrow(CursorError);
  expect(() => sealedCursors(new Uint8Array(32)).open(sealed, 'meetings {}')).toThrow(CursorError);
});

it('does not open when any of its bits is changed, or it is cut or made longer', () => {
  const sealed = cursors.seal({ after: 'occasion-1', at: 50 }, 'q');
  const bytes = Buffer.from(sealed, 'base64url');
  fc.assert(
    fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
      const changed = Buffer.from(bytes);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expect(() => cursors.open(changed.toString('base64url'), 'q')).toThrow(CursorError);
    }),
  );
  for (const other of [sealed.slice(0, -1), `${sealed}A`, `${sealed}=`, ` ${sealed}`, ''])
    expect(() => cursors.open(other, 'q')).toThrow(CursorError);
});

it('refuses whatever else is sent as a cursor', () => {
  fc.assert(
    fc.property(fc.string(), (words) => {
      expect(() => cursors.open(words, 'q')).toThrow(CursorError);
    }),
  );
});
