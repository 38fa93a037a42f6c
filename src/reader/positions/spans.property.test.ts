import fc from 'fast-check';
import { describe, it } from 'vitest';
import { findings } from './testing.ts';

const WORDS = [
  'Kenya',
  'Chad',
  'Iran',
  'we',
  'they',
  'said',
  'rejected',
  'proposed',
  'agreed',
  'to',
  'a',
  'the',
  'ceasefire',
  'sanctions',
  'talks',
  'if',
  'unless',
  'will',
  'not',
  'lift',
  'urged',
  'open',
  'is',
  'offer',
  'of',
  'by',
  'and',
  ',',
  '.',
  '"',
  '“',
  '”',
  ';',
  '—',
  'third',
  'meeting',
  'since',
  '2019',
  'this',
  'year',
  'increasingly',
  'frequent',
  'no',
  'response',
  'from',
  'visit',
  'called',
  'mistake',
  '\n\n',
];

/** Texts of the words that the stages look for, in any order. */
const texts = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' '));

describe('spans', () => {
  it('lie in the text, hold words and stay within one sentence where they are clauses', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const f = findings(text);
        const spans = [
          ...f.positions.flatMap((p) => [p.evidence, p.condition]),
          ...f.proposals.flatMap((p) => [p.terms, ...p.evidence, ...p.responses.map((r) => r.span)]),
          ...f.commitments.flatMap((c) => [c.what, c.evidence, c.condition]),
          ...f.claims.flatMap((c) => [c.subject, c.periodSpan, c.evidence]),
        ].filter((s) => s !== null);
        for (const [a, b] of spans) {
          if (!(a >= 0 && a < b && b <= text.length)) return false;
          if (text.slice(a, b).trim() !== text.slice(a, b) || text.slice(a, b).includes('\n\n')) return false;
        }
        return true;
      }),
      { numRuns: 300 },
    );
  });

  it('are the same at every reading', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { who: _, words: __, ...first } = findings(text);
        const { who: _a, words: _b, ...second } = findings(text);
        return JSON.stringify(first) === JSON.stringify(second);
      }),
      { numRuns: 50 },
    );
  });

  it('point to statements that hold them', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const f = findings(text);
        return [...f.positions, ...f.proposals, ...f.commitments, ...f.claims].every(
          ({ statement: k }) => k === -1 || (k >= 0 && k < f.statements.length),
        );
      }),
      { numRuns: 200 },
    );
  });
});
