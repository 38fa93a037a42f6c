/** Holidays and feasts that news dates by: "Labor Day", "last Christmas", "Nowruz 2016". */
import { weekdayOf } from '../../../contract/edtf.ts';
import { calendar, type FeastRule, feastDays } from '../../../knowledge/calendar.ts';
import { Shape } from '../../types.ts';
import { resolveYearly } from '../resolve.ts';
import type { Found, Scene } from '../scene.ts';
import { dayStretch, type Stretch, weekendStretch } from '../stretch.ts';
import { pointerAt, yearTail } from './dates.ts';

const { feasts } = calendar();

const stretchesIn =
  (rule: FeastRule) =>
  (year: number): Stretch[] =>
    feastDays(rule, year).map((d) =>
      d.first === d.last ? dayStretch(d.first) : { grain: 'days', first: d.first, last: d.last },
    );

/** Saturday and Sunday beside a feast, with it where it is the Friday before or the Monday after: "Labor Day weekend". */
function weekendAround(feast: Stretch): Stretch {
  const weekday = weekdayOf(feast.first);
  const { first, last } = weekendStretch(feast.first - (weekday === 1 ? 1 : 0));
  return {
    grain: 'days',
    first: Math.min(first, weekday === 5 ? feast.first : first),
    last: Math.max(last, weekday === 1 ? feast.first : last),
  };
}

/** The feast that begins at `i`, or the weekend beside it. */
export function datesAtFeast(scene: Scene, i: number): Found[] | null {
  if (!scene.hasShape(i, Shape.Cap)) return null;
  const feast = feasts.get(scene.word(i))?.find((f) => f.words.every((w, k) => scene.word(i + k) === w));
  if (!feast) return null;
  const end = i + feast.words.length;
  const inYear = stretchesIn(feast.rule);
  if (scene.word(end) === 'weekend') {
    const days = (year: number) => inYear(year).map(weekendAround);
    const resolved = resolveYearly(scene, i, end + 1, null, days);
    return resolved && [{ first: i, end: end + 1, ...resolved, cycle: 'year' }];
  }
  const tail = yearTail(scene, end);
  if (tail) {
    const stretch = inYear(tail.year)[0];
    return stretch ? [{ first: i, end: tail.end, stretch, basis: tail.basis }] : null;
  }
  const pointer = i > scene.leftEdge(i) ? pointerAt(scene, i - 1) : null;
  const first = pointer ? i - 1 : i;
  const resolved = resolveYearly(scene, first, end, pointer, inYear);
  return resolved && [{ first, end, ...resolved, cycle: 'year' }];
}
