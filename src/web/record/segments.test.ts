import fc from 'fast-check';
import { expect, it } from 'vitest';
import { segmentsOf } from './segments.ts';

it('cuts where marks begin and end, also across paragraphs', () => {
  const text = 'Envoys met.\n\nThey spoke.';
  const marks = [{ span: [0, 6] as [number, number] }, { span: [7, 18] as [number, number] }];
  const words = segmentsOf(text, marks).map((p) =>
    p.segments.map((s) => [text.slice(s.start, s.end), s.marks]),
  );
  expect(words).toEqual([
    [
      ['Envoys', [0]],
      [' ', []],
      ['met.', [1]],
    ],
    [
      ['They ', [1]],
      ['spoke.', []],
    ],
  ]);
});

it('loses no character but line ends and gives each character the marks that cover it', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '見'), maxLength: 60 });
  const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 8 });
  fc.assert(
    fc.property(texts, spans, (text, pairs) => {
      const marks = pairs
        .map(([a, b]) => ({ span: [Math.min(a, b), Math.max(a, b)] as [number, number] }))
        .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
      const paragraphs = segmentsOf(text, marks);
      const shown = paragraphs.map((p) => p.segments.map((s) => text.slice(s.start, s.end)).join(''));
      expect(shown).toEqual(text.split(/[\n\r]+/).filter((line) => /\S/.test(line)));
      for (const { segments } of paragraphs)
        for (const s of segments)
          for (let at = s.start; at < s.end; at++) {
            const covering = marks.flatMap((m, i) => (m.span[0] <= at && m.span[1] > at ? [i] : []));
            expect([...s.marks].sort((a, b) => a - b)).toEqual(covering);
          }
    }),
  );
});
