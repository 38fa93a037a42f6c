/** Dates in one hyphenated word: "mid-July", "pre-1976", "mid-1990s", "July-August", "year-end". */
import { calendar } from '../../../knowledge/calendar.ts';
import { digitsOf, yearOf } from '../lexicon.ts';
import { resolveYearly } from '../resolve.ts';
import type { Found, Scene } from '../scene.ts';
import { containing } from '../shifts.ts';
import { monthsStretch, type Stretch, yearStretch, yearsStretch } from '../stretch.ts';
import { yearTail } from './dates.ts';
import { startedCompound } from './durations.ts';

const { months, units } = calendar();
const PREFIXES = new Set(['mid', 'early', 'late', 'pre', 'post', 'end-of', 'start-of']);

function absolute(w: string): Stretch | null {
  const year = yearOf(w);
  if (year > 0) return yearStretch(year);
  if (!w.endsWith('0s')) return null;
  const n = digitsOf(w.slice(0, -1));
  if (w.length === 3) return yearsStretch(1900 + n, 10);
  return w.length === 5 && n > 1000 ? yearsStretch(n, 10) : null;
}

/** The date that the hyphenated word at `i` holds. */
export function datesAtCompound(scene: Scene, i: number): Found[] | null {
  const w = scene.word(i);
  const hyphen = w.lastIndexOf('-');
  const [head, rest] = [w.slice(0, hyphen), w.slice(hyphen + 1)];
  const prefixed = PREFIXES.has(head);
  const stretch = prefixed ? absolute(rest) : null;
  if (stretch) return [{ first: i, end: i + 1, stretch, basis: 'absolute' }];
  const started = prefixed ? null : startedCompound(scene, i, head, rest);
  if (started) return [started];
  const unit = rest === 'end' ? units.get(head) : undefined;
  if (unit && scene.reference !== null) {
    const whole = containing(unit, scene.reference);
    return whole && [{ first: i, end: i + 1, stretch: whole, basis: 'publication' }];
  }
  const [from, to] = [months.get(prefixed ? rest : head), months.get(rest)];
  if (from === undefined || to === undefined || head === 'may') return null;
  const inYear = (year: number) => {
    const s = monthsStretch(year, from, ((to - from + 12) % 12) + 1);
    return s ? [s] : [];
  };
  const tail = yearTail(scene, i + 1);
  if (tail) return inYear(tail.year).map((s) => ({ first: i, end: tail.end, stretch: s, basis: tail.basis }));
  const resolved = resolveYearly(scene, i, i + 1, null, inYear);
  return resolved && [{ first: i, end: i + 1, ...resolved, cycle: 'year' }];
}
