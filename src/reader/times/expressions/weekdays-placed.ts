/** Weekdays placed in a longer stretch or in the story: "Thursday of last week", "the first Monday of May", "the following Friday". */
import { weekdayOf } from '../../../contract/edtf.ts';
import { calendar } from '../../../knowledge/calendar.ts';
import { Shape } from '../../types.ts';
import type { Found, Scene } from '../scene.ts';
import { dayStretch, type Stretch } from '../stretch.ts';
import { tenseAt } from '../tense.ts';
import { currentAt } from './parts.ts';

const { weekdays, ordinals } = calendar();

/** The weekday that a capitalised token names (ISO: Monday 1), or 0. */
export function weekdayAt(scene: Scene, i: number): number {
  return (scene.hasShape(i, Shape.Cap) && weekdays.get(scene.word(i))) || 0;
}

/** The stretch that is named from `p` on: "last week", "May 2023", "the month". */
function stretchAt(scene: Scene, p: number): Pick<Found, 'end' | 'stretch' | 'basis'> | null {
  const found = scene.dateFrom(p);
  return found ?? currentAt(scene, p);
}

/** The n-th such weekday of a stretch, the last when `n` is negative; null when it has not so many. */
function nth(within: Stretch, weekday: number, n: number): Stretch | null {
  const day =
    n > 0
      ? within.first + ((weekday - weekdayOf(within.first) + 7) % 7) + 7 * (n - 1)
      : within.last - ((weekdayOf(within.last) - weekday + 7) % 7);
  return day >= within.first && day <= within.last ? dayStretch(day) : null;
}

/** The token after the other weekdays of a list that goes on at `p`: "Saturday and Sunday of last week". */
function afterList(scene: Scene, p: number): number {
  let i = p;
  while (/^(?:and|or|,|to|through)$/.test(scene.word(i)) && weekdayAt(scene, i + 1)) i += 2;
  return i;
}

/** "Thursday of last week", "Tuesday next week"; "the first Monday of May", "the last Friday of the month". */
export function weekdayIn(scene: Scene, i: number, weekday: number): Found | null {
  const listEnd = afterList(scene, i + 1);
  const link = scene.word(listEnd);
  const linked = link === 'of' || link === 'in';
  // Most weekdays stand alone.
  if (!linked && !/^(?:last|this|next|that|the)$/.test(link)) return null;
  const within = stretchAt(scene, linked ? listEnd + 1 : listEnd);
  if (!within) return null;
  const single = listEnd === i + 1;
  const end = single ? within.end : i + 1;
  const { stretch, basis } = within;
  if (stretch.grain === 'week')
    return { first: i, end, stretch: dayStretch(stretch.first + weekday - 1), basis };
  const n = i > scene.leftEdge(i) ? ordinals.get(scene.word(i - 1)) : undefined;
  if (n === undefined || !linked || !single || (stretch.grain !== 'month' && stretch.grain !== 'year'))
    return null;
  const day = nth(stretch, weekday, n);
  const first = scene.word(i - 2) === 'the' && i - 2 >= scene.leftEdge(i) ? i - 2 : i - 1;
  return day && { first, end, stretch: day, basis };
}

/** "the following Friday", "the previous Sunday", and of what is told as past "the next Friday": from the story's date. */
export function weekdayFromStory(scene: Scene, i: number, weekday: number): Found | null {
  const w = scene.word(i - 1);
  const back = w === 'previous' || w === 'preceding';
  if (!back && w !== 'following' && w !== 'next') return null;
  const first = i - 2;
  const { focus } = scene;
  if (scene.word(first) !== 'the' || first < scene.leftEdge(i)) return null;
  if (focus?.grain !== 'day' && focus?.grain !== 'days') return null;
  if (w === 'next' && tenseAt(scene, first, i + 1) !== 'past') return null;
  const day = back
    ? focus.first - ((weekdayOf(focus.first) - weekday + 6) % 7) - 1
    : focus.last + ((weekday - weekdayOf(focus.last) + 6) % 7) + 1;
  return { first, end: i + 1, stretch: dayStretch(day), basis: 'narrative' };
}
