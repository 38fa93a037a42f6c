/** A negotiation at a glance: who took part, what happened, what was said, where each stands, what was proposed and promised, and where sources disagree. */

import { conflicts } from '../checks/conflicts.ts';
import type { Filters } from '../filters/filters.ts';
import { narrowed } from '../issues/narrow.ts';
import type { IssueWords } from '../issues/words.ts';
import { issuesOf } from '../ledger/choices.ts';
import type { LedgerFilters, Store } from '../ledger/where.ts';
import { type BriefSize, brief } from './brief.ts';
import { searchFor, termsOf, withoutTerms } from './issue-words.ts';
import { briefSections, type SectionSizes } from './sections.ts';
import { type BriefEntry, entriesOf, leaveOut, type WholeBrief } from './selection.ts';

/** What a brief is on, and how it was edited. */
export interface BriefChoice {
  /** Keys of issues, any of them: what was said and done on them, where parties stand on them. */
  issue?: string[] | undefined;
  /** Ids of entries and names of parts that are left out. */
  without?: string[] | undefined;
  /** Ids of entries that are put first, in this order. */
  first?: string[] | undefined;
  /** What chooses positions, proposals and promises, where other than the filters. */
  ledger?: LedgerFilters | undefined;
  /** The words of issues that are not of the default list. */
  words?: IssueWords | undefined;
}

/** At most so many disagreements, those of most independent reports. */
const mostConflicts = 12;

/** What occasions and statements are sought by: the words asked for, and those of the issues, else what is told on these. */
const onIssues = (store: Store, filters: Filters, issues: readonly string[] = [], words?: IssueWords) =>
  narrowed(store, filters, searchFor(termsOf(issues, words)), withoutTerms(issues, words));

/** Ids of what sources may disagree on. */
const idsOf = ({ happened, next, unheard, undated, speakers, commitments, first }: WholeBrief): string[] => [
  ...[happened, next, unheard, undated].flatMap((some) => some.occasions.map((o) => o.id)),
  ...speakers.flatMap((s) => s.statements.map((one) => one.id)),
  ...commitments.commitments.map((c) => c.id),
  ...first.map((entry: BriefEntry) => entry.id),
];

/** Throws a `QueryError` for an issue that the record does not know. */
export async function wholeBrief(
  store: Store,
  filters: Filters = {},
  { issue, without = [], first = [], ledger, words }: BriefChoice = {},
  sizes: BriefSize & SectionSizes = {},
): Promise<WholeBrief> {
  const issues = await issuesOf(store, issue);
  const whole: WholeBrief = {
    ...(await brief(store, await onIssues(store, filters, issues, words), sizes)),
    ...(await briefSections(store, ledger ?? (issues ? { ...filters, issues } : filters), sizes, words)),
    first: await entriesOf(store, first),
    conflicts: [],
  };
  const edited = leaveOut(whole, without);
  if (without.includes('conflicts')) return edited;
  const disputed = await conflicts(store, { ids: idsOf(edited), limit: mostConflicts });
  return { ...edited, conflicts: disputed.filter(({ id }) => !without.includes(id)) };
}
