/** Joins two dates into one: "from Monday to Wednesday", "between 2013 and 2015", "Oct. 30 – Nov. 2". */
import { dateOf, dayOf, daysInMonth, isDate } from '../../contract/edtf.ts';
import { Shape } from '../types.ts';
import { joinsRange } from './expressions/days.ts';
import type { Found, Scene } from './scene.ts';
import { monthStretch, type Stretch, spanning } from './stretch.ts';
import { isMoved } from './tense.ts';

/** A stretch a week or year on or back; null where the calendar lacks it. */
function turned(s: Stretch, cycle: 'week' | 'year', n: number): Stretch | null {
  if (cycle === 'week') return { ...s, first: s.first + 7 * n, last: s.last + 7 * n };
  const [a, b] = [dateOf(s.first), dateOf(s.last)];
  if (s.grain === 'month') return monthStretch(a.year + n, a.month);
  const end = Math.min(b.day, daysInMonth(b.year + n, b.month));
  if (!isDate(a.year + n, a.month, a.day)) return null;
  return { ...s, first: dayOf(a.year + n, a.month, a.day), last: dayOf(b.year + n, b.month, end) };
}

/** Sets an end that context filled in to the nearest after the other; both as they are when neither is open. */
function aligned(a: Found, b: Found): [Stretch, Stretch] | null {
  let [from, to] = [a.stretch, b.stretch];
  for (let k = 0; k < 3 && b.cycle; k++) {
    if (to.first > from.last) break;
    const next = turned(to, b.cycle, 1);
    if (!next) return null;
    to = next;
  }
  if (b.cycle) {
    const previous = turned(to, b.cycle, -1);
    if (previous && previous.first > from.last) to = previous;
  } else if (a.cycle) {
    for (let k = 0; k < 9 && from.first > to.first; k++) {
      const next = turned(from, a.cycle, -1);
      if (!next) return null;
      from = next;
    }
    const next = turned(from, a.cycle, 1);
    if (next && next.last < to.first) from = next;
  }
  return [from, to];
}

const YEARS = new Set(['year', 'years']);

/** Whether two dates are of one kind, so that a range between them is meant. */
function alike(a: Found, b: Found): boolean {
  return (
    YEARS.has(a.stretch.grain) === YEARS.has(b.stretch.grain) && (a.cycle === 'week') === (b.cycle === 'week')
  );
}

const REACH = 3;

/** The interval that `a` opens, when "to", "through", a dash (or "and" after "between") and a second date follow; else `a`. */
export function joinRange(scene: Scene, a: Found): Found {
  const link = scene.word(a.end);
  const before = scene.word(a.first - 1);
  const opener =
    before === 'the' || before === 'early' || before === 'late' ? scene.word(a.first - 2) : before;
  const between = opener === 'between' && link === 'and';
  if (!between && !joinsRange(scene, a.end)) return a;
  // After "the same day –" a dash explains; between dates it joins.
  const dash = !between && scene.hasShape(a.end, Shape.Punct);
  if (dash && !a.cycle && a.basis !== 'absolute') return a;
  const spoken = link === 'to' || link === 'until' || link === 'till';
  if (spoken && opener !== 'from' && a.stretch.grain !== 'day' && a.stretch.grain !== 'month') return a;
  if (spoken && opener === 'from' && isMoved(scene, a.first - 2)) return a;
  const floor = scene.floor;
  scene.floor = a.end + 1;
  let b: Found | null = null;
  for (let i = a.end + 1; i <= a.end + REACH && i < scene.tokens.count && !b; i++) {
    const found = scene.parse(scene, i);
    if (found?.length === 1) b = found[0]!;
    else if (found) break;
  }
  scene.floor = floor;
  // Years joined by words are two dates, each named ("between 2006 and 2011"); by a dash they are one.
  if (b && !dash && a.stretch.grain === 'year' && b.stretch.grain === 'year') return a;
  if (!b || !alike(a, b) || scene.tokens.sentence[b.first] !== scene.tokens.sentence[a.first]) return a;
  for (let j = a.end + 1; j < b.first; j++) if (!/^(?:the|early|late|mid)$/.test(scene.word(j))) return a;
  const ends = aligned(a, b);
  const stretch = ends && spanning(ends[0], ends[1]);
  return stretch
    ? { first: a.first, end: b.end, stretch, basis: a.basis === 'absolute' ? b.basis : a.basis }
    : a;
}
