/** The answers to the questions of the ledger. */
import { z } from '@hono/zod-openapi';
import {
  claimKinds,
  firmnesses,
  meetingStatuses,
  proposalKinds,
  responseKinds,
  stances,
} from '../../../contract/reading.ts';
import {
  type ChangeAnswer,
  type ChannelAnswer,
  type ClaimAnswer,
  type CommitmentAnswer,
  type ConflictAnswer,
  type ContactAnswer,
  type LineAnswer,
  type OccasionLine,
  outcomes,
  type PlanAnswer,
  type PositionAnswer,
  type ProposalAnswer,
  planOutcomes,
  verdicts,
} from '../../../queries/ledger/answers.ts';
import { entryKinds } from '../../../record/kinds.ts';
import { speakerRanks } from '../../../record/ledger/speaker-rank.ts';
import { daySchema, edtfSchema, entryFields, orNull, partySchema, personRefSchema } from '../evidence.ts';
import { eventLineSchema } from './events.ts';

const dated = { date: edtfSchema.nullable(), reported: daySchema.nullable() };
const holders = z.array(z.string()).openapi({ description: 'Parties, or people by name.' });

const occasionLineSchema = z
  .object({
    id: z.string(),
    date: edtfSchema.nullable(),
    parties: z.array(partySchema),
    place: z.string().nullable(),
    status: z.enum(meetingStatuses),
  })
  .openapi('OccasionLine') satisfies z.ZodType<OccasionLine>;

const voiceSchema = z
  .object({
    rank: z.enum(speakerRanks),
    person: orNull(personRefSchema),
    speaker: z.string().nullable().openapi({ description: 'The words that name the speaker.' }),
    office: z.string().nullable().openapi({ description: 'The office on that day.' }),
  })
  .openapi('Voice', { description: 'By whom a party is heard.' });

const stance = z.enum(stances);

export const positionSchema = z
  .object({
    type: z.literal('position'),
    ...entryFields,
    ...dated,
    party: partySchema.nullable(),
    holder: z.string(),
    issue: z.string(),
    stance,
    firmness: z.enum(firmnesses),
    text: z.string(),
    condition: z.string().nullable(),
    tied: z.string().nullable().openapi({ description: 'The other issue that the condition is on.' }),
    voice: voiceSchema,
  })
  .openapi('Position') satisfies z.ZodType<PositionAnswer>;

export const changeSchema = z
  .object({
    type: z.literal('change'),
    ...entryFields,
    ...dated,
    party: partySchema,
    issue: z.string(),
    from: stance,
    to: stance,
    before: z.string().openapi({ description: 'The position before; `id` is the one after.' }),
    text: z.string(),
    voice: voiceSchema,
    after: orNull(occasionLineSchema),
  })
  .openapi('Change') satisfies z.ZodType<ChangeAnswer>;

export const proposalSchema = z
  .object({
    type: z.literal('proposal'),
    ...entryFields,
    ...dated,
    kind: z.enum(proposalKinds),
    authors: holders,
    addressees: holders,
    issue: z.string().nullable(),
    text: z.string(),
    open: z.boolean(),
    responses: z.array(
      z.object({
        party: z.string(),
        kind: z.enum(responseKinds),
        reported: daySchema.nullable(),
        reports: z.int(),
      }),
    ),
    silent: holders,
  })
  .openapi('Proposal') satisfies z.ZodType<ProposalAnswer>;

export const commitmentSchema = z
  .object({
    type: z.literal('commitment'),
    ...entryFields,
    ...dated,
    holders,
    counterparts: holders,
    negated: z.boolean(),
    text: z.string(),
    due: edtfSchema.nullable(),
    condition: z.string().nullable(),
    outcome: z.enum(outcomes),
    occasion: orNull(occasionLineSchema),
    event: orNull(eventLineSchema),
  })
  .openapi('Commitment') satisfies z.ZodType<CommitmentAnswer>;

export const planSchema = z
  .object({
    type: z.literal('plan'),
    ...entryFields,
    ...dated,
    parties: z.array(partySchema),
    people: z.array(personRefSchema),
    place: z.string().nullable(),
    outcome: z.enum(planOutcomes),
    by: orNull(occasionLineSchema),
    history: z.array(
      z.object({
        reported: daySchema.nullable(),
        status: z.enum(meetingStatuses),
        date: edtfSchema.nullable(),
        report: z.string(),
      }),
    ),
  })
  .openapi('Plan') satisfies z.ZodType<PlanAnswer>;

const pair = z.tuple([partySchema, partySchema]);

export const contactSchema = z
  .object({
    type: z.literal('contact'),
    ...entryFields,
    parties: pair,
    contacts: z.int(),
    last: occasionLineSchema,
    gap: z.int().openapi({ description: 'Days.' }),
    usual: z.int().nullable(),
    longest: z.int().nullable(),
    unusual: z.boolean().nullable(),
  })
  .openapi('Contact') satisfies z.ZodType<ContactAnswer>;

export const channelSchema = z
  .object({
    type: z.literal('channel'),
    ...entryFields,
    between: pair,
    name: z.string(),
    party: partySchema.nullable(),
    office: z.string().nullable(),
    occasions: z.int(),
    all: z.int(),
    first: daySchema.nullable(),
    last: daySchema.nullable(),
    since: z.int(),
    quiet: z.boolean(),
  })
  .openapi('Channel') satisfies z.ZodType<ChannelAnswer>;

export const conflictSchema = z
  .object({
    type: z.literal('conflict'),
    ...entryFields,
    entry: z.string(),
    what: z.string(),
    field: z.string(),
    value: z.string().nullable(),
    other: z.string(),
    otherReports: z.int(),
    otherSources: z.int(),
  })
  .openapi('Conflict') satisfies z.ZodType<ConflictAnswer>;

export const lineSchema = z
  .object({
    type: z.literal('line'),
    ...entryFields,
    ...dated,
    kind: z.enum(entryKinds),
    reviewed: z.boolean().openapi({ description: 'Whether a person has confirmed or corrected it.' }),
    parties: holders,
    text: z.string(),
  })
  .openapi('EntryLine') satisfies z.ZodType<LineAnswer>;

export const claimSchema = z
  .object({
    type: z.literal('claim'),
    ...entryFields,
    ...dated,
    kind: z.enum(claimKinds),
    parties: z.array(partySchema),
    text: z.string(),
    subject: z.string(),
    count: z.int().nullable(),
    period: edtfSchema.nullable(),
    verdict: z.enum(verdicts),
    reason: z.string(),
    occasions: z.array(occasionLineSchema),
    events: z.array(eventLineSchema),
  })
  .openapi('Claim') satisfies z.ZodType<ClaimAnswer>;
