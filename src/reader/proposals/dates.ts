/** When something was said or done. */
import type { Edtf } from '../../contract/reading.ts';
import type { Scene } from '../positions/scene.ts';

/** How far from the word its date may stand, in tokens. */
const REACH = 12;

/** The date of the clause around token `at`: the nearest time expression, else the date of the statement. */
export function dateAt(scene: Scene, at: number): Edtf | null {
  const { first, end } = scene.sentenceOf(at);
  let best: Edtf | null = null;
  let distance = REACH + 1;
  for (const t of scene.timesIn(Math.max(first, at - REACH), Math.min(end, at + REACH + 1))) {
    const d = t.first >= at ? t.first - at : at - t.end + 1;
    if (d < distance) {
      distance = d;
      best = t.value;
    }
  }
  if (best) return best;
  const k = scene.statementAt[at]!;
  return k >= 0 ? scene.statements[k]!.date : null;
}
