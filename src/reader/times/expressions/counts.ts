/** Counted units: "two weeks ago", "a day earlier", "three days after the 5th", "the past two months", "in ten days". */
import { dateOf } from '../../../contract/edtf.ts';
import type { CalendarUnit } from '../../../knowledge/calendar.ts';
import { Shape } from '../../types.ts';
import { numberOf } from '../lexicon.ts';
import type { Found, Scene } from '../scene.ts';
import { ago, away, fineEnough, stretchTo } from '../shifts.ts';
import { monthsStretch, type Stretch } from '../stretch.ts';
import { tenseAt } from '../tense.ts';

const set = (words: string) => new Set(words.split(' '));

const BACK = set('past last previous');
const AHEAD = set('next coming following');
/** Before "in N years", these make it the length of a record and not a date. */
const RECORD = set(
  'first second third fourth fifth time times worst largest biggest highest lowest deadliest longest most least best only once twice visit round meeting summit',
);
const HALF: Record<string, number> = { '1/2': 0.5, '1/4': 0.25, '3/4': 0.75 };

interface Count {
  n: number;
  first: number;
}

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

/** Whether the clause ends before `p`, so that "a week before" looks back to the story and not ahead to an event. */
function clauseEnds(scene: Scene, p: number): boolean {
  const w = scene.word(p);
  return (
    p >= scene.sentenceOf(p - 1).end ||
    (scene.hasShape(p, Shape.Punct) && w !== '(') ||
    w === 'and' ||
    w === 'but'
  );
}

/** `n` units from the date before in the story; "earlier" without one counts from the reference. */
function fromStory(scene: Scene, unit: CalendarUnit, n: number): Pick<Found, 'stretch' | 'basis'> | null {
  const { focus, reference } = scene;
  if (focus && fineEnough(unit, focus)) {
    const stretch = away(unit, n > 0 ? focus.last : focus.first, n);
    return stretch && { stretch, basis: 'narrative' };
  }
  if (n > 0 || reference === null || focus) return null;
  const stretch = away(unit, reference, n);
  return stretch && { stretch, basis: 'publication' };
}

/** `n` units before or after a date that follows: "two days before Christmas". */
function fromDate(scene: Scene, unit: CalendarUnit, n: number, first: number, p: number): Found | null {
  const found = scene.dateFrom(p);
  if (!found || !fineEnough(unit, found.stretch)) return null;
  const stretch = away(unit, n > 0 ? found.stretch.last : found.stretch.first, n);
  return stretch && { first, end: found.end, stretch, basis: found.basis };
}

/** "ago", "earlier", "before Christmas" … after a counted unit, from token `p` on. */
function moved(scene: Scene, unit: CalendarUnit, count: Count, p: number): Found | null {
  const { reference } = scene;
  const { n, first } = count;
  const from = (stretch: Stretch | null, end: number): Found | null =>
    stretch && { first, end, stretch, basis: 'publication' };
  switch (scene.word(p)) {
    case 'ago':
      // "Two decades ago" is no year.
      return reference === null || unit === 'decade' || unit === 'century'
        ? null
        : from(ago(unit, reference, n), p + 1);
    case 'hence':
      return reference === null ? null : from(away(unit, reference, n), p + 1);
    case 'from': {
      const anchor = scene.word(p + 1);
      if (anchor !== 'now') return fromDate(scene, unit, n, first, p + 1);
      return reference === null ? null : from(away(unit, reference, n), p + 2);
    }
    case 'earlier':
    case 'later': {
      if (scene.word(p + 1) === 'than') return null;
      const found = fromStory(scene, unit, scene.word(p) === 'later' ? n : -n);
      return found && { first, end: p + 1, ...found };
    }
    case 'before':
    case 'after': {
      const signed = scene.word(p) === 'after' ? n : -n;
      const dated = fromDate(scene, unit, signed, first, p + 1);
      if (dated || !clauseEnds(scene, p + 1)) return dated;
      const found = fromStory(scene, unit, signed);
      return found && { first, end: p + 1, ...found };
    }
    default:
      return null;
  }
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

/** The date that a counted unit at `i` makes with the words beside it, or null for a bare duration. */
export function countedDates(scene: Scene, i: number, unit: CalendarUnit, part: boolean): Found[] | null {
  const edge = scene.leftEdge(i);
  const count = countBefore(scene, i, edge);
  const next = scene.word(i + 1);
  // "the day before", "the night after", "the week before last Tuesday"
  if (!count && i > edge && (next === 'before' || next === 'after')) {
    const found = moved(scene, unit, { n: 1, first: scene.word(i - 1) === 'the' ? i - 1 : i }, i + 1);
    return found && [found];
  }
  if (!count || (part && next !== 'before' && next !== 'after' && next !== 'later' && next !== 'earlier'))
    return null;
  let p = i + 1;
  if (next === 'and' && scene.word(i + 2) === 'a' && scene.word(i + 3) === 'half') {
    count.n += 0.5;
    p = i + 4;
  }
  const found =
    moved(scene, unit, count, p) ??
    edgeOfYear(scene, unit, count, p) ??
    stretchBeside(scene, unit, count, p, edge) ??
    inTime(scene, unit, count, p, edge);
  return found && [found];
}
