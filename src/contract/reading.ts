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

/**
 * How a date was come by: absolute, by its words alone; publication, counted from the day of publication or of the
 * dateline; narrative, from a date before it in the story; event, from an occasion that the report dates.
 */
export const timeBases = ['absolute', 'publication', 'narrative', 'event'] as const;
export const entityKinds = ['person', 'organisation', 'state', 'place'] as const;
export const mentionForms = ['name', 'title', 'nominal', 'pronoun'] as const;
export const statementKinds = ['direct', 'indirect'] as const;
/**
 * How or on what occasion something was said: briefing (press conference), call (by telephone or video), post (in social
 * media), statement (communiqué, press release, readout), letter (also email, note, message), article (op-ed, book),
 * report (any document), hearing (testimony), remarks (without more), and what the words say.
 */
export const venueKinds = [
  'briefing',
  'interview',
  'speech',
  'remarks',
  'statement',
  'post',
  'call',
  'letter',
  'article',
  'report',
  'hearing',
  'debate',
  'meeting',
  'broadcast',
] as const;
/** denied: the speaker says that the content is not so; disputed: that it may not be so. */
export const negationKinds = ['denied', 'disputed'] as const;
/**
 * not-said: did not say; declined: would not say or comment; neither: would neither confirm nor deny; no-reply: could not
 * be reached or did not answer.
 */
export const silenceKinds = ['not-said', 'declined', 'neither', 'no-reply'] as const;
export const meetingStatuses = ['held', 'planned', 'proposed', 'called-off'] as const;
export const meetingMedia = ['in-person', 'phone', 'video', 'unknown'] as const;
/** By whom a meeting is held, as far as each side is known: that of the side represented at the lowest rank. */
export const meetingLevels = ['leaders', 'ministers', 'envoys', 'working'] as const;
/**
 * What a status does not say: under-way, held and not over; possible, spoken of without anyone offering it; postponed, to be
 * held later or never; denied, said by one side to have been held or planned and by another not.
 */
export const meetingPhases = ['under-way', 'possible', 'postponed', 'denied'] as const;
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
/** How it is done, or what is asked, refused, agreed or threatened; docs/codebook.md says which types have which. */
export const eventModes = [
  'visit',
  'third-party',
  'multilateral',
  'phone',
  'meet',
  'assist',
  'change',
  'yield',
  'praise',
  'back',
  'apologize',
  'recognize',
  'sign',
  'award',
  'economic',
  'military',
  'judicial',
  'intelligence',
  'humanitarian',
  'asylum',
  'peacekeeping',
  'release',
  'return',
  'access',
  'ease',
  'resign',
  'withdraw',
  'ceasefire',
  'disarm',
  'disapprove',
  'allege',
  'investigate',
  'restrict',
  'ban',
  'arrest',
  'relations',
  'expel',
  'territory',
  'violence',
  'demo',
  'riot',
  'strike',
  'hunger',
  'boycott',
  'obstruct',
  'embargo',
  'discontinue',
  'cancel',
  'troops',
  'weapons',
  'police',
  'seize',
  'censor',
  'curfew',
  'martial-law',
  'deport',
  'withhold',
  'cyber',
  'abduct',
  'beat',
  'torture',
  'execute',
  'sexual',
  'assassinate',
  'destroy',
  'primitive',
  'firearms',
  'explosives',
  'suicide-attack',
  'heavy-weapons',
] as const;
/** The contexts of the PLOVER manual, by its names. */
export const eventContexts = [
  'military',
  'intelligence',
  'peacekeeping',
  'economic',
  'diplomatic',
  'resource',
  'culture',
  'disease',
  'enviro_disaster',
  'migration',
  'humanitarian',
  'legal',
  'human_rights',
  'rights_freedoms',
  'gender',
  'lgbt',
  'terrorism',
  'human_security',
  'religion_ethnicity',
  'government',
  'election',
  'legislative',
  'cbrn',
  'cyber',
  'political_institutions',
  'corruption',
  'crime',
] as const;
export const stances = [
  'proposes',
  'supports',
  'open',
  'conditional',
  'noncommittal',
  'opposes',
  'demands',
] as const;

export const firmnesses = ['firm', 'plain', 'tentative'] as const;
export const proposalKinds = ['proposal', 'offer', 'invitation', 'demand'] as const;
export const responseKinds = [
  'accepted',
  'welcomed',
  'counter-offer',
  'conditional',
  'rejected',
  'ignored',
  'no-answer',
] as const;
/**
 * frequency-rising, frequency-falling: something happens more or less often; count: so many times; ordinal: the
 * third of its kind; first-ever; first-since: the first since a day or in a time; last: when it was last; none-since:
 * not since then; superlative-since: the highest, largest … since then;
 * recurring: every month, twice a year.
 */
export const claimKinds = [
  'frequency-rising',
  'frequency-falling',
  'count',
  'ordinal',
  'first-ever',
  'first-since',
  'last',
  'none-since',
  'superlative-since',
  'recurring',
] as const;

export type TimeBasis = (typeof timeBases)[number];
export type EntityKind = (typeof entityKinds)[number];
export type MentionForm = (typeof mentionForms)[number];
export type StatementKind = (typeof statementKinds)[number];
export type VenueKind = (typeof venueKinds)[number];
export type NegationKind = (typeof negationKinds)[number];
export type SilenceKind = (typeof silenceKinds)[number];
export type MeetingStatus = (typeof meetingStatuses)[number];
export type MeetingMedium = (typeof meetingMedia)[number];
export type MeetingLevel = (typeof meetingLevels)[number];
export type MeetingPhase = (typeof meetingPhases)[number];
export type Stance = (typeof stances)[number];
export type Firmness = (typeof firmnesses)[number];
export type ProposalKind = (typeof proposalKinds)[number];
export type ResponseKind = (typeof responseKinds)[number];
export type ClaimKind = (typeof claimKinds)[number];

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

export const timeSchema = z.object({
  span: spanSchema,
  value: edtfSchema,
  basis: z.enum(timeBases).optional(),
});
export interface Time {
  span: Span;
  value: Edtf;
  /** Absent from readings made before it was kept. */
  basis?: TimeBasis | undefined;
}

export const addresseeSchema = z.object({
  span: spanSchema,
  entity: z.string().nullable(),
  party: partySchema.nullable(),
});
/** Those to whom something was said: "reporters", "Lavrov", "CNN". */
export interface Addressee {
  span: Span;
  /** Null where they have no name: "reporters". */
  entity: string | null;
  party: Party | null;
}

export const venueSchema = z.object({ kind: z.enum(venueKinds), span: spanSchema });
/** "a press briefing", "her letter", "tweeted". */
export interface Venue {
  kind: VenueKind;
  span: Span;
}

export const channelSchema = z.object({ span: spanSchema, entity: z.string().nullable() });
/** The agency, outlet or network through which the words came: "told CNN", "quoted by KCNA", "on Twitter". */
export interface Channel {
  span: Span;
  entity: string | null;
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
  speakers: z.array(z.string()).optional(),
  addressee: addresseeSchema.optional(),
  venue: venueSchema.optional(),
  channel: channelSchema.optional(),
  negation: z.enum(negationKinds).optional(),
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
  /** All who speak, where the report names several: "Kim and Noh said". */
  speakers?: string[] | undefined;
  /** This and the rest stand only where the report tells. */
  addressee?: Addressee | undefined;
  venue?: Venue | undefined;
  channel?: Channel | undefined;
  /** Set where the speaker does not hold the content to be so: "denied that …". */
  negation?: NegationKind | undefined;
}

export const silenceSchema = z.object({
  id: z.string(),
  kind: z.enum(silenceKinds),
  cue: spanSchema,
  source: spanSchema.nullable(),
  speaker: z.string().nullable(),
  party: partySchema.nullable(),
  matter: spanSchema.nullable(),
  date: edtfSchema.nullable(),
});
/** What someone is reported not to have said, which is no statement: "did not say whether …", "declined to comment". */
export interface Silence {
  id: string;
  kind: SilenceKind;
  /** The words that report it: "declined to say". */
  cue: Span;
  /** The words that name whoever is silent. */
  source: Span | null;
  speaker: string | null;
  party: Party | null;
  /** What it is about: "whether the talks would go on"; null for "declined to comment". */
  matter: Span | null;
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
  dateFrom: z.enum(['words', 'story']).optional(),
  venue: z.string().optional(),
  host: partySchema.optional(),
  level: z.enum(meetingLevels).optional(),
  round: z.int().min(1).optional(),
  topics: z.array(z.string()).optional(),
  phase: z.enum(meetingPhases).optional(),
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
  /** Whether the report dates the occasion itself, or `date` is the day that its story had come to. */
  dateFrom?: 'words' | 'story' | undefined;
  /** The building or room, by its name or by whose it is; `place` may be the town. */
  venue?: string | undefined;
  /** The party that receives the others. */
  host?: Party | undefined;
  level?: MeetingLevel | undefined;
  /** Which of its kind it is said to be: 3 for "the third round of talks". */
  round?: number | undefined;
  /** Keys of the issue list that it is said to be about. */
  topics?: string[] | undefined;
  phase?: MeetingPhase | undefined;
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
  mode: z.enum(eventModes).optional(),
  contexts: z.array(z.object({ context: z.enum(eventContexts), span: spanSchema })).optional(),
  cameo: z
    .string()
    .regex(/^\d{2,4}$/)
    .optional(),
  statement: z.string().nullable().optional(),
});
export type EventMode = (typeof eventModes)[number];
export type EventContext = (typeof eventContexts)[number];
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
  /** Absent where the words give none, as the next two. */
  mode?: EventMode | undefined;
  /** What the sentence puts the interaction into, with the first words that show it. */
  contexts?: { context: EventContext; span: Span }[] | undefined;
  /** The CAMEO code that type, mode, contexts and status lead to; none for what is denied or only possible. */
  cameo?: string | undefined;
  /** The id of the statement that tells it, null where the reporter does. */
  statement?: string | null | undefined;
}

export const positionSchema = z.object({
  holder: z.string(),
  issue: z.string(),
  stance: z.enum(stances),
  condition: spanSchema.nullable(),
  evidence: spanSchema,
  firmness: z.enum(firmnesses).optional(),
  statement: z.string().nullable().optional(),
});
/** Where a party stands on an issue by this report. */
export interface Position {
  /** A party, or the id of a person who speaks for himself or herself. */
  holder: string;
  /** A key of the issue list, or of the dossier in use. */
  issue: string;
  stance: Stance;
  /** The words of the condition: "if the North returns to dialogue". */
  condition: Span | null;
  /** The clause that shows it. */
  evidence: Span;
  /** How firm the words are; absent from readings made before positions were read. */
  firmness?: Firmness | undefined;
  /** The id of the statement that holds the evidence, null where the reporter says it. */
  statement?: string | null | undefined;
}

export const responseSchema = z.object({
  party: z.string(),
  kind: z.enum(responseKinds),
  span: spanSchema,
  statement: z.string().nullable(),
});
/** What someone other than its author makes of a proposal, as far as the report tells it. */
export interface Response {
  /** A party, or the id of a person who speaks for himself or herself. */
  party: string;
  kind: ResponseKind;
  span: Span;
  statement: string | null;
}

export const proposalSchema = z.object({
  id: z.string(),
  kind: z.enum(proposalKinds),
  authors: z.array(z.string()).min(1),
  addressees: z.array(z.string()),
  issue: z.string().nullable(),
  terms: spanSchema,
  date: edtfSchema.nullable(),
  evidence: z.array(spanSchema).min(1),
  statement: z.string().nullable(),
  responses: z.array(responseSchema),
});
/** A proposal, offer, invitation or demand that one party makes to another, once however often the report speaks of it. */
export interface Proposal {
  id: string;
  kind: ProposalKind;
  /** Parties, or ids of people who speak for themselves. */
  authors: string[];
  /** To whom; empty where the report does not say. */
  addressees: string[];
  /** A key of the issue list; null where it is about none. */
  issue: string | null;
  /** The words that say what is proposed. */
  terms: Span;
  /** When it was made. */
  date: Edtf | null;
  /** The clauses that speak of it, in text order. */
  evidence: Span[];
  /** The id of the statement that holds the first of them. */
  statement: string | null;
  /** In text order. */
  responses: Response[];
}

export const commitmentSchema = z.object({
  id: z.string(),
  holders: z.array(z.string()).min(1),
  what: spanSchema,
  negated: z.boolean(),
  counterparts: z.array(z.string()),
  due: edtfSchema.nullable(),
  condition: spanSchema.nullable(),
  evidence: spanSchema,
  statement: z.string().nullable(),
  meeting: z.string().nullable(),
});
/** What a party says it will do, agrees to do or is announced to do; a planned meeting is one. */
export interface Commitment {
  id: string;
  /** Parties, or ids of people who speak for themselves. */
  holders: string[];
  /** The words that say what: "visit Seoul later this week". */
  what: Span;
  /** True where it is not to do something: "will not deploy". */
  negated: boolean;
  /** With or to whom. */
  counterparts: string[];
  /** By when, or when. */
  due: Edtf | null;
  /** The words of the condition. */
  condition: Span | null;
  evidence: Span;
  statement: string | null;
  /** The id of the planned meeting that it is. */
  meeting: string | null;
}

export const claimSchema = z.object({
  id: z.string(),
  kind: z.enum(claimKinds),
  parties: z.array(partySchema),
  subject: spanSchema,
  count: z.int().nullable(),
  period: edtfSchema.nullable(),
  periodSpan: spanSchema.nullable(),
  evidence: spanSchema,
  statement: z.string().nullable(),
});
/** A claim of pattern, which a record of events can check: "the third meeting this year". */
export interface Claim {
  id: string;
  kind: ClaimKind;
  /** The parties whose meetings, visits or tests are counted. */
  parties: Party[];
  /** The words for what is counted. */
  subject: Span;
  /** The number that is claimed: 3 for "the third meeting" or "met three times". */
  count: number | null;
  /** The time that the claim is about, of "since 2000" the year 2000; null for "in a decade". */
  period: Edtf | null;
  /** The words of that time, "since" or "in" included. */
  periodSpan: Span | null;
  /** The clause that makes the claim. */
  evidence: Span;
  statement: string | null;
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
  proposals: z.array(proposalSchema).optional(),
  commitments: z.array(commitmentSchema).optional(),
  claims: z.array(claimSchema).optional(),
  silences: z.array(silenceSchema).optional(),
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
  /** Absent, as the next two, from readings made before they were read. */
  proposals?: Proposal[] | undefined;
  commitments?: Commitment[] | undefined;
  /** Claims of pattern. */
  claims?: Claim[] | undefined;
  silences?: Silence[] | undefined;
}

/** JSON Schemas (2020-12) of Report and Reading, generated from the zod schemas. */
export function jsonSchemas(): Record<string, unknown> {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $defs: { Report: z.toJSONSchema(reportSchema), Reading: z.toJSONSchema(readingSchema) },
    $ref: '#/$defs/Reading',
  };
}
