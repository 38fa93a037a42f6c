/** Expressions around a unit: "last month", "this week", "the next day", "two weeks ago", "the past two months". */
import { weekdayOf } from '../../../contract/edtf.ts';
import { type CalendarUnit, calendar } from '../../../knowledge/calendar.ts';
import type { TimeBasis } from '../../types.ts';
import { anchorAt } from '../occasions/anchors.ts';
import type { Found, Scene } from '../scene.ts';
import { containing, fineEnough, neighbour, stretchTo } from '../shifts.ts';
import { dayStretch, type Stretch, weekendStretch } from '../stretch.ts';
import { looksAhead, tenseAt } from '../tense.ts';
import { countedDates } from './counts.ts';
import { centuryAt, partOfPeriod, partOfYear } from './parts.ts';

const { units, partsOfDay } = calendar();
const set = (words: string) => new Set(words.split(' '));

const SPAN_PREPOSITIONS = set('over in during for within throughout through across');
const PART_OF = set(
  'end start beginning middle close rest remainder course half part days weeks months turn',
);
const PART_IN = set('later earlier late early');
/** Parts of the day of which one says "last …" or "this …". */
const LAST_PARTS = set('night evening');

const one = (first: number, end: number, stretch: Stretch | null, basis: TimeBasis): Found[] | null =>
  stretch && [{ first, end, stretch, basis }];

/** "Over the past decade" is a round figure, and no date. */
const isLong = (unit: CalendarUnit) => unit === 'decade' || unit === 'century';

/** The date `n` units from one before it in the story. */
function told(scene: Scene, unit: CalendarUnit, n: number, focus = scene.focus): Stretch | null {
  if (!focus || !fineEnough(unit, focus)) return null;
  return neighbour(unit, n > 0 ? focus.last : focus.first, n);
}

/** "This week": on a weekend, with what is still to come, the week ahead. */
function thisWeek(scene: Scene, first: number, end: number, reference: number): Stretch | null {
  const ahead =
    weekdayOf(reference) >= 6 &&
    scene.word(first - 1) !== 'earlier' &&
    looksAhead(tenseAt(scene, first, end));
  return containing('week', reference + (ahead ? 7 : 0));
}

/** The weekend that is meant by "this weekend" or "the weekend". */
function thisWeekend(scene: Scene, first: number, end: number, reference: number): Stretch {
  const today = weekdayOf(reference);
  const behind =
    scene.word(first) === 'this'
      ? today <= 2 && tenseAt(scene, first, end) === 'past'
      : today < 6 && !looksAhead(tenseAt(scene, first, end));
  return weekendStretch(reference - (behind ? 7 : 0));
}

function thisUnit(scene: Scene, first: number, i: number, unit: CalendarUnit, part: boolean): Stretch | null {
  const { reference } = scene;
  if (reference === null) return null;
  if (part) return dayStretch(reference);
  // "This century" is an age, and no date.
  if (unit === 'day' || unit === 'century') return null;
  if (unit === 'week') return thisWeek(scene, first, i + 1, reference);
  return unit === 'weekend' ? thisWeekend(scene, first, i + 1, reference) : containing(unit, reference);
}

function lastUnit(reference: number, unit: CalendarUnit): Stretch | null {
  // News weeks open on Sunday: "last week" in a Sunday's report is the one that it closes.
  const closes = unit === 'week' && weekdayOf(reference) === 7;
  return neighbour(unit, reference, closes ? 0 : -1);
}

/** "last", "this", "next", "the same", "the following" … before the unit at `i`. */
function pointedUnit(scene: Scene, i: number, unit: CalendarUnit, part: boolean): Found[] | null {
  const edge = scene.leftEdge(i);
  if (i - 1 < edge) return null;
  const pointer = scene.word(i - 1);
  const determiner = i - 2 >= edge ? scene.word(i - 2) : '';
  const the = determiner === 'the';
  const first =
    the || ((determiner === 'this' || determiner === 'that') && pointer !== 'this') ? i - 2 : i - 1;
  const end = i + 1;
  const { reference } = scene;
  const isDay = unit === 'day';
  const ref = (stretch: Stretch | null) => one(first, end, stretch, 'publication');
  const story = (n: number) => one(first, end, told(scene, unit, n), 'narrative');
  switch (pointer) {
    case 'this':
      return one(i - 1, end, thisUnit(scene, i - 1, i, unit, part), 'publication');
    case 'current':
      return the && !isDay ? ref(thisUnit(scene, first, i, unit, part)) : null;
    case 'last':
      if (reference === null || scene.word(end) === 'of' || isLong(unit)) return null;
      if (isDay) return !the && LAST_PARTS.has(scene.word(i)) ? ref(dayStretch(reference - 1)) : null;
      if (unit === 'quarter')
        return tenseAt(scene, first, end) === 'past' ? ref(neighbour(unit, reference, -1)) : null;
      return ref(the ? stretchTo(unit, reference, 1) : lastUnit(reference, unit));
    case 'past':
      if (reference === null || first === i - 1 || isDay || isLong(unit)) return null;
      return ref(unit === 'weekend' ? lastUnit(reference, unit) : stretchTo(unit, reference, 1));
    case 'next':
      if (isDay) return story(1);
      if (isLong(unit)) return null;
      if (!the) return reference === null ? null : ref(neighbour(unit, reference, 1));
      if (reference !== null && SPAN_PREPOSITIONS.has(scene.word(first - 1)))
        return ref(stretchTo(unit, reference, -1));
      return tenseAt(scene, first, end) === 'past' ? story(1) : null;
    case 'coming':
      return first < i - 1 && !isDay && reference !== null ? ref(neighbour(unit, reference, 1)) : null;
    case 'following':
      return the ? story(1) : null;
    case 'previous':
    case 'preceding':
      return the ? story(-1) : null;
    case 'same':
      return first < i - 1 ? story(0) : null;
    case 'that':
      return one(first, end, told(scene, unit, 0, scene.event ?? scene.focus), 'narrative');
    default:
      return null;
  }
}

/** "the weekend", "the end of the year", "later in the day", "by year's end". */
function definiteUnit(scene: Scene, i: number, unit: CalendarUnit): Found[] | null {
  const edge = scene.leftEdge(i);
  const { reference } = scene;
  if (reference === null || i - 1 < edge) return null;
  const before = scene.word(i - 1);
  const yearsEnd = scene.word(i + 1) === "'s" && scene.word(i + 2) === 'end';
  if (yearsEnd && unit !== 'day')
    return one(before === 'the' ? i - 1 : i, i + 3, containing(unit, reference), 'publication');
  if (before !== 'the') return null;
  if (unit === 'weekend')
    return one(i - 1, i + 1, thisWeekend(scene, i - 1, i + 1, reference), 'publication');
  const link = scene.word(i - 2);
  const part = scene.word(i - 3);
  const isPart = (link === 'of' && PART_OF.has(part)) || (link === 'in' && PART_IN.has(part));
  if (!isPart || scene.word(i + 1) === 'of' || (part === 'turn' && isLong(unit))) return null;
  if (unit !== 'day') return one(i - 1, i + 1, containing(unit, reference), 'publication');
  if (link !== 'in') return null;
  const day = told(scene, 'day', 0);
  return day ? one(i - 1, i + 1, day, 'narrative') : one(i - 1, i + 1, dayStretch(reference), 'publication');
}

const OF = set('of beginning starting ending');

/** "the week of April 12", "the week beginning Monday", "the night of Friday", "the month of May" */
function unitOf(scene: Scene, i: number, unit: CalendarUnit): Found[] | null {
  if (!OF.has(scene.word(i + 1)) || scene.word(i - 1) !== 'the') return null;
  const first = Math.max(i - 1, scene.leftEdge(i));
  const found = scene.dateFrom(i + 2);
  if (!found) {
    // "The year of the treaty" praises or blames a year.
    if (unit === 'year' || unit === 'decade' || unit === 'century') return null;
    const anchor = anchorAt(scene, i + 2, (s) => fineEnough(unit, s));
    if (!anchor) return null;
    const stretch = unit === 'day' ? anchor.stretch : containing(unit, anchor.stretch.first);
    return one(first, anchor.end, stretch, 'event');
  }
  const { grain } = found.stretch;
  const fits = unit === 'week' || unit === 'weekend' ? grain === 'day' || grain === 'days' : true;
  if (!fits || (scene.word(i + 1) !== 'of' && unit !== 'week') || unit === 'quarter' || unit === 'half')
    return null;
  const whole = unit === 'week' || unit === 'weekend';
  return [{ ...found, first, stretch: (whole && containing(unit, found.stretch.first)) || found.stretch }];
}

/** "the eve of the summit", "the eve of May 5". */
export function datesAtEve(scene: Scene, i: number): Found[] | null {
  if (scene.word(i + 1) !== 'of' || i - 1 < scene.leftEdge(i) || scene.word(i - 1) !== 'the') return null;
  const found = scene.dateFrom(i + 2);
  const isDay = (s: Stretch) => s.grain === 'day' || s.grain === 'days';
  if (found)
    return isDay(found.stretch)
      ? [{ ...found, first: i - 1, stretch: dayStretch(found.stretch.first - 1) }]
      : null;
  const anchor = anchorAt(scene, i + 2, isDay);
  return anchor && one(i - 1, anchor.end, dayStretch(anchor.stretch.first - 1), 'event');
}

/** The date whose core is the unit or part of the day at `i`. */
export function datesAtUnit(scene: Scene, i: number): Found[] | null {
  const w = scene.word(i);
  const part = partsOfDay.has(w);
  const unit = part ? 'day' : units.get(w)!;
  if (unit === 'half') return partOfYear(scene, i, unit);
  if (unit === 'quarter') return partOfYear(scene, i, unit) ?? pointedUnit(scene, i, unit, part);
  const plural = w.endsWith('s');
  const counted = countedDates(scene, i, unit, part);
  if (counted || plural || unit === 'hour') return counted;
  return (
    (unit === 'century' ? centuryAt(scene, i) : null) ??
    partOfPeriod(scene, i, unit) ??
    unitOf(scene, i, unit) ??
    pointedUnit(scene, i, unit, part) ??
    definiteUnit(scene, i, unit)
  );
}
