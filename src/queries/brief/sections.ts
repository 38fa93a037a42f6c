/** What a brief holds of the ledger: where each party stands, what was proposed, what was promised. */
import { type SqlBool, sql } from 'kysely';
import { idList } from '../evidence/citations.ts';
import { groupBy } from '../evidence/group.ts';
import { issuesToldOf } from '../issues/told-on.ts';
import type { IssueWords } from '../issues/words.ts';
import type { CommitmentAnswer, PositionAnswer, ProposalAnswer } from '../ledger/answers.ts';
import { commitments } from '../ledger/commitments.ts';
import { positions } from '../ledger/positions.ts';
import { proposals } from '../ledger/proposals.ts';
import type { LedgerFilters, Store } from '../ledger/where.ts';
import { bestOf } from './best.ts';
import { termsOf, withoutTerms } from './issue-words.ts';

/** Where the parties stand on one issue. */
export interface BriefIssue {
  issue: string;
  /** One for each party: what counts now. */
  positions: PositionAnswer[];
  /** How many more parties there are. */
  more: number;
}

export interface BriefSections {
  /** The issues on which most reports show where parties stand come first. */
  issues: BriefIssue[];
  moreIssues: number;
  /** The best supported in order of time. */
  proposals: { proposals: ProposalAnswer[]; more: number };
  commitments: { commitments: CommitmentAnswer[]; more: number };
}

export interface SectionSizes {
  /** At most so many issues. Default 8. */
  issues?: number | undefined;
  /** At most so many parties of an issue. Default 8. */
  positions?: number | undefined;
  /** At most so many proposals. Default 12. */
  proposals?: number | undefined;
  /** At most so many commitments. Default 12. */
  commitments?: number | undefined;
}

/** At most so many independent reports are cited for an entry. */
const citations = 3;

const support = (all: readonly PositionAnswer[]) => all.reduce((sum, p) => sum + p.sources, 0);

/** The issues on which most parties stand somewhere, with those of their positions that most reports show. */
async function issuesOf(store: Store, current: PositionAnswer[], most: number, holders: number) {
  const groups = [...groupBy(current, (p) => p.issue)]
    .filter(([issue]) => issue !== 'other')
    .sort(([a, x], [b, y]) => y.length - x.length || support(y) - support(x) || (a < b ? -1 : 1));
  const shown = groups
    .slice(0, most)
    .map(([issue, all]) => ({ issue, all, best: all.toSorted(bySources).slice(0, holders) }));
  const ids = shown.flatMap(({ best }) => best.map((p) => p.id));
  const cited = new Map((await positions(store, { ids, citations })).map((p) => [p.id, p]));
  const issues = shown.map(
    ({ issue, all, best }): BriefIssue => ({
      issue,
      positions: best.flatMap((p) => cited.get(p.id) ?? []),
      more: all.length - best.length,
    }),
  );
  return { issues, moreIssues: groups.length - issues.length };
}

const bySources = (a: PositionAnswer, b: PositionAnswer) => b.sources - a.sources || (a.id < b.id ? -1 : 1);

/** Commitments have no issue: theirs is told by the words, else by what else rests on these. */
async function onIssues(store: Store, issues: readonly string[], known: IssueWords | undefined) {
  const told = withoutTerms(issues, known);
  const ids = told.length > 0 ? [...(await issuesToldOf(store, 'commitment', told)).keys()] : [];
  return sql<SqlBool>`(commitment.id in ${idList(ids)} or exists (
    select 1 from json_each(${JSON.stringify(termsOf(issues, known))}) where instr(lower(commitment.text), value) > 0))`;
}

/** Within the filters, `issues` among them. */
export async function briefSections(
  store: Store,
  filters: LedgerFilters,
  sizes: SectionSizes = {},
  known?: IssueWords,
): Promise<BriefSections> {
  const { limit: _, reverse: __, citations: ___, ...chosen } = filters;
  const current = await positions(store, { ...chosen, current: true, citations: 0 });
  const offered = await bestOf(store, 'proposal', chosen, sizes.proposals ?? 12);
  const words = chosen.issues ? await onIssues(store, chosen.issues, known) : undefined;
  const promised = await bestOf(store, 'commitment', chosen, sizes.commitments ?? 12, words);
  return {
    ...(await issuesOf(store, current, sizes.issues ?? 8, sizes.positions ?? 8)),
    proposals: {
      proposals: await proposals(store, { ids: offered.ids, citations }),
      more: offered.total - offered.ids.length,
    },
    commitments: {
      commitments: await commitments(store, { ids: promised.ids, citations }),
      more: promised.total - promised.ids.length,
    },
  };
}
