/** The positions stage: where each side stands by this report. */
import { conditionOf } from './conditions.ts';
import type { PositionDraft } from './draft.ts';
import { evidenceOf } from './evidence.ts';
import { firmnessOf } from './firmness.ts';
import { select } from './select.ts';
import type { StanceReading } from './stance-reading.ts';

/** All positions of a report in text order. */
export function positionsOf({ scene, holders, candidates, shares }: StanceReading): PositionDraft[] {
  return select(candidates, shares).map(({ holder, issue, stance, best }) => {
    const condition = conditionOf(scene, best.token);
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
