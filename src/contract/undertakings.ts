/** Proposals and their responses, commitments, and claims of pattern. */
import { z } from 'zod';
import { type Edtf, edtfSchema, type Party, partySchema, type Span, spanSchema } from './values.ts';

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
export type ProposalKind = (typeof proposalKinds)[number];
export type ResponseKind = (typeof responseKinds)[number];
export type ClaimKind = (typeof claimKinds)[number];

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
