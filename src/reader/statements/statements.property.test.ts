import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Span } from '../../contract/reading.ts';
import { layoutOf } from '../text/layout.ts';
import type { Names } from '../types.ts';
import { statementsOf } from './statements.ts';

const pieces = [
  'Ohlen',
  'the envoy',
  'he',
  'officials',
  'said',
  'told reporters',
  'adding',
  'that',
  'according to',
  'urged',
  'called',
  'who',
  'and',
  'but',
  'while',
  'to',
  'of',
  'on Monday',
  'will meet',
  'the talks',
  'had failed',
  'Norland',
  'a "bad joke"',
  ',',
  ', ',
  '.',
  '. ',
  ':',
  ';',
  '"',
  '“',
  '”',
  "'",
  '‘',
  '’',
  '—',
  '(',
  ')',
  '!',
  '?',
  '\n',
  '\n\n',
  '\u202e',
  '\ud800',
  ' ',
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 120 }).map((p) => p.join(' '));

function read(report: string) {
  const layout = layoutOf(report);
  const names: Names = { entities: [], mentions: [], at: new Int32Array(layout.tokens.count).fill(-1) };
  return { layout, statements: statementsOf(layout, names, [], undefined) };
}

const inside = ([a, b]: Span, [c, d]: Span) => c <= a && b <= d;

it('keeps every span in the report, and content inside a sentence or a quotation', () => {
  fc.assert(
    fc.property(text, (report) => {
      const { layout, statements } = read(report);
      for (const s of statements) {
        expect(s.content.length).toBeGreaterThan(0);
        for (const span of [...s.content, s.cue, s.source]) {
          if (!span) continue;
          expect(span[0]).toBeGreaterThanOrEqual(0);
          expect(span[0]).toBeLessThan(span[1]);
          expect(span[1]).toBeLessThanOrEqual(report.length);
        }
        const bounds =
          s.kind === 'direct' ? layout.quotations.map((q) => q.content) : layout.sentences.map((t) => t.span);
        for (const span of s.content) expect(bounds.some((b) => inside(span, b))).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});

it('gives statements in text order, their spans apart and in order', () => {
  fc.assert(
    fc.property(text, (report) => {
      const { statements } = read(report);
      statements.forEach((s, k) => {
        if (k > 0) expect(statements[k - 1]!.content[0]![0]).toBeLessThanOrEqual(s.content[0]![0]);
        s.content.forEach((span, i) => {
          if (i > 0) expect(s.content[i - 1]![1]).toBeLessThanOrEqual(span[0]);
        });
      });
    }),
    { numRuns: 400 },
  );
});

it('gives the same statements for the same report', () => {
  fc.assert(
    fc.property(text, (report) => {
      expect(read(report).statements).toEqual(read(report).statements);
    }),
    { numRuns: 100 },
  );
});

it.each([
  ['words without a sentence end', 'word and another '.repeat(50_000)],
  ['quotation marks that never close', '"We will wait " and '.repeat(10_000)],
  ['nothing but verbs of saying', 'said that '.repeat(20_000)],
  ['nothing but commas', 'Ohlen, '.repeat(40_000)],
])('stays linear on %s', (_title, report) => {
  expect(() => read(report)).not.toThrow();
});

it('reads an empty report', () => {
  expect(read('').statements).toEqual([]);
});
