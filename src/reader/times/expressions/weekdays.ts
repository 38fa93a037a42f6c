/** Weekdays: "Thursday", "last Friday", "next Monday", "Friday, March 11", "Thursday the 14th". */
import { calendar } from '../../../knowledge/calendar.ts';
import { Shape } from '../../types.ts';
import { dayNumberOf, ordinalDayOf } from '../lexicon.ts';
import { resolveWeekday } from '../resolve.ts';
import type { Found, Scene } from '../scene.ts';
import { datesAtMonth, monthAt, pointerAt } from './dates.ts';

const { weekdays, partsOfDay } = calendar();

/** Names of newspapers and days that are no date: "the Sunday Times", "Bloody Sunday", "Super Tuesday". */
const PAPERS = new Set('times telegraph mail express mirror herald post independent world'.split(' '));
const PROGRAMMES = new Set(['show', 'shows']);
const SOME = new Set(['a', 'any', 'another', 'single']);
const NAMED = new Set('bloody super black white cyber'.split(' '));

/** The weekday that a capitalised token names (ISO: Monday 1), or 0. */
export function weekdayAt(scene: Scene, i: number): number {
  return (scene.hasShape(i, Shape.Cap) && weekdays.get(scene.word(i))) || 0;
}

/** The token of the month in a date that goes on from a weekday at `p`, or -1. */
function monthAhead(scene: Scene, p: number): number {
  let i = p;
  while (scene.word(i) === ',' || scene.word(i) === '(' || scene.word(i) === 'the' || scene.word(i) === 'on')
    i++;
  if (monthAt(scene, i) && dayNumberOf(scene.word(i + 1)) > 0) return i;
  if (dayNumberOf(scene.word(i)) < 0) return -1;
  i++;
  if (scene.word(i) === 'of') i++;
  return monthAt(scene, i) ? i : -1;
}

/** The weekday at `i`, with the date beside it where there is one. */
export function datesAtWeekday(scene: Scene, i: number): Found[] | null {
  const weekday = weekdayAt(scene, i);
  if (!weekday) return null;
  const next = scene.word(i + 1);
  const month = monthAhead(scene, i + 1);
  if (month > 0) {
    const found = datesAtMonth(scene, month, { weekday, first: i });
    if (found?.length) return closeBracket(scene, found);
  }
  const w = scene.word(i);
  if (w.length <= 4 && !w.endsWith('.')) return null;
  if (PAPERS.has(next) && scene.hasShape(i + 1, Shape.Cap)) return null;
  if (PROGRAMMES.has(next) || (next === 'talk' && PROGRAMMES.has(scene.word(i + 2)))) return null;
  // "Sunday Morning", a programme
  if (partsOfDay.has(next) && scene.hasShape(i + 1, Shape.Cap)) return null;
  if (scene.word(i - 1) === 'every' || scene.word(i - 1) === 'each') return null;
  // "on a Saturday": some Saturday; but "a Saturday briefing" is of one.
  if (SOME.has(scene.word(i - 1)) && !scene.hasShape(i + 1, Shape.Letter)) return null;
  if (NAMED.has(scene.word(i - 1)) && scene.hasShape(i - 1, Shape.Cap)) return null;
  const edge = scene.leftEdge(i);
  let first = i;
  let pointer: Parameters<typeof resolveWeekday>[3] = null;
  if (i > edge) {
    const before = scene.word(i - 1);
    pointer = pointerAt(scene, i - 1);
    const determiner = i - 1 > edge ? scene.word(i - 2) : '';
    if (
      (before === 'coming' && (determiner === 'the' || determiner === 'this')) ||
      (before === 'following' && determiner === 'the')
    )
      pointer = 'coming';
    if (before === 'past' && i - 1 > edge && scene.word(i - 2) === 'this') pointer = 'past';
    if (pointer) first = i - 1;
    if (first > edge && (pointer === 'coming' || pointer === 'past')) first--;
  }
  let end = i + 1;
  const resolved = resolveWeekday(scene, first, end, pointer, weekday);
  if (!resolved) return null;
  // "Thursday the 14th"
  if (next === 'the' && ordinalDayOf(scene.word(i + 2)) > 0) end = i + 3;
  return [{ first, end, ...resolved, cycle: 'week' }];
}

/** Takes the bracket of "Friday (March 11)" into the span. */
function closeBracket(scene: Scene, found: Found[]): Found[] {
  const last = found[found.length - 1]!;
  if (scene.word(last.end) !== ')') return found;
  for (let i = found[0]!.first; i < last.end; i++) if (scene.word(i) === '(') last.end++;
  return found;
}
