/** What was said, and what was not. */
import { z } from 'zod';
import { type Edtf, edtfSchema, type Party, partySchema, type Span, spanSchema } from './values.ts';

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
export type StatementKind = (typeof statementKinds)[number];
export type VenueKind = (typeof venueKinds)[number];
export type NegationKind = (typeof negationKinds)[number];
export type SilenceKind = (typeof silenceKinds)[number];

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
