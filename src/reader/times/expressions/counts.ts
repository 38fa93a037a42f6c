/** Counted units: "the past two months", "in ten days", "the last three months of 2014"; with a distance, see `distances.ts`. */
import { dateOf } from '../../../contract/edtf.ts';
import type { CalendarUnit } from '../../../knowledge/calendar.ts';
import { numberOf } from '../lexicon.ts';
import type { Found, Scene } from '../scene.ts';
import { away, stretchTo } from '../shifts.ts';
import { monthsStretch } from '../stretch.ts';
import { tenseAt } from '../tense.ts';
import { type Count, distant } from './distances.ts';

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
  const n = numberOf(w);
  return n > 0 ? { n, first: p } : null;
}

/** "the first two months of this year", "the last three months of 2014" */
function edgeOfYear(scene: Scene, unit: CalendarUnit, count: Count, p: number): Found | null {
  const edge = scene.word(count.first - 1);
  if (unit !== 'month' || (edge !== 'first' && edge !== 'last' && edge !== 'final')) return null;
  const link = scene.word(p);
  const year = link === 'of' || link === 'in' ? scene.dateFrom(p + 1) : null;
  if (year?.stretch.grain !== 'year' || count.n > 12) return null;
  const y = dateOf(year.stretch.first).year;
  const stretch = monthsStretch(y, edge === 'first' ? 1 : 13 - count.n, count.n);
  const first = scene.word(count.first - 2) === 'the' ? count.first - 2 : count.first - 1;
  return stretch && { first, end: year.end, stretch, basis: year.basis };
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
  if (reference === null || i < edge || unit === 'hour') return null;
  const w = scene.word(i);
  const sign = BACK.has(w) ? 1 : AHEAD.has(w) ? -1 : 0;
  if (!sign || scene.word(p) === 'of') return null;
  const determiner = scene.word(i - 1);
  const hasDeterminer = i - 1 >= edge && (determiner === 'the' || determiner === 'these');
  if (!hasDeterminer && w !== 'last' && w !== 'next') return null;
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
    if (tenseAt(scene, i, p) !== 'future') return null;
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
    distant(scene, unit, count, p) ??
    edgeOfYear(scene, unit, count, p) ??
    stretchBeside(scene, unit, count, p, edge) ??
    inTime(scene, unit, count, p, edge);
  return found && [found];
}
