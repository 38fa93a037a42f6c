/** Positions, proposals, commitments and claims as the contract has them, with ids. */
import type { Claim, Commitment, Position, Proposal } from '../../contract/reading.ts';
import type { ClaimDraft } from '../claims/draft.ts';
import type { CommitmentDraft } from '../commitments/draft.ts';
import type { ProposalDraft } from '../proposals/draft.ts';
import type { Holder, PositionDraft } from './draft.ts';

/** What the drafts' indexes stand for in a reading. */
export interface Registry {
  /** Makes the id of a thing of a kind (a letter) by the words that it rests on. */
  make(letter: string, ...parts: (string | number)[]): string;
  /** Ids of the entities, statements and meetings by index. */
  entities: readonly string[];
  statements: readonly string[];
  meetings: readonly string[];
}

export interface StanceDrafts {
  positions: readonly PositionDraft[];
  proposals: readonly ProposalDraft[];
  commitments: readonly CommitmentDraft[];
  claims: readonly ClaimDraft[];
}

export interface AssembledStances {
  positions: Position[];
  proposals: Proposal[];
  commitments: Commitment[];
  claims: Claim[];
}

/** The drafts with holders, statements and meetings by id. */
export function assembleStances(drafts: StanceDrafts, ids: Registry): AssembledStances {
  const holder = (h: Holder): string => h.party ?? ids.entities[h.entity]!;
  const holders = (hs: readonly Holder[]): string[] => [...new Set(hs.map(holder))];
  const at = (list: readonly string[], k: number): string | null => list[k] ?? null;
  return {
    positions: drafts.positions.map((p) => ({
      holder: holder(p.holder),
      issue: p.issue,
      stance: p.stance,
      condition: p.condition,
      evidence: p.evidence,
      firmness: p.firmness,
      statement: at(ids.statements, p.statement),
    })),
    proposals: drafts.proposals.map((p) => ({
      id: ids.make('p', p.kind, ...p.terms),
      kind: p.kind,
      authors: holders(p.authors),
      addressees: holders(p.addressees),
      issue: p.issue,
      terms: p.terms,
      date: p.date,
      evidence: p.evidence,
      statement: at(ids.statements, p.statement),
      responses: p.responses.map((r) => ({
        party: holder(r.holder),
        kind: r.kind,
        span: r.span,
        statement: at(ids.statements, r.statement),
      })),
    })),
    commitments: drafts.commitments.map((c) => ({
      id: ids.make('c', ...c.what),
      holders: holders(c.holders),
      what: c.what,
      negated: c.negated,
      counterparts: holders(c.counterparts),
      due: c.due,
      condition: c.condition,
      evidence: c.evidence,
      statement: at(ids.statements, c.statement),
      meeting: at(ids.meetings, c.meeting),
    })),
    claims: drafts.claims.map((c) => ({
      id: ids.make('k', c.kind, ...c.evidence),
      kind: c.kind,
      parties: c.parties,
      subject: c.subject,
      count: c.count,
      period: c.period,
      periodSpan: c.periodSpan,
      evidence: c.evidence,
      statement: at(ids.statements, c.statement),
    })),
  };
}
