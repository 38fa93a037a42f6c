/**
 * The contract between a report and what is read from it.
 *
 * Offsets count UTF-16 code units into `Report.text`, half-open, so that
 * `text.slice(start, end)` is exactly the words that are meant. Dates are EDTF
 * (ISO 8601-2). A missing fact is null, never a guess.
 */
import { z } from 'zod';

export const spanSchema = z.tuple([z.int().min(0), z.int().min(0)]);
export type Span = [start: number, end: number];

/** An EDTF date or interval: `2021-10-18`, `2021-10`, `2021-09-13/2021-09-14`. */
export const edtfSchema = z.string().min(4);
export type Edtf = string;

/** ISO 3166-1 alpha-3 for a state, the acronym of an international body, else a plain English name. */
export const partySchema = z.string().min(1);
export type Party = string;

export const reportSchema = z.object({
  id: z.string(),
  text: z.string(),
  published: z.string().optional(),
  title: z.string().optional(),
  source: z.string().optional(),
  url: z.string().optional(),
  language: z.string().optional(),
});

export interface Report {
  id: string;
  text: string;
  /** ISO 8601 date or date-time of publication; relative dates resolve against it. */
  published?: string | undefined;
  title?: string | undefined;
  /** The publisher: "Yonhap". */
  source?: string | undefined;
  url?: string | undefined;
  /** BCP 47. */
  language?: string | undefined;
}

export const entityKinds = ['person', 'organisation', 'state', 'place'] as const;
export const mentionForms = ['name', 'title', 'nominal', 'pronoun'] as const;
export const statementKinds = ['direct', 'indirect'] as const;
export const meetingStatuses = ['held', 'planned', 'proposed', 'called-off'] as const;
export const meetingMedia = ['in-person', 'phone', 'video', 'unknown'] as const;
export const eventTypes = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;
export const eventStatuses = ['happened', 'planned', 'hypothetical', 'denied'] as const;
export const stances = [
  'proposes',
  'supports',
  'open',
  'conditional',
  'noncommittal',
  'opposes',
  'demands',
] as const;

export type EntityKind = (typeof entityKinds)[number];
export type MentionForm = (typeof mentionForms)[number];
export type StatementKind = (typeof statementKinds)[number];
export type MeetingStatus = (typeof meetingStatuses)[number];
export type MeetingMedium = (typeof meetingMedia)[number];

export const entitySchema = z.object({
  id: z.string(),
  kind: z.enum(entityKinds),
  name: z.string(),
  party: partySchema.nullable(),
  office: z.string().nullable(),
  ref: z.string().nullable(),
  geo: z.object({ lat: z.number(), lon: z.number() }).nullable(),
});

/** Someone or something that the report names, once per report however often it is mentioned. */
export interface Entity {
  id: string;
  kind: EntityKind;
  /** The fullest form in this report. */
  name: string;
  /** The party that a person or organisation acts for, the state that a place lies in. */
  party: Party | null;
  /** A person's office as the report puts it: "special representative for North Korea". */
  office: string | null;
  /** A key of the gazetteer where the entity is known to it. */
  ref: string | null;
  /** A place's coordinates in degrees, WGS 84. */
  geo: { lat: number; lon: number } | null;
}

export const mentionSchema = z.object({ span: spanSchema, entity: z.string(), form: z.enum(mentionForms) });
export interface Mention {
  span: Span;
  entity: string;
  form: MentionForm;
}

export const timeSchema = z.object({ span: spanSchema, value: edtfSchema });
export interface Time {
  span: Span;
  value: Edtf;
}

export const statementSchema = z.object({
  id: z.string(),
  kind: z.enum(statementKinds),
  content: z.array(spanSchema).min(1),
  cue: spanSchema.nullable(),
  source: spanSchema.nullable(),
  speaker: z.string().nullable(),
  party: partySchema.nullable(),
  date: edtfSchema.nullable(),
});
export interface Statement {
  id: string;
  kind: StatementKind;
  /** What was said: the words inside the quotation marks, or the reported clause. Interrupted speech has several spans. */
  content: Span[];
  /** The verb or phrase of saying, null for free quotation. */
  cue: Span | null;
  /** The words that name the speaker in this attribution: "Director Roh", "he". */
  source: Span | null;
  /** The id of the entity that speaks, once names, titles and pronouns are resolved. */
  speaker: string | null;
  party: Party | null;
  date: Edtf | null;
}

export const meetingSchema = z.object({
  id: z.string(),
  parties: z.array(partySchema),
  people: z.array(z.string()),
  date: edtfSchema.nullable(),
  place: z.string().nullable(),
  status: z.enum(meetingStatuses),
  medium: z.enum(meetingMedia),
  evidence: z.array(spanSchema).min(1),
});
export interface Meeting {
  id: string;
  parties: Party[];
  /** Ids of the people who took part. */
  people: string[];
  date: Edtf | null;
  /** The place's name as the report gives it. */
  place: string | null;
  status: MeetingStatus;
  medium: MeetingMedium;
  /** Every stretch of the report that speaks of this occasion. */
  evidence: Span[];
}

export const actorSchema = z.object({
  party: partySchema.nullable(),
  entity: z.string().nullable(),
  span: spanSchema,
});
export interface Actor {
  party: Party | null;
  entity: string | null;
  span: Span;
}

export const eventSchema = z.object({
  id: z.string(),
  type: z.enum(eventTypes),
  source: z.array(actorSchema),
  target: z.array(actorSchema),
  status: z.enum(eventStatuses),
  date: edtfSchema.nullable(),
  place: z.string().nullable(),
  trigger: spanSchema,
  evidence: spanSchema,
});
/** An interaction, coded with PLOVER's root types. */
export interface Event {
  id: string;
  type: (typeof eventTypes)[number];
  source: Actor[];
  target: Actor[];
  status: (typeof eventStatuses)[number];
  date: Edtf | null;
  place: string | null;
  /** The word that triggers the code. */
  trigger: Span;
  evidence: Span;
}

export const positionSchema = z.object({
  holder: z.string(),
  issue: z.string(),
  stance: z.enum(stances),
  condition: spanSchema.nullable(),
  evidence: spanSchema,
});
export interface Position {
  /** A party, or the id of a person who speaks for himself or herself. */
  holder: string;
  issue: string;
  stance: (typeof stances)[number];
  condition: Span | null;
  evidence: Span;
}

export const readingSchema = z.object({
  id: z.string(),
  sentences: z.array(spanSchema),
  entities: z.array(entitySchema),
  mentions: z.array(mentionSchema),
  times: z.array(timeSchema),
  statements: z.array(statementSchema),
  meetings: z.array(meetingSchema),
  events: z.array(eventSchema),
  positions: z.array(positionSchema),
});

/** What one report says: the output of the reader, a pure function of the report. */
export interface Reading {
  id: string;
  sentences: Span[];
  entities: Entity[];
  mentions: Mention[];
  times: Time[];
  statements: Statement[];
  meetings: Meeting[];
  events: Event[];
  positions: Position[];
}

/** JSON Schemas (2020-12) of Report and Reading, generated from the zod schemas. */
export function jsonSchemas(): Record<string, unknown> {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $defs: { Report: z.toJSONSchema(reportSchema), Reading: z.toJSONSchema(readingSchema) },
    $ref: '#/$defs/Reading',
  };
}
