/** When and where an act took place. */

import type { TimeMention } from '../../types.ts';
import type { Act } from '../act.ts';
import type { Scene } from '../ground/scene.ts';

/** How many words from its trigger an act's place or date may stand. */
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

/** The dates of a report by their tokens. */
export class Dates {
  private readonly at = new Map<number, TimeMention>();

  constructor(
    private readonly scene: Scene,
    times: readonly TimeMention[],
  ) {
    for (const t of times) this.at.set(t.first, t);
  }

  /** The date of an act's clause that stands nearest to its trigger. */
  of(act: Act): string | null {
    const { scene } = this;
    const sentence = scene.tokens.sentence[act.trigger];
    let best: TimeMention | null = null;
    for (let k = act.trigger - REACH; k < act.trigger + REACH; k++) {
      const t = this.at.get(k);
      if (!t || scene.tokens.sentence[k] !== sentence || !scene.governs(act.clause, k)) continue;
      if (this.tellsWhich(t, act)) continue;
      if (!best || Math.abs(k - act.trigger) < Math.abs(best.first - act.trigger)) best = t;
    }
    return best?.value ?? null;
  }

  /** Whether a date before a noun is that of another thing: "quit the 2015 deal", "condemned Monday's attack". */
  private tellsWhich(t: TimeMention, act: Act): boolean {
    const { scene } = this;
    for (let k = t.first; k < t.end; k++) {
      const up = scene.syntax.head[k]!;
      if (up >= t.end && scene.isNoun(up) && !scene.governs(up, act.trigger)) return true;
    }
    return false;
  }
}
