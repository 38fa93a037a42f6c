/** Durations whose start is told: "a two-week truce from Monday", "three days of talks starting May 5", "arrived Monday for a three-day visit". */
import type { CalendarUnit } from '../../../knowledge/calendar.ts';
import { calendar } from '../../../knowledge/calendar.ts';
import { Shape } from '../../types.ts';
import { numberOf } from '../lexicon.ts';
import type { Found, Scene } from '../scene.ts';
import { away } from '../shifts.ts';
import { daysBetween, type Stretch } from '../stretch.ts';
import type { Count } from './distances.ts';

const set = (words: string) => new Set(words.split(' '));

const STARTS = set(
  'starting beginning commencing opening from begins begin began starts start started opens opened',
);
/** Before "three days from Monday" they make it a stretch; else it is a day at that distance. */
const LASTS = set('for last lasts lasted lasting over within');
/** Words that relate the duration to something else. */
const RELATES = set('before after ahead since until till ago earlier later following prior into by than');
const REACH = 9;
const MOST_DAYS = 62;

/** The `n` units from a day on. */
function from(start: Stretch, unit: CalendarUnit, n: number): Stretch | null {
  if (start.grain !== 'day') return null;
  const next = away(unit, start.first, n);
  if (next?.grain !== 'day') return null;
  const last = next.first - 1;
  return last - start.first < MOST_DAYS ? daysBetween(start.first, last) : null;
}

/** The date from which what is named before `p` starts. */
function startBehind(scene: Scene, p: number, limit: number): Found | null {
  for (let i = p; i < limit; i++) {
    const w = scene.word(i);
    if (STARTS.has(w)) {
      const on = scene.word(i + 1) === 'on' ? i + 2 : i + 1;
      return scene.dateFrom(on);
    }
    if (RELATES.has(w)) return null;
    if (scene.hasShape(i, Shape.Punct) && !(w === ',' && STARTS.has(scene.word(i + 1)))) return null;
  }
  return null;
}

/** Whether the date told last stands right before "for a": "arrived Monday for a three-day visit". */
function startsBefore(scene: Scene, first: number): boolean {
  const { floor } = scene;
  const sentence = scene.tokens.sentence[first]!;
  if (scene.focusSentence !== sentence || floor === 0 || first - floor > 5) return false;
  const at = scene.word(first - 1) === 'a' || scene.word(first - 1) === 'an' ? first - 2 : first - 1;
  if (at < floor || scene.word(at) !== 'for') return false;
  for (let i = floor; i < at; i++) if (scene.hasShape(i, Shape.Punct)) return false;
  return true;
}

/** The stretch of a counted unit in tokens [count.first, end) whose start is told beside it; null where it is bare. */
export function startedDuration(scene: Scene, unit: CalendarUnit, count: Count, end: number): Found | null {
  if (unit !== 'day' && unit !== 'week' && unit !== 'fortnight') return null;
  const { first, n } = count;
  // "Three days from Monday" is a day, unless something lasts so long.
  if (scene.word(end) === 'from' && !scene.word(end - 1).includes('-') && !LASTS.has(scene.word(first - 1)))
    return null;
  const limit = Math.min(scene.sentenceOf(first).end, end + REACH);
  const start = startBehind(scene, end, limit);
  const stretch = start && from(start.stretch, unit, n);
  if (stretch) return { first, end, stretch, basis: start.basis };
  const { focus } = scene;
  const told = focus && startsBefore(scene, first) ? from(focus, unit, n) : null;
  return told && { first, end, stretch: told, basis: 'narrative' };
}

const { units } = calendar();

/** "three-day", "two-week" in one word, where its start is told. */
export function startedCompound(scene: Scene, i: number, head: string, rest: string): Found | null {
  const unit = units.get(rest);
  const n = unit ? numberOf(head) : -1;
  return unit && n > 0 ? startedDuration(scene, unit, { n, first: i }, i + 1) : null;
}
