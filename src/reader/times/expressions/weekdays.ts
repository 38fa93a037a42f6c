/** Weekdays: "Thursday", "last Friday", "next Monday", "Friday, March 11", "Thursday the 14th". */
import { calendar } from '../../../knowledge/calendar.ts';
import { Shape } from '../../types.ts';
import { dayNumberOf, ordinalDayOf } from '../lexicon.ts';
import { resolveWeekday } from '../resolve.ts';
import type { Found, Scene } from '../scene.ts';
import { dayStretch } from '../stretch.ts';
import { datesAtMonth, monthAt, pointerAt } from './dates.ts';
import { weekdayAt, weekdayFromStory, weekdayIn } from './weekdays-placed.ts';

const { partsOfDay } = calendar();

/** Names of newspapers and days that are no date: "the Sunday Times", "Bloody Sunday", "Super Tuesday". */
const PAPERS = new Set('times telegraph mail express mirror herald post independent world'.split(' '));
const PROGRAMMES = new Set(['show', 'shows']);
const SOME = new Set(['a', 'any', 'another', 'single']);
const NAMED = new Set('bloody super black white cyber'.split(' '));

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
  const placed = weekdayIn(scene, i, weekday) ?? weekdayFromStory(scene, i, weekday);
  if (placed) return [placed];
  const { first, pointer } = pointed(scene, i);
  let end = i + 1;
  const resolved = resolveWeekday(scene, first, end, pointer, weekday);
  if (!resolved) return null;
  // "Thursday the 14th"
  if (next === 'the' && ordinalDayOf(scene.word(i + 2)) > 0) end = i + 3;
  // "the Friday before last"
  if (next === 'before' && scene.word(i + 2) === 'last' && !pointer)
    return [{ first, end: i + 3, stretch: dayStretch(resolved.stretch.first - 7), basis: 'publication' }];
  return [{ first, end, ...resolved, cycle: 'week' }];
}

/** How the words before the weekday at `i` point, and the token that the expression begins with. */
function pointed(scene: Scene, i: number): { first: number; pointer: Parameters<typeof resolveWeekday>[3] } {
  const edge = scene.leftEdge(i);
  if (i <= edge) return { first: i, pointer: null };
  const before = scene.word(i - 1);
  const determiner = i - 1 > edge ? scene.word(i - 2) : '';
  const the = determiner === 'the';
  if (before === 'coming' && (the || determiner === 'this')) return { first: i - 2, pointer: 'coming' };
  if (before === 'following' && the) return { first: i - 2, pointer: 'coming' };
  if (before === 'past' && determiner === 'this') return { first: i - 2, pointer: 'past' };
  const pointer = pointerAt(scene, i - 1);
  return { first: pointer ? i - 1 : i, pointer };
}

/** Takes the bracket of "Friday (March 11)" into the span. */
function closeBracket(scene: Scene, found: Found[]): Found[] {
  const last = found[found.length - 1]!;
  if (scene.word(last.end) !== ')') return found;
  for (let i = found[0]!.first; i < last.end; i++) if (scene.word(i) === '(') last.end++;
  return found;
}
