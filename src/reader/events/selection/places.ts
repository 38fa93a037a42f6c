/** Where an act took place. */

import type { Act } from '../act.ts';
import type { Scene } from '../ground/scene.ts';

/** How many words from its trigger an act's place may stand. */
const REACH = 60;

/** Where it happened: the place after "in", "at" or "near" in the act's clause that is none of its actors. */
export function placeOf(scene: Scene, act: Act): string | null {
  const [first, end] = scene.trees.spanOf(act.clause);
  for (let k = Math.max(first, act.trigger - REACH); k < Math.min(end, act.trigger + REACH); k++) {
    const at = scene.names.at[k]!;
    const m = at >= 0 ? scene.names.mentions[at]! : null;
    if (!m || m.first !== k || m.adjective || m.entity < 0) continue;
    const { kind, name } = scene.names.entities[m.entity]!;
    if (
      (kind !== 'place' && kind !== 'state') ||
      (!LOCAL.has(scene.preposition(k)) && !LOCAL.has(scene.preposition(m.end - 1)))
    )
      continue;
    if (![...act.source, ...act.target].some((a) => a.span[0] < m.span[1] && m.span[0] < a.span[1]))
      return name;
  }
  return null;
}

const LOCAL = new Set(['in', 'at', 'near', 'outside']);
