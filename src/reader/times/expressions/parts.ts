/** Parts of a larger stretch: seasons, quarters, halves, "the first week of May", "the last day of August". */
import { dateOf, weekdayOf } from '../../../contract/edtf.ts';
import { type CalendarUnit, calendar } from '../../../knowledge/calendar.ts';
import { Shape } from '../../types.ts';
import { ordinalDayOf, yearOf } from '../lexicon.ts';
import { resolveYearly } from '../resolve.ts';
import type { Found, Scene } from '../scene.ts';
import { containing } from '../shifts.ts';
import {
  dayStretch,
  halfStretch,
  quarterStretch,
  type Stretch,
  seasonStretch,
  weekendStretch,
  weekStretch,
  yearsStretch,
} from '../stretch.ts';
import { pointerAt, yearTail } from './dates.ts';

const { ordinals, seasons, units } = calendar();

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
  // A half of a month or a decade is as coarse as the whole.
  const within = unit === 'half' && scene.word(i + 1) === 'of' ? scene.dateFrom(i + 2) : null;
  if (within && within.stretch.grain !== 'year') return [{ ...within, first }];
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

/** "of 2020-21", of a winter: the year in which it begins. */
function winterTail(scene: Scene, p: number, code: number): ReturnType<typeof yearTail> {
  if (code !== 24) return null;
  const i = scene.word(p) === 'of' ? p + 1 : p;
  const [from, to] = scene.word(i).split('-');
  const year = yearOf(from);
  return year > 0 && to && Number(to) % 100 === (year + 1) % 100
    ? { year, basis: 'absolute', end: i + 1 }
    : null;
}

const SEASON_PREPOSITIONS = new Set('in since by until till over during through throughout'.split(' '));

/** "Q3 2021", "Q3". */
export function datesAtQuarter(scene: Scene, i: number): Found[] | null {
  if (!scene.hasShape(i, Shape.Cap)) return null;
  const inYear = (y: number) => {
    const s = quarterStretch(y, Number(scene.word(i)[1]));
    return s ? [s] : [];
  };
  const tail = yearTail(scene, i + 1);
  if (tail)
    return inYear(tail.year).map((stretch) => ({ first: i, end: tail.end, stretch, basis: tail.basis }));
  const resolved = resolveYearly(scene, i, i + 1, null, inYear);
  return resolved && [{ first: i, end: i + 1, ...resolved, cycle: 'year' }];
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
  const tail = winterTail(scene, i + 1, code) ?? yearTail(scene, i + 1);
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
  if (before !== 'the' || !SEASON_PREPOSITIONS.has(phrase)) return null;
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

/** "The month", "the year" at `p`: the current one. */
export function currentAt(scene: Scene, p: number): Pick<Found, 'end' | 'stretch' | 'basis'> | null {
  const unit = units.get(scene.word(p + 1));
  if (scene.reference === null || scene.word(p) !== 'the') return null;
  if (unit !== 'week' && unit !== 'month' && unit !== 'year') return null;
  const stretch = containing(unit, scene.reference);
  return stretch && { end: p + 2, stretch, basis: 'publication' };
}

const CENTURIES = ['seventeenth', 'eighteenth', 'nineteenth', 'twentieth', 'twenty-first'];

/** "the 20th century", "the late nineteenth century". */
export function centuryAt(scene: Scene, i: number): Found[] | null {
  const w = scene.word(i - 1);
  const k = CENTURIES.indexOf(w);
  const n = k >= 0 ? 17 + k : ordinalDayOf(w);
  const stretch = n >= 11 && n <= 21 && i > scene.leftEdge(i) ? yearsStretch(100 * (n - 1) + 1, 100) : null;
  return stretch && [{ first: i - 1, end: i + 1, stretch, basis: 'absolute' }];
}

/** "the first week of May", "the last weekend in June", "the last day of 2014". */
export function partOfPeriod(scene: Scene, i: number, unit: CalendarUnit): Found[] | null {
  if (unit !== 'week' && unit !== 'weekend' && unit !== 'day') return null;
  const edge = scene.leftEdge(i);
  const n = i > edge ? ordinals.get(scene.word(i - 1)) : undefined;
  const link = scene.word(i + 1);
  if (n === undefined || (link !== 'of' && link !== 'in')) return null;
  const within = scene.dateFrom(i + 2) ?? currentAt(scene, i + 2);
  const grain = within?.stretch.grain;
  if (!within || (grain !== 'month' && grain !== 'year' && grain !== 'week')) return null;
  if (grain === 'week' && unit !== 'day') return null;
  const { stretch } = within;
  const part =
    unit !== 'day' ? nthWeek(stretch, n, unit) : dayStretch(n > 0 ? stretch.first + n - 1 : stretch.last);
  const first = i - 2 >= edge && scene.word(i - 2) === 'the' ? i - 2 : i - 1;
  return part && [{ first, end: within.end, stretch: part, basis: within.basis }];
}
