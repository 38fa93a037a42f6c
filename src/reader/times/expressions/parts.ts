/** Parts of a larger stretch: seasons, quarters, halves, "the first week of May", "the last day of August". */
import { dateOf, weekdayOf } from '../../../contract/edtf.ts';
import { type CalendarUnit, calendar } from '../../../knowledge/calendar.ts';
import { Shape } from '../../types.ts';
import { resolveYearly } from '../resolve.ts';
import type { Found, Scene } from '../scene.ts';
import {
  dayStretch,
  halfStretch,
  quarterStretch,
  type Stretch,
  seasonStretch,
  weekendStretch,
  weekStretch,
} from '../stretch.ts';
import { pointerAt, yearTail } from './dates.ts';

const { ordinals, seasons } = calendar();

/** The year that "of 2015", "of last year", "of the year" name at `p`. */
function yearOfPart(scene: Scene, p: number): { year: number; end: number; basis: Found['basis'] } | null {
  const tail = yearTail(scene, scene.word(p) === 'in' ? p + 1 : p);
  if (tail) return tail;
  if (scene.word(p) !== 'of' || scene.word(p + 1) !== 'the' || scene.word(p + 2) !== 'year') return null;
  if (scene.reference === null) return null;
  return { year: dateOf(scene.reference).year, end: p + 3, basis: 'publication' };
}

/** "the second quarter of 2015", "the first half of the year", "the third quarter". */
export function partOfYear(scene: Scene, i: number, unit: 'quarter' | 'half'): Found[] | null {
  const edge = scene.leftEdge(i);
  const ordinal = i > edge ? ordinals.get(scene.word(i - 1)) : undefined;
  const count = unit === 'half' ? 2 : 4;
  const make = unit === 'half' ? halfStretch : quarterStretch;
  if (ordinal === undefined || ordinal > count) return null;
  const n = ordinal < 0 ? count : ordinal;
  const first = i - 2 >= edge && scene.word(i - 2) === 'the' ? i - 2 : i - 1;
  const year = yearOfPart(scene, i + 1);
  if (year) {
    const stretch = make(year.year, n);
    return stretch && [{ first, end: year.end, stretch, basis: year.basis }];
  }
  if (unit === 'half' || ordinal < 0 || scene.word(i + 1) === 'of') return null;
  if (scene.word(i - 2) !== 'the' || scene.word(i - 3) !== 'in') return null;
  const inYear = (y: number) => {
    const s = make(y, n);
    return s ? [s] : [];
  };
  const resolved = resolveYearly(scene, first, i + 1, null, inYear);
  return resolved && [{ first, end: i + 1, ...resolved, cycle: 'year' }];
}

/** The season at `i`: "last fall", "the summer of 2015", "this winter", "in the spring". */
export function datesAtSeason(scene: Scene, i: number): Found[] | null {
  const code = seasons.get(scene.word(i))!;
  const edge = scene.leftEdge(i);
  const inYear = (y: number): Stretch[] => {
    const s = seasonStretch(y, code);
    return s ? [s] : [];
  };
  const before = i > edge ? scene.word(i - 1) : '';
  const tail = yearTail(scene, i + 1);
  if (tail && before !== 'arab' && before !== 'prague') {
    const first = before === 'the' ? i - 1 : i;
    return inYear(tail.year).map((stretch) => ({ first, end: tail.end, stretch, basis: tail.basis }));
  }
  const pointer = i > edge ? pointerAt(scene, i - 1) : null;
  if (pointer) {
    const chosen = pointer === 'this' ? thisSeason(scene, code) : null;
    if (chosen) return [{ first: i - 1, end: i + 1, stretch: chosen, basis: 'publication' }];
    const resolved = resolveYearly(scene, i - 1, i + 1, pointer, inYear);
    return resolved && [{ first: i - 1, end: i + 1, ...resolved, cycle: 'year' }];
  }
  const phrase = scene.word(i - 2);
  if (before !== 'the' || !(phrase === 'in' || phrase === 'since' || phrase === 'by' || phrase === 'until'))
    return null;
  if (scene.word(i + 1) === 'of' || scene.hasShape(i, Shape.Cap)) return null;
  const resolved = resolveYearly(scene, i - 1, i + 1, null, inYear);
  return resolved && [{ first: i - 1, end: i + 1, ...resolved, cycle: 'year' }];
}

/** This year's season; in January and February, the winter that has begun. */
function thisSeason(scene: Scene, code: number): Stretch | null {
  if (scene.reference === null) return null;
  const { year, month } = dateOf(scene.reference);
  return seasonStretch(code === 24 && month <= 2 ? year - 1 : year, code);
}

/** The n-th week (or weekend) of a stretch, the last when `n` is negative; a week belongs where its Thursday lies. */
function nthWeek(within: Stretch, n: number, unit: 'week' | 'weekend'): Stretch | null {
  const pivot = unit === 'week' ? 4 : 6;
  const day =
    n > 0
      ? within.first + ((pivot - weekdayOf(within.first) + 7) % 7) + 7 * (n - 1)
      : within.last - ((weekdayOf(within.last) - pivot + 7) % 7);
  if (day > within.last) return null;
  return unit === 'week' ? weekStretch(day) : weekendStretch(day);
}

/** "the first week of May", "the last weekend in June", "the last day of 2014". */
export function partOfPeriod(scene: Scene, i: number, unit: CalendarUnit): Found[] | null {
  if (unit !== 'week' && unit !== 'weekend' && unit !== 'day') return null;
  const edge = scene.leftEdge(i);
  const n = i > edge ? ordinals.get(scene.word(i - 1)) : undefined;
  const link = scene.word(i + 1);
  if (n === undefined || (link !== 'of' && link !== 'in')) return null;
  const within = scene.dateFrom(i + 2);
  const grain = within?.stretch.grain;
  if (!within || (grain !== 'month' && grain !== 'year' && grain !== 'week')) return null;
  if (grain === 'week' && unit !== 'day') return null;
  const { stretch } = within;
  const part =
    unit !== 'day' ? nthWeek(stretch, n, unit) : dayStretch(n > 0 ? stretch.first + n - 1 : stretch.last);
  const first = i - 2 >= edge && scene.word(i - 2) === 'the' ? i - 2 : i - 1;
  return part && [{ first, end: within.end, stretch: part, basis: within.basis }];
}
