/**
 * The shapes of answers, for whoever asks over HTTP: `import type { … } from '…/api/schemas/index.ts'`. Types alone, so
 * that a page that uses them carries no schema.
 */
import type { z } from '@hono/zod-openapi';
import type { review } from '../questions/review/review.ts';
import type { decisionSchema, reviewItemSchema } from './decisions.ts';
import type { timelineItemSchema } from './entries/entries.ts';
import type { addressSchema, jobListSchema, pastedReportsSchema, pastedSchema } from './jobs.ts';
import type { statementPageSchema } from './lists.ts';
import type { briefDocumentSchema } from './overview/brief.ts';
import type { newsSchema, recordSchema, reportHitSchema, searchSchema } from './overview/overview.ts';
import type { stateOfPlaySchema } from './overview/state-of-play.ts';

export type { ExportFormat } from '../../exports/formats.ts';
export type {
  Citation,
  OccasionAnswer as Occasion,
  PartyAnswer as Party,
  Passage,
  PersonAnswer as Person,
  PersonRef,
  ReportRef,
  SourceAnswer as Source,
  StatementAnswer as Statement,
} from '../../queries/answers.ts';
export type { BriefOccasions, BriefParty, BriefPerson, BriefSpeaker } from '../../queries/brief/brief.ts';
export type { BriefPart } from '../../queries/brief/parts.ts';
export type { BriefIssue } from '../../queries/brief/sections.ts';
export type { BriefEntry, WholeBrief as Brief } from '../../queries/brief/selection.ts';
export type {
  ChangeAnswer as Change,
  CommitmentAnswer as Commitment,
  PositionAnswer as Position,
  ProposalAnswer as Proposal,
} from '../../queries/ledger/answers.ts';
export type { ContactLevel, ContactPairs, PairOfParties } from '../../queries/pictures/contact-pairs.ts';
export type { PlaceOnMap, PlacesOnMap } from '../../queries/pictures/places.ts';
export type { TimelineColumns } from '../../queries/pictures/timeline-columns.ts';
export type { Due } from '../../queries/state-of-play/due.ts';
export type { StateCell } from '../../queries/state-of-play/state-of-play.ts';
export type { Role } from '../access/roles.ts';
export type {
  DecidedAnswer as Decided,
  DecisionRequestBody as DecisionRequest,
  Effect,
  Part,
  SaidValue,
} from './decisions.ts';
export type { Job } from './jobs.ts';
export type { EntryPage as Entry, Page, StatementFacets } from './lists.ts';
export type { ProblemDetails as Problem } from './problem.ts';
export type { Layer, Mark, ReportEntry as Report, ReportItem } from './reports.ts';
export type { Session } from './session.ts';

export type Decision = z.infer<typeof decisionSchema>;
export type ReviewItem = z.infer<typeof reviewItemSchema>;
export type ReviewPage = z.infer<(typeof review)['answer']>;
export type TimelineItem = z.infer<typeof timelineItemSchema>;
export type BriefDocument = z.infer<typeof briefDocumentSchema>;
export type StatementPage = z.infer<typeof statementPageSchema>;
export type RecordSummary = z.infer<typeof recordSchema>;
export type SearchResult = z.infer<typeof searchSchema>;
export type ReportHit = z.infer<typeof reportHitSchema>;
export type StateOfPlay = z.infer<typeof stateOfPlaySchema>;
export type News = z.infer<typeof newsSchema>;
export type JobList = z.infer<typeof jobListSchema>;
export type PastedReport = z.input<typeof pastedSchema>;
export type PastedReports = z.input<typeof pastedReportsSchema>;
export type PageAddress = z.input<typeof addressSchema>;
