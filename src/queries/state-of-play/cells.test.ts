import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stanceOrder } from '../../contract/stances.ts';
import { standingOf, type Word } from './cells.ts';
import { trendOf } from './trend.ts';

const LEADER = 0;
const OFFICIAL = 2;

const word = (key: string, day: number, rank = OFFICIAL): Word => ({ id: 0, key, day, rank, stance: 0 });

describe('what stands', () => {
  it('is the last word, and before it the one before', () => {
    const [a, b] = [word('a', 100), word('b', 200)];
    expect(standingOf([a, b])).toEqual({ now: b, before: a });
    expect(standingOf([a])).toEqual({ now: a, before: null });
    expect(standingOf([])).toBeNull();
  });

  it('is the word of the highest voice of thirty days', () => {
    const [leader, official] = [word('a', 190, LEADER), word('b', 200)];
    expect(standingOf([leader, official])!.now).toBe(leader);
    const early = word('a', 160, LEADER);
    expect(standingOf([early, official])!.now).toBe(official);
  });

  it('takes as the time before the days before the word that stands', () => {
    const words = [word('a', 100), word('b', 190, LEADER), word('c', 195), word('d', 200)];
    expect(standingOf(words)).toEqual({ now: words[1], before: words[0] });
  });

  it('does not depend on words older than both and their thirty days', () => {
    const words = fc
      .array(fc.record({ day: fc.integer({ min: 0, max: 400 }), rank: fc.integer({ min: 0, max: 5 }) }), {
        minLength: 1,
        maxLength: 40,
      })
      .map((all) =>
        all
          .sort((a, b) => a.day - b.day)
          .map(({ day, rank }, i) => word(String(i).padStart(3, '0'), day, rank)),
      );
    fc.assert(
      fc.property(words, (all) => {
        const found = standingOf(all)!;
        if (found.before === null) return;
        const late = all.filter((w) => w.day! >= found.before!.day! - 30);
        expect(standingOf(late)).toEqual(found);
      }),
    );
  });
});

describe('the trend', () => {
  it('is softer up the order of stances and harder down', () => {
    expect(trendOf('opposes', 'conditional')).toBe('softer');
    expect(trendOf('supports', 'demands')).toBe('harder');
    expect(trendOf('open', 'open')).toBe('same');
    expect(trendOf(null, 'open')).toBe('first');
  });

  it('is the contrary the other way round', () => {
    const stance = fc.constantFrom(...stanceOrder);
    fc.assert(
      fc.property(stance, stance, (a, b) => {
        const [there, back] = [trendOf(a, b), trendOf(b, a)];
        if (a === b) expect([there, back]).toEqual(['same', 'same']);
        else expect(new Set([there, back])).toEqual(new Set(['harder', 'softer']));
      }),
    );
  });
});
