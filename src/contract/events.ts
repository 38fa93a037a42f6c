/** Who did what to whom, by PLOVER. */
import { z } from 'zod';
import { type Edtf, edtfSchema, type Party, partySchema, type Span, spanSchema } from './values.ts';

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
  dateFrom: z.enum(['words', 'story']).optional(),
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
  /** Whether the report dates the act itself, or `date` is the day that its story had come to; absent without a date. */
  dateFrom?: 'words' | 'story' | undefined;
  /** Absent where the words give none, as the next two. */
  mode?: EventMode | undefined;
  /** What the sentence puts the interaction into, with the first words that show it. */
  contexts?: { context: EventContext; span: Span }[] | undefined;
  /** The CAMEO code that type, mode, contexts and status lead to; none for what is denied or only possible. */
  cameo?: string | undefined;
  /** The id of the statement that tells it, null where the reporter does. */
  statement?: string | null | undefined;
}
