/** Who, what and when: entities, their mentions, and times. */
import { z } from 'zod';
import { type Edtf, edtfSchema, type Party, partySchema, type Span, spanSchema } from './values.ts';

/**
 * How a date was come by: absolute, by its words alone; publication, counted from the day of publication or of the
 * dateline; narrative, from a date before it in the story; event, from an occasion that the report dates.
 */
export const timeBases = ['absolute', 'publication', 'narrative', 'event'] as const;
export const entityKinds = ['person', 'organisation', 'state', 'place'] as const;
export const mentionForms = ['name', 'title', 'nominal', 'pronoun'] as const;
export type TimeBasis = (typeof timeBases)[number];
export type EntityKind = (typeof entityKinds)[number];
export type MentionForm = (typeof mentionForms)[number];

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
