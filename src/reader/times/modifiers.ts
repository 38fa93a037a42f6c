/** Words before a date that belong to its expression without changing its value: "late", "the end of", "earlier in". */
import type { Found, Scene } from './scene.ts';

const NEAR = new Set(['early', 'late', 'earlier', 'later', 'mid']);
const ROUGHLY = new Set(['about', 'almost', 'nearly', 'around', 'some']);
const PARTS = new Set(
  'end start beginning middle close rest remainder morning afternoon evening night hours month year course half turn dawn'.split(
    ' ',
  ),
);
/** What else may stand before a part of a day: "the small hours of Monday". */
const OF_PART = new Set(['very', 'small', 'wee', 'pre-dawn', 'first', 'final', 'closing']);

/** Widens the span to the left, not beyond `edge`. */
export function withModifiers(scene: Scene, found: Found, edge: number): void {
  let { first } = found;
  const at = (i: number) => (i >= edge ? scene.word(i) : '');
  while (NEAR.has(at(first - 1))) first--;
  const link = at(first - 1);
  if (link === 'of' && PARTS.has(at(first - 2))) {
    first -= 2;
    while (NEAR.has(at(first - 1)) || OF_PART.has(at(first - 1))) first--;
    if (at(first - 1) === 'the') first--;
  } else if ((link === 'in' || link === 'on') && NEAR.has(at(first - 2))) first -= 2;
  if (ROUGHLY.has(at(first - 1)) && scene.word(found.end - 1) === 'ago') first--;
  found.first = first;
}
