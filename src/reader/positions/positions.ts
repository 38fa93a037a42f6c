/** The positions stage: where each side stands by this report. */
import type { PositionDraft } from './draft.ts';
import { evidenceOf } from './evidence.ts';
import { firmnessOf } from './firmness.ts';
import { select } from './select.ts';
import type { StanceReading } from './stances/reading.ts';

/** All positions of a report in text order. */
export function positionsOf({
  scene,
  holders,
  conditions,
  candidates,
  shares,
}: StanceReading): PositionDraft[] {
  return select(candidates, shares).map(({ holder, issue, stance, best }) => {
    const condition = conditions.of(best.token);
    return {
      holder,
      issue,
      stance,
      firmness: firmnessOf(scene, best.token, stance),
      condition: condition ? scene.span(condition.first, condition.end) : null,
      evidence: evidenceOf(scene, holders, best.token, best.mention),
      statement: scene.statementAt[best.token]!,
    };
  });
}
