/** The last stages together: where each side stands, what is proposed and promised, which patterns are claimed. */
import type { IssueTerms } from '../../knowledge/issues.ts';
import { claimsOf } from '../claims/claims.ts';
import { commitmentsOf } from '../commitments/commitments.ts';
import type { MeetingDraft } from '../meetings/draft.ts';
import { proposalsOf } from '../proposals/proposals.ts';
import type { StatementDraft } from '../statements/draft.ts';
import type { Trees } from '../syntax/trees.ts';
import type { Layout, Names, TimeMention } from '../types.ts';
import type { StanceDrafts } from './assemble.ts';
import { positionsOf } from './positions.ts';
import { Scene } from './scene.ts';
import { stancesIn } from './stances/reading.ts';

/**
 * Positions, proposals, commitments and claims of a report; planned meetings are commitments. `terms` show the issues,
 * the default ones where not given.
 */
export function stanceDraftsOf(
  layout: Layout,
  names: Names,
  times: readonly TimeMention[],
  statements: readonly StatementDraft[],
  trees: Trees,
  meetings: readonly MeetingDraft[],
  published: string | undefined,
  terms?: IssueTerms,
): StanceDrafts {
  const scene = new Scene(layout, names, times, statements, trees);
  const reading = stancesIn(scene, terms);
  return {
    positions: positionsOf(reading),
    proposals: proposalsOf(reading),
    commitments: commitmentsOf(reading, meetings, published),
    claims: claimsOf(scene),
  };
}
