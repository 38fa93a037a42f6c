/** A brief edited: entries and parts left out, others put first. */
import type { OccasionAnswer, StatementAnswer } from '../answers.ts';
import type { CommitmentAnswer, ConflictAnswer, PositionAnswer, ProposalAnswer } from '../ledger/answers.ts';
import { commitments } from '../ledger/commitments.ts';
import { positions } from '../ledger/positions.ts';
import { proposals } from '../ledger/proposals.ts';
import type { Store } from '../ledger/where.ts';
import { meetings } from '../meetings.ts';
import { statements } from '../statements.ts';
import type { Brief, BriefOccasions } from './brief.ts';
import type { BriefPart } from './parts.ts';
import type { BriefSections } from './sections.ts';

export type BriefEntry =
  | OccasionAnswer
  | StatementAnswer
  | PositionAnswer
  | ProposalAnswer
  | CommitmentAnswer;

/** A brief with all its parts. */
export interface WholeBrief extends Brief, BriefSections {
  /** What was put first, in the order asked for; it stands nowhere else. */
  first: BriefEntry[];
  /** Where sources disagree on what the brief holds. */
  conflicts: ConflictAnswer[];
}

/** The entries of these ids in their order; ids that are none are passed over. */
export async function entriesOf(store: Store, ids: readonly string[]): Promise<BriefEntry[]> {
  if (ids.length === 0) return [];
  const asked = { ids: [...ids] };
  const found: BriefEntry[] = [
    ...(await meetings(store, asked)),
    ...(await statements(store, asked)),
    ...(await positions(store, asked)),
    ...(await proposals(store, asked)),
    ...(await commitments(store, asked)),
  ];
  const byId = new Map(found.map((entry) => [entry.id, entry]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

type Left = (entry: { id: string }) => boolean;

const ofOccasions = ({ occasions, more }: BriefOccasions, isLeft: Left): BriefOccasions => ({
  occasions: occasions.filter(isLeft),
  more,
});

const noOccasions: BriefOccasions = { occasions: [], more: 0 };

/** Without the parts and entries of these names and ids; nothing takes their place. */
export function leaveOut(brief: WholeBrief, without: readonly string[]): WholeBrief {
  const gone = new Set([...without, ...brief.first.map((entry) => entry.id)]);
  const isLeft: Left = ({ id }) => !gone.has(id);
  const has = (part: BriefPart) => !gone.has(part);
  const some = (part: BriefPart, occasions: BriefOccasions) =>
    has(part) ? ofOccasions(occasions, isLeft) : noOccasions;
  return {
    ...brief,
    parties: has('parties')
      ? brief.parties
          .filter(({ party }) => party === null || !gone.has(party))
          .map((party) => ({ ...party, people: party.people.filter(isLeft) }))
      : [],
    happened: some('meetings', brief.happened),
    speakers: has('statements')
      ? brief.speakers
          .map((speaker) => ({ ...speaker, statements: speaker.statements.filter(isLeft) }))
          .filter((speaker) => speaker.statements.length > 0)
      : [],
    moreSpeakers: has('statements') ? brief.moreSpeakers : 0,
    issues: has('positions')
      ? brief.issues
          .map((issue) => ({ ...issue, positions: issue.positions.filter(isLeft) }))
          .filter((issue) => issue.positions.length > 0)
      : [],
    moreIssues: has('positions') ? brief.moreIssues : 0,
    proposals: has('proposals')
      ? { ...brief.proposals, proposals: brief.proposals.proposals.filter(isLeft) }
      : { proposals: [], more: 0 },
    commitments: has('promises')
      ? { ...brief.commitments, commitments: brief.commitments.commitments.filter(isLeft) }
      : { commitments: [], more: 0 },
    next: some('planned', brief.next),
    unheard: some('planned', brief.unheard),
    undated: some('planned', brief.undated),
  };
}
