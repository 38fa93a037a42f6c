/** Holidays and feasts that news dates by: "Labor Day", "last Christmas", "Nowruz 2016". */
import { calendar, type FeastRule, feastDays } from '../../../knowledge/calendar.ts';
import { Shape } from '../../types.ts';
import { resolveYearly } from '../resolve.ts';
import type { Found, Scene } from '../scene.ts';
import { dayStretch, type Stretch } from '../stretch.ts';
import { pointerAt, yearTail } from './dates.ts';

const { feasts } = calendar();

const stretchesIn =
  (rule: FeastRule) =>
  (year: number): Stretch[] =>
    feastDays(rule, year).map((d) =>
      d.first === d.last ? dayStretch(d.first) : { grain: 'days', first: d.first, last: d.last },
    );

/** The feast that begins at `i`. */
export function datesAtFeast(scene: Scene, i: number): Found[] | null {
  if (!scene.hasShape(i, Shape.Cap)) return null;
  const feast = feasts.get(scene.word(i))?.find((f) => f.words.every((w, k) => scene.word(i + k) === w));
  if (!feast) return null;
  const end = i + feast.words.length;
  const inYear = stretchesIn(feast.rule);
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
