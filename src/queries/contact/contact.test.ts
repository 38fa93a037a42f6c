import { describe, expect, it } from 'vitest';
import { isQuiet } from './channels.ts';
import { gapsOf, isUnusual } from './contacts.ts';

const on = (day: number, last = day) => ({ id: day, first: day, last });

describe('gaps between meetings', () => {
  it('are days from the end of one to the next; what overlaps is one', () => {
    expect(gapsOf([on(1), on(5, 9), on(7), on(20)])).toEqual([4, 11]);
    expect(gapsOf([on(3)])).toEqual([]);
    expect(gapsOf([])).toEqual([]);
  });

  it('are unusual where they are longer than nine in ten and twice the median', () => {
    expect(isUnusual(100, [10, 12, 11, 30])).toBe(true);
    expect(isUnusual(20, [10, 12, 11, 30])).toBe(false);
    expect(isUnusual(100, [10, 12, 11])).toBeNull();
  });
});

describe('somebody is quiet', () => {
  const meetings = [1, 10, 20, 30, 40, 50, 60, 70].map((day) => on(day));
  it('who took part in three or more and in none of the last five', () => {
    expect(isQuiet(meetings, 3, 2)).toBe(true);
    expect(isQuiet(meetings, 3, 3)).toBe(false);
    expect(isQuiet(meetings, 2, 1)).toBe(false);
  });
  it('or in none for a year', () => {
    expect(isQuiet([on(1), on(2), on(3), on(500)], 3, 2)).toBe(true);
    expect(isQuiet([on(1), on(2), on(3)], 3, 2)).toBe(false);
  });
});
