/** Counted units: "the past two months", "in ten days", "the last three months of 2014"; with a distance, see `distances.ts`. */
import { dateOf } from '../../../contract/edtf.ts';
import type { CalendarUnit } from '../../../knowledge/calendar.ts';
import { numberOf } from '../lexicon.ts';
import type { Found, Scene } from '../scene.ts';
import { away, stretchTo } from '../shifts.ts';
import { daysBetween, monthsStretch, type Stretch } from '../stretch.ts';
import { looksAhead, tenseAt } from '../tense.ts';
import { type Count, distant } from './distances.ts';
import { startedDuration } from './durations.ts';
import { currentAt } from './parts.ts';

const set = (words: string) => new Set(words.split(' '));

const BACK = set('past last previous');
const AHEAD = set('next coming following');
/** Before "in N years", these make it the length of a record and not a date. */
const RECORD = set(
  'first second third fourth fifth time times worst largest biggest highest lowest deadliest longest most least best only once twice visit round meeting summit',
);
/** What may follow a unit without a number: "the day before", "the week following the vote". */
const BESIDE = set('before after following');
/** Before a unit they say which one by themselves: "last week after the vote". */
const POINTERS = set('last next same this that past previous each every');
const BEFORE_VERB = set('and or to will would could can may might should must not that which who only also');
const HALF: Record<string, number> = { '1/2': 0.5, '1/4': 0.25, '3/4': 0.75 };

/** The number right before the unit at `i`, not left of `edge`: "two", "1 1/2", "1-1/2", "a". */
function countBefore(scene: Scene, i: number, edge: number): Count | null {
  const p = i - 1;
  if (p < edge) return null;
  const w = scene.word(p);
  if (scene.word(p - 1) === '/' && p - 2 >= edge) {
    const [whole, over] = scene.word(p - 2).split('-');
    const part = HALF[`${over ?? whole}/${w}`];
    if (part === undefined) return null;
    if (over !== undefined) return { n: Number(whole) + part, first: p - 2 };
    const n = numberOf(scene.word(p - 3));
    return n > 0 && p - 3 >= edge ? { n: n + part, first: p - 3 } : { n: part, first: p - 2 };
  }
  if (w === 'half' && scene.word(p - 1) === 'a' && scene.word(p - 2) === 'and' && p - 3 >= edge) {
    const n = numberOf(scene.word(p - 3));
    return n > 0 ? { n: n + 0.5, first: p - 3 } : null;
  }
  if (w === 'a' && scene.word(p - 1) === 'half' && p - 1 >= edge) return { n: 0.5, first: p - 1 };
  // "a couple of weeks"
  if (w === 'of' && scene.word(p - 1) === 'couple' && scene.word(p - 2) === 'a' && p - 2 >= edge)
    return { n: 2, first: p - 2 };
  const n = numberOf(w);
  return n > 0 ? { n, first: p } : null;
}

/** The first (or last) `n` months, weeks or days of a year or month. */
function edgeOf(within: Stretch, unit: CalendarUnit, n: number, opening: boolean): Stretch | null {
  const { first, last, grain } = within;
  if (unit === 'month') {
    if (grain !== 'year' || n > 12) return null;
    return monthsStretch(dateOf(first).year, opening ? 1 : 13 - n, n);
  }
  const days = unit === 'week' ? 7 * n : n;
  if ((unit !== 'week' && unit !== 'day') || (grain !== 'month' && grain !== 'year')) return null;
  if (days > last - first || !Number.isInteger(days)) return null;
  return opening ? daysBetween(first, first + days - 1) : daysBetween(last - days + 1, last);
}

/** "the first two months of this year", "the last three months of 2014", "the first ten days of May" */
function edgeOfPeriod(scene: Scene, unit: CalendarUnit, count: Count, p: number): Found | null {
  const edge = scene.word(count.first - 1);
  const link = scene.word(p);
  if ((edge !== 'first' && edge !== 'last' && edge !== 'final') || (link !== 'of' && link !== 'in'))
    return null;
  const within = scene.dateFrom(p + 1) ?? currentAt(scene, p + 1);
  const stretch = within && edgeOf(within.stretch, unit, count.n, edge === 'first');
  const first = scene.word(count.first - 2) === 'the' ? count.first - 2 : count.first - 1;
  return stretch && { first, end: within.end, stretch, basis: within.basis };
}

/** "the past two months", "the next three days": the stretch up to or from the reference. */
function stretchBeside(
  scene: Scene,
  unit: CalendarUnit,
  count: Count,
  p: number,
  edge: number,
): Found | null {
  const { reference } = scene;
  const i = count.first - 1;
  if (reference === null || i < edge || unit === 'hour' || unit === 'decade' || unit === 'century')
    return null;
  const w = scene.word(i);
  const sign = BACK.has(w) ? 1 : AHEAD.has(w) ? -1 : 0;
  if (!sign || scene.word(p) === 'of') return null;
  const determiner = scene.word(i - 1);
  const hasDeterminer = i - 1 >= edge && (determiner === 'the' || determiner === 'these');
  if (!hasDeterminer && w !== 'last' && w !== 'next') return null;
  // "and last three days", "will last two weeks"
  if (!hasDeterminer && w === 'last' && BEFORE_VERB.has(determiner)) return null;
  // "Over the next six years it silted up" counts from the story, not from the report.
  if (sign < 0 && tenseAt(scene, i, p) === 'past') return null;
  const stretch = stretchTo(unit, reference, sign * count.n);
  return stretch && { first: hasDeterminer ? i - 1 : i, end: p, stretch, basis: 'publication' };
}

/** "in three days", where the clause looks ahead; "in two weeks' time". */
function inTime(scene: Scene, unit: CalendarUnit, count: Count, p: number, edge: number): Found | null {
  const { reference } = scene;
  const i = count.first - 1;
  if (reference === null || i < edge || scene.word(i) !== 'in' || unit === 'hour') return null;
  const apostrophe = scene.word(p) === "'" || scene.word(p) === "'s" ? 1 : 0;
  const time = scene.word(p + apostrophe) === 'time' && apostrophe > 0;
  if (!time) {
    if (apostrophe || (unit === 'day' && count.n === 1)) return null;
    for (let j = i - 1; j >= Math.max(edge, i - 6); j--) if (RECORD.has(scene.word(j))) return null;
    if (!looksAhead(tenseAt(scene, i, p))) return null;
  }
  const stretch = away(unit, reference, count.n);
  return stretch && { first: i, end: time ? p + 2 : p, stretch, basis: 'publication' };
}

/** "the day before", "the night after", "the week before the vote": one unit, named by its distance. */
function besideUnit(scene: Scene, i: number, unit: CalendarUnit, edge: number): Found | null {
  const before = scene.word(i - 1);
  if (i <= edge || !BESIDE.has(scene.word(i + 1)) || POINTERS.has(before)) return null;
  const first = before === 'the' ? i - 1 : i;
  return distant(scene, unit, { n: 1, first, whole: true }, i + 1);
}

/** "lasts two weeks from April 4", which is no day two weeks off. */
function lastingFrom(scene: Scene, unit: CalendarUnit, count: Count, p: number): Found | null {
  return scene.word(p) === 'from' ? startedDuration(scene, unit, count, p) : null;
}

/** The date that a counted unit at `i` makes with the words beside it, or null for a bare duration. */
export function countedDates(scene: Scene, i: number, unit: CalendarUnit, part: boolean): Found[] | null {
  const edge = scene.leftEdge(i);
  const count = countBefore(scene, i, edge);
  const next = scene.word(i + 1);
  if (!count) {
    const found = scene.word(i).endsWith('s') ? null : besideUnit(scene, i, unit, edge);
    return found && [found];
  }
  if (part && !BESIDE.has(next) && next !== 'later' && next !== 'earlier') return null;
  let p = i + 1;
  if (next === 'and' && scene.word(i + 2) === 'a' && scene.word(i + 3) === 'half') {
    count.n += 0.5;
    p = i + 4;
  }
  const found =
    lastingFrom(scene, unit, count, p) ??
    distant(scene, unit, count, p) ??
    edgeOfPeriod(scene, unit, count, p) ??
    stretchBeside(scene, unit, count, p, edge) ??
    inTime(scene, unit, count, p, edge) ??
    startedDuration(scene, unit, count, p);
  return found && [found];
}
