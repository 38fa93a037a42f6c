/**
 * The tables of a record file, as Kysely sees them. Days are integers (days since 1970-01-01), coded columns are
 * small integers whose meaning stands in {@link codes}; `first_day`/`last_day` bound an EDTF date and are null with it.
 */
import type { Generated, GeneratedAlways } from 'kysely';
import { eventStatuses, eventTypes } from '../contract/events.ts';
import { firmnesses, stances } from '../contract/positions.ts';
import { claimKinds, proposalKinds } from '../contract/undertakings.ts';
import { entryKinds } from '../record/kinds.ts';
import { speakerRanks } from '../record/ledger/speaker-rank.ts';
import type {
  ClaimTable,
  CommitmentTable,
  EntryPartyTable,
  EventPersonTable,
  EventTable,
  PositionTable,
  ProposalResponseTable,
  ProposalTable,
} from './ledger-tables.ts';

/** Coded columns: the index in the list is the integer stored. Append only. */
export const codes = {
  reportStatus: ['read', 'other-language', 'empty'],
  statementKind: ['direct', 'indirect'],
  occasionStatus: ['held', 'planned', 'proposed', 'called-off'],
  medium: ['in-person', 'phone', 'video', 'unknown'],
  entryKind: entryKinds,
  speakerRank: speakerRanks,
  stance: stances,
  firmness: firmnesses,
  proposalKind: proposalKinds,
  claimKind: claimKinds,
  eventType: eventTypes,
  eventStatus: eventStatuses,
} as const;

export interface MetaTable {
  key: string;
  value: string;
}

/** A report as it was published. `key` is a hash of what identifies its content, so that ingesting again finds it. */
export interface ReportTable {
  id: Generated<number>;
  key: string;
  /** The id that the publisher or the file gave it. */
  external_id: string;
  title: string | null;
  source: string | null;
  url: string | null;
  language: string | null;
  published: string | null;
  published_day: number | null;
  text: string;
  /** A code of `codes.reportStatus`. */
  status: number;
  /** The id of the earliest report of its near-duplicate cluster (its own where it stands alone). Null until settled. */
  cluster: number | null;
  /** The near-duplicate signature, as the record made it. */
  signature: string | null;
  ingested_at: string;
}

/** What the reader found in a report: the Reading as JSON. */
export interface ReadingTable {
  report_id: number;
  reader: string;
  json: string;
}

export interface PersonTable {
  id: Generated<number>;
  /** The public id: `person-…`. */
  key: string;
  name: string;
  /** Lower case, no marks: what `--person` matches against, all name variants joined by ` | `. */
  names_folded: string;
  /** The name in canonical form, see `nameKey`: the same for every romanisation and order of it. */
  name_key: string;
  party: string | null;
  office: string | null;
  ref: string | null;
  reports: number;
  sources: number;
  first_day: number | null;
  last_day: number | null;
}

/** Every form of a person's name and office in the reports, with how many reports use it. */
export interface PersonFormTable {
  person_id: number;
  form: 'name' | 'office';
  words: string;
  reports: number;
}

export interface OccasionTable {
  id: Generated<number>;
  /** The public id: `occasion-…`. */
  key: string;
  date: string | null;
  first_day: number | null;
  last_day: number | null;
  place: string | null;
  place_folded: string | null;
  status: number;
  medium: number;
  reports: number;
  /** Independent sources: near-duplicate reports count once. */
  sources: number;
  /** Days of publication of the first and last report of it. */
  first_reported: number | null;
  last_reported: number | null;
  /** Where it is told first, see {@link EntryTable}. */
  told: Generated<string>;
  /** Where it stands in time: its first and last day, else the day of its first report. */
  day: GeneratedAlways<number | null>;
  until: GeneratedAlways<number | null>;
  /** 1 where a report had it as planned, proposed or called off. */
  announced: Generated<number>;
}

export interface OccasionPartyTable {
  occasion_id: number;
  party: string;
}

export interface OccasionPersonTable {
  occasion_id: number;
  person_id: number;
}

/** Who takes part in an occasion by name or by a person who acts for it. Written by triggers alone. */
export interface AttendanceTable {
  occasion_id: number;
  party: string;
  /** Those of the occasion. */
  status: number;
  first_day: number | null;
}

export interface StatementTable {
  id: Generated<number>;
  /** The public id: `statement-…`. */
  key: string;
  kind: number;
  /** The words said; the spans of interrupted speech joined by " … ". */
  text: string;
  person_id: number | null;
  /** The words that name the speaker where it is first reported: "a senior US official". */
  speaker: string | null;
  party: string | null;
  date: string | null;
  first_day: number | null;
  last_day: number | null;
  reports: number;
  sources: number;
  first_reported: number | null;
  last_reported: number | null;
  told: Generated<string>;
  day: GeneratedAlways<number | null>;
  until: GeneratedAlways<number | null>;
}

/**
 * The words that an entry rests on, a view of the mentions of its accounts. `text.slice(start_at, end_at)` of the report
 * is exactly them.
 */
export interface EvidenceView {
  entry_kind: number;
  entry_id: number;
  report_id: number;
  start_at: number;
  end_at: number;
  /** What the words show: `name`, `office`, `meeting`, `content`, `cue`, `source`. */
  role: string;
  /** What this report says of an occasion (status, date, place), as JSON; else null. */
  says: string | null;
}

/** What is told in the same terms, by however many reports; see docs/decisions/0008-incremental-record.md. */
export interface AccountTable {
  row: Generated<number>;
  /** A hash of kind and account. */
  id: number;
  kind: number;
  /** `row` of the account that it follows; its own where it leads. */
  leader: number;
  /** `entry.id`; 0 where its kind has no entries. */
  entry: number;
  /** JSON. */
  account: string;
}

/** Where accounts are found: `mark` is a hash. */
export interface MarkTable {
  mark: number;
  account: number;
}

/** The marks that a transaction has added, before they are taken over into `mark`. */
export interface FreshMarkTable {
  number: Generated<number>;
  /** JSON: the marks by `row` of their account. */
  marks: string;
}

/** Which marks may be in `mark`, a `MarkFilter`: one row, or none before the first are. */
export interface MarkFilterTable {
  number: Generated<number>;
  marks: number;
  bytes: Uint8Array;
}

/** Marks that an account got by a mention. */
export interface LateMarkTable {
  account: number;
  mark: string;
}

/** How many reports, copies apart, support what goes by a name: a hash. */
export interface SupportTable {
  name: number;
  reports: number;
}

/** Accounts that may be of one entry, which is for a person to say. `account` is a `row`, `other` an account's `id`. */
export interface DoubtTable {
  account: number;
  other: number;
  score: number;
  reason: string;
}

/** What a report says in the terms of an account. */
export interface MentionTable {
  account: number;
  report: number;
  /** JSON: `[role, start, end]` for each of the words that it rests on. */
  words: string;
  /** JSON: for each field what it says of it, a list. */
  votes: string;
}

/** An entry as settling knows it. The tables of its kind have a row with the same id, unless it was rejected. */
export interface EntryTable {
  id: Generated<number>;
  kind: number;
  /** `account.row`: the account that it goes by. */
  head: number;
  mentions: number;
  reports: number;
  sources: number;
  /** JSON; null for an entry of few mentions. */
  tally: string | null;
  /** Where it is told first: day, key of the report and place in it, in an order as text. */
  told: Generated<string>;
}

/** What some reports say of an entry that cannot be so if the entry is right. */
export interface ConflictTable {
  entry_kind: number;
  entry_id: number;
  field: string;
  value: string;
  reports: number;
  /** Of the reports, those that are no copies. */
  originals: number;
}

/** What people have decided: a log, in the order of `number`. */
export interface DecisionTable {
  number: Generated<number>;
  id: string;
  kind: string;
  entry_kind: string;
  target: string;
  by: string;
  at: string;
  /** The rest of the decision, as JSON. */
  json: string;
}

/** Full-text index of `report`, by its id: an FTS5 table without content of its own. */
export interface ReportSearchTable {
  rowid: number;
  title: string;
  text: string;
  cjk: string;
}

/** Full-text index of `statement`, by its id. */
export interface StatementSearchTable {
  rowid: number;
  text: string;
  speaker: string;
  cjk: string;
}

export interface RecordDatabase {
  meta: MetaTable;
  report: ReportTable;
  reading: ReadingTable;
  person: PersonTable;
  person_form: PersonFormTable;
  occasion: OccasionTable;
  occasion_party: OccasionPartyTable;
  occasion_person: OccasionPersonTable;
  attendance: AttendanceTable;
  statement: StatementTable;
  position: PositionTable;
  proposal: ProposalTable;
  proposal_response: ProposalResponseTable;
  commitment: CommitmentTable;
  claim: ClaimTable;
  event: EventTable;
  event_person: EventPersonTable;
  entry_party: EntryPartyTable;
  evidence: EvidenceView;
  account: AccountTable;
  mark: MarkTable;
  fresh_mark: FreshMarkTable;
  mark_filter: MarkFilterTable;
  late_mark: LateMarkTable;
  support: SupportTable;
  doubt: DoubtTable;
  mention: MentionTable;
  entry: EntryTable;
  conflict: ConflictTable;
  decision: DecisionTable;
  report_search: ReportSearchTable;
  statement_search: StatementSearchTable;
}
