/** How firm the words of a position are. */
import { modalsOf } from '../syntax/clauses.ts';
import { Rel } from '../syntax/labels.ts';
import type { Firmness, Stance } from './draft.ts';
import type { Scene } from './scene.ts';
import { OBLIGING, TENTATIVE } from './stances/attitudes.ts';

const FIRM = new Set(
  'never absolutely firmly strongly categorically flatly unequivocally unconditionally steadfastly resolutely vehemently staunchly unanimously fully clearly repeatedly ironclad unwavering firm strong final nonnegotiable non-negotiable vow vowed vows demand demanded demands insist insisted insists rule ruled ultimatum swear swore'.split(
    ' ',
  ),
);
const HEDGES = new Set(
  'perhaps possibly probably maybe reportedly apparently cautiously tentatively potentially hope hopes hoped consider considers considered considering mull mulls mulled weigh weighs weighed appears appeared seems seemed'.split(
    ' ',
  ),
);

/** Firm where the words leave no room ("will never", "must", "flatly rejected"), tentative where they hedge ("may consider"). */
export function firmnessOf(scene: Scene, token: number, stance: Stance): Firmness {
  const { trees, lower } = scene;
  const up = scene.head[token]!;
  const around = [token, up].filter((i) => i >= 0);
  for (const i of around) {
    if (modalsOf(trees, i).some((m) => TENTATIVE.has(m)) || HEDGES.has(lower[i]!)) return 'tentative';
    for (const c of scene.trees.childrenBy(i, Rel.advmod)) if (HEDGES.has(lower[c]!)) return 'tentative';
  }
  if (stance === 'open' || stance === 'noncommittal') return 'plain';
  for (const i of around) {
    if (FIRM.has(lower[i]!) || modalsOf(trees, i).some((m) => OBLIGING.has(m) && m !== 'should'))
      return 'firm';
    for (const c of scene.trees.childrenBy(i, Rel.advmod, Rel.amod)) if (FIRM.has(lower[c]!)) return 'firm';
  }
  return 'plain';
}
