/** What programs may use: the reader, the record and the questions that can be put to it. */

export type * from './contract/additions.ts';
export * from './contract/edtf.ts';
export * from './contract/reading.ts';
export { additionsOf } from './dossiers/additions.ts';
export { dossierFilters, dossierSources, joinFilters } from './dossiers/choosing/choose.ts';
export { loadDossier, NoDossierError, readDossier } from './dossiers/load.ts';
export { type ParsedDossier, parseDossier } from './dossiers/parse.ts';
export type { Dossier } from './dossiers/schema.ts';
export { DossierError, type DossierProblem } from './dossiers/yaml/problems.ts';
export {
  type Exporter,
  type ExportOptions,
  exportDocument,
  exportTable,
  exportTables,
  type Piece,
} from './exports/export.ts';
export * from './exports/formats.ts';
export { briefHtml } from './exports/html/brief.ts';
export { briefMarkdown } from './exports/markdown/brief.ts';
export { type RenderOptions, render } from './exports/render.ts';
export { type Selection, select } from './exports/selection/selection.ts';
export type * from './queries/answers.ts';
export type { BriefOccasions, BriefSize } from './queries/brief/brief.ts';
export type { WholeBrief as Brief } from './queries/brief/selection.ts';
export { type BriefChoice, wholeBrief as brief } from './queries/brief/whole.ts';
export { type EntryAnswer, entry, type ReportEntry } from './queries/entry.ts';
export type { EventAnswer } from './queries/events/answers.ts';
export { type EventAsked, eventFilters } from './queries/events/ask.ts';
export { type ChronicleAnswer, chronicle } from './queries/events/chronicle.ts';
export { events } from './queries/events/events.ts';
export type { EventFilters } from './queries/events/where.ts';
export { type AskedFilters, type Filters, resolveFilters } from './queries/filters/filters.ts';
export { partyName } from './queries/filters/party.ts';
export { meetings } from './queries/meetings.ts';
export { parties } from './queries/parties.ts';
export { people } from './queries/people.ts';
export { QueryError, type QueryProblem } from './queries/problems.ts';
export { type DecisionAnswer, decisions } from './queries/review/decisions.ts';
export { type ReviewItem, type ReviewOptions, reviewQueue } from './queries/review/queue.ts';
export { type ReviewReason, reviewReasons } from './queries/review/reasons.ts';
export { sources } from './queries/sources.ts';
export { statements } from './queries/statements.ts';
export { timeline } from './queries/timeline.ts';
export { read } from './reader/read.ts';
export { DecisionError, type DecisionProblem } from './record/decisions/types.ts';
export type { Author, Decided } from './store/decisions/decisions.ts';
export type { DecisionRequest } from './store/decisions/draft.ts';
export { StoreError } from './store/errors.ts';
export { type OpenOptions, openStore } from './store/open.ts';
export type { RecordStore } from './store/port.ts';
