/** Times of the day beside a day, which belong to its expression: "6 p.m. CET Friday", "Thursday night". */
import { calendar } from '../../../knowledge/calendar.ts';
import { Gap, Shape } from '../../types.ts';
import { digitsOf } from '../lexicon.ts';
import type { Found, Scene } from '../scene.ts';
import { afterLocalTime } from './numbers.ts';

const { partsOfDay, zones } = calendar();
const HALF_DAY = new Set(['a.m.', 'p.m.', 'a.m', 'p.m', 'am', 'pm', "o'clock"]);

/** "16:10", or "9" where `bare` allows it. */
function isHour(w: string, bare: boolean): boolean {
  const colon = w.indexOf(':');
  if (colon < 0) {
    const dot = w.indexOf('.');
    const n = digitsOf(dot > 0 ? w.slice(0, dot) : w);
    return bare && n >= 0 && n <= 24 && w.length <= 5;
  }
  const [h, m] = [digitsOf(w.slice(0, colon)), digitsOf(w.slice(colon + 1, colon + 3))];
  return h >= 0 && h <= 24 && m >= 0 && m < 60;
}

/** "9am" */
const isJoined = (w: string) => /^\d{1,2}(?:[:.]\d\d)?[ap]m$/.test(w);

const isZone = (scene: Scene, i: number) =>
  zones.has(scene.word(i)) && scene.tokens.word[i]!.toUpperCase() === scene.tokens.word[i];

/** "GMT", "(1610 GMT)", "local time" at `p`: the token after it, or `p`. */
function afterZone(scene: Scene, p: number): number {
  let i = p;
  if (isZone(scene, i)) i++;
  i = afterLocalTime(scene, i);
  if (scene.word(i) !== '(') return i;
  for (let j = i + 1; j < i + 5; j++) {
    if (scene.word(j) === ')') return isZone(scene, j - 1) ? j + 1 : i;
  }
  return i;
}

/** The token after the time of day that begins at `p`, or `p` when none does. */
function afterClock(scene: Scene, p: number): number {
  const w = scene.word(p);
  if (!scene.hasShape(p, Shape.Digit) && w !== 'noon' && w !== 'midday' && w !== 'midnight') return p;
  if (isJoined(w)) return afterZone(scene, p + 1);
  if (w === 'noon' || w === 'midday' || w === 'midnight') return afterZone(scene, p + 1);
  const next = scene.word(p + 1);
  if (isHour(w, true) && HALF_DAY.has(next)) return afterZone(scene, p + 2);
  if (isHour(w, true) && next === 'in' && scene.word(p + 2) === 'the' && partsOfDay.has(scene.word(p + 3)))
    return afterZone(scene, p + 4);
  const zoned = isHour(w, false) || (w.length === 4 && digitsOf(w) >= 0 && digitsOf(w) < 2400);
  if (zoned && isZone(scene, p + 1)) return afterZone(scene, p + 1);
  if (isHour(w, false) && scene.word(p - 1) === 'at') return afterZone(scene, p + 1);
  return p;
}

/** Whether the token can end a time of day; most that stand before a date cannot. */
function canEndClock(scene: Scene, i: number): boolean {
  const w = scene.word(i);
  return (
    w === ')' ||
    w === 'time' ||
    scene.hasShape(i, Shape.Digit) ||
    HALF_DAY.has(w) ||
    partsOfDay.has(w) ||
    zones.has(w)
  );
}

/** The first token of the time of day that ends right before `q`, or `q`. */
function clockBefore(scene: Scene, q: number, edge: number): number {
  if (q <= edge || !canEndClock(scene, q - 1)) return q;
  for (let p = Math.max(edge, q - 9); p < q; p++) if (afterClock(scene, p) === q) return p;
  return q;
}

/** Takes the time of day before and after a day's expression into its span. */
export function withClock(scene: Scene, found: Found, edge: number): void {
  if (found.stretch.grain !== 'day') return;
  let q = found.first;
  if (q > edge && (scene.word(q - 1) === 'on' || scene.word(q - 1) === ',')) q--;
  const first = clockBefore(scene, q, edge);
  if (first < q) found.first = first;
  for (;;) {
    const p = found.end;
    let end = afterZone(scene, p);
    if (partsOfDay.has(scene.word(end))) end++;
    else if (scene.word(end) === 'at' && scene.tokens.gap[end] !== Gap.Paragraph) {
      const after = afterClock(scene, end + 1);
      if (after > end + 1) end = after;
    } else end = afterClock(scene, end);
    if (end === p || end > scene.sentenceOf(p - 1).end) return;
    found.end = end;
  }
}
