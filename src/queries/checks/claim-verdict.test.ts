import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Check, verdictOf } from './claim-verdict.ts';

const meeting = (id: number, day: number) => ({ id, first: day, last: day });

const check = (more: Partial<Check>): Check => ({
  kind: 'ordinal',
  count: 3,
  period: { first: 1000, last: 1365 },
  day: 1200,
  covered: { first: 0, last: 5000 },
  occasions: [meeting(1, 1010), meeting(2, 1100), meeting(3, 1199)],
  isNamed: true,
  ...more,
});

describe('a claim', () => {
  it.each<[string, Partial<Check>, string]>([
    ['of a number that the record has', {}, 'true'],
    ['of a smaller number', { count: 2 }, 'false'],
    ['of a larger number', { count: 4 }, 'undecidable'],
    ['of a number in no time', { period: null }, 'undecidable'],
    ['of the first ever, with an earlier one', { kind: 'first-ever' }, 'false'],
    [
      'of the first ever, with none earlier',
      { kind: 'first-ever', occasions: [meeting(3, 1199)] },
      'undecidable',
    ],
    [
      'of the first since a time, with none since',
      { kind: 'first-since', period: { first: 1100, last: 1100 } },
      'true',
    ],
    [
      'of the first since a time, with one since',
      { kind: 'first-since', period: { first: 900, last: 1009 } },
      'false',
    ],
    [
      'of the first since a time before the record',
      { kind: 'first-since', period: { first: 1100, last: 1100 }, covered: { first: 1150, last: 5000 } },
      'undecidable',
    ],
    [
      'that there was none since, with one',
      { kind: 'none-since', period: { first: 900, last: 1009 } },
      'false',
    ],
    ['of the last time', { kind: 'last', period: { first: 1100, last: 1100 } }, 'true'],
    ['of the last time, with a later one', { kind: 'last', period: { first: 1010, last: 1010 } }, 'false'],
    ['of a smaller number, that names nobody', { count: 2, isNamed: false }, 'undecidable'],
    ['of what is not counted', { occasions: null }, 'undecidable'],
    ['that nothing dates', { day: null }, 'undecidable'],
    ['that is told in no numbers', { kind: 'frequency-rising' }, 'undecidable'],
  ])('%s', (_, more, verdict) => {
    expect(verdictOf(check(more)).verdict).toBe(verdict);
  });

  it('that is false is shown by occasions of the record', () => {
    const kinds = ['count', 'ordinal', 'first-ever', 'first-since', 'none-since', 'last'] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.array(fc.integer({ min: 0, max: 2000 }), { maxLength: 8 }),
        fc.integer({ min: 1, max: 6 }),
        (kind, days, count) => {
          const occasions = days.sort((a, b) => a - b).map((day, i) => meeting(i, day));
          const { verdict, occasions: shown, reason } = verdictOf(check({ kind, count, occasions }));
          expect(reason).not.toBe('');
          expect(shown.every((id) => occasions.some((o) => o.id === id))).toBe(true);
          if (verdict === 'false') expect(shown.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
