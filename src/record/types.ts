/** The Record: what is known across reports. */
import type {
  Edtf,
  MeetingMedium,
  MeetingStatus,
  Party,
  Reading,
  Report,
  Span,
  StatementKind,
} from '../contract/reading.ts';
import type { EventFields } from './events/fields.ts';

/** A reading with the report it is of. `number` is the report's row in the store; all order follows from `key`. */
export interface ReadReport {
  number: number;
  /** A hash of what identifies the report's content: the same for the same report anywhere. */
  key: string;
  /** A near-duplicate signature of the text, made by `signatureOf`. */
  signature: string;
  report: Report;
  reading: Reading;
}

export interface Evidence {
  /** The report's `number`. */
  report: number;
  span: Span;
  /** What the words show: `name`, `office`, `meeting`, `content`, `cue`, `source`. */
  role: string;
  /** What this report says of an occasion. */
  says?: { status: MeetingStatus; date: Edtf | null; place: string | null };
}

export interface Support {
  /** How many reports speak of the entry. */
  reports: number;
  /** How many of them are independent: near-duplicates count once. */
  sources: number;
  evidence: Evidence[];
}

export interface Person extends Support {
  /** `person-` and thirteen hexadecimal digits. */
  key: string;
  name: string;
  /** Every form of the name, commonest first, with the number of reports that use it. */
  names: { words: string; reports: number }[];
  offices: { words: string; reports: number }[];
  party: Party | null;
  ref: string | null;
  /** Days of publication of the first and last report that names the person. */
  firstDay: number | null;
  lastDay: number | null;
}

export interface Occasion extends Support {
  key: string;
  parties: Party[];
  /** Keys of people. */
  people: string[];
  date: Edtf | null;
  place: string | null;
  status: MeetingStatus;
  medium: MeetingMedium;
}

export interface RecordStatement extends Support {
  key: string;
  kind: StatementKind;
  /** The words said; the spans of interrupted speech joined by " … ". */
  text: string;
  /** Key of the person who speaks. */
  person: string | null;
  /** The words that name the speaker where it is first reported. */
  speaker: string | null;
  party: Party | null;
  date: Edtf | null;
}

export interface RecordEvent extends Support, Omit<EventFields, 'agents' | 'patients'> {
  key: string;
  /** Keys of people who act, and who are acted on. */
  agents: string[];
  patients: string[];
}

export interface Record {
  people: Person[];
  occasions: Occasion[];
  statements: RecordStatement[];
  events: RecordEvent[];
  /** For each report number, the number of the first report of its near-duplicate cluster. */
  clusters: Map<number, number>;
}
